using System.Buffers;
using System.Buffers.Text;
using Placard.Syntax;

namespace Placard.Outputs.Postcodes;

/// <summary>
/// Writes sorted codes: <c>!</c> and a number where the set of areas changes, a letter (A for 0) for how much the code shares with the one before it,
/// and the rest of the code.
/// </summary>
internal sealed class PostcodeWriter(IBufferWriter<byte> to)
{
    private const int MostDigits = 11;

    private ulong last;
    private int lastSet = -1;

    public void Write(ulong code, int set = -1)
    {
        var span = to.GetSpan(1 + MostDigits + 1 + Postcode.MaxLength);
        var at = 0;
        if (set != lastSet)
        {
            span[at++] = (byte)'!';
            Utf8Formatter.TryFormat(set, span[at..], out var digits);
            (at, lastSet) = (at + digits, set);
        }
        var shared = Postcode.SharedBy(last, code);
        span[at++] = (byte)('A' + shared);
        at += Postcode.Write(code, shared, span[at..]);
        to.Advance(at);
        last = code;
    }
}
