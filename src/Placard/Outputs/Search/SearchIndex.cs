using System.Buffers;
using System.Text;

namespace Placard.Outputs.Search;

/// <summary>
/// Every word of the archive and where it stands, cut into as many scripts as were announced, in the order of words and of
/// nearly one size, so that a query loads few of them. It comes out the same however many pieces were read apart.
/// </summary>
internal sealed class SearchIndex
{
    private const byte WordEnd = (byte)' ', PostingsEnd = (byte)'!';

    private readonly byte[][] parts;

    private SearchIndex(byte[][] parts, string[] firstWords) => (this.parts, FirstWords) = (parts, firstWords);

    /// <summary>The first word of each part; what no word reaches stands at the end.</summary>
    public IReadOnlyList<string> FirstWords { get; }

    public ReadOnlySpan<byte> Part(int number) => parts[number];

    /// <param name="pieces">The words of all entries, in the order of their numbers.</param>
    /// <param name="count">How many parts to make.</param>
    public static SearchIndex Join(SearchWords[] pieces, int count)
    {
        var rows = IndexRow.Sorted(pieces);
        var total = rows.Sum(row => row.Size);
        var parts = new byte[count][];
        var firstWords = new string[count];
        Array.Fill(parts, []);
        Array.Fill(firstWords, "\uffff");
        var part = new ArrayBufferWriter<byte>((int)(total / count) + 1024);
        var (number, written) = (0, 0L);
        foreach (var row in rows)
        {
            if (part.WrittenCount == 0) firstWords[number] = row.Word.ToString();
            Encoding.UTF8.GetBytes(row.Word, part);
            part.Write([WordEnd]);
            row.Write(part);
            part.Write([PostingsEnd]);
            written += row.Size;
            if (number == count - 1 || written < total * (number + 1) / count) continue;
            parts[number++] = part.WrittenSpan.ToArray();
            part.ResetWrittenCount();
        }
        if (part.WrittenCount > 0) parts[number] = part.WrittenSpan.ToArray();
        return new SearchIndex(parts, firstWords);
    }
}
