using System.Buffers;

namespace Placard.Text;

/// <summary>
/// The characters that no XML 1.0 document may hold, not even as a reference (section 2.2, Char): controls but tab and line ends, U+FFFE and U+FFFF. Halves
/// of surrogate pairs are not looked for: UTF-8 holds none.
/// </summary>
internal static class XmlCharacters
{
    private static readonly char[] All =
        [.. Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF'];

    public static SearchValues<char> Forbidden { get; } = SearchValues.Create(All);

    private static readonly SearchValues<byte> ForbiddenControls = SearchValues.Create([.. All.Where(char.IsAscii).Select(c => (byte)c)]);

    public static bool IsForbidden(int codePoint) => codePoint is >= 0 and <= char.MaxValue && Forbidden.Contains((char)codePoint);

    /// <summary>The index of the first forbidden character in UTF-8; -1 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<byte> utf8)
    {
        var control = utf8.IndexOfAny(ForbiddenControls);
        var before = control < 0 ? utf8 : utf8[..control];
        for (var at = 0; before[at..].IndexOf([(byte)0xEF, (byte)0xBF]) is >= 0 and var next; at += next + 2)
        {
            if (at + next + 2 < before.Length && before[at + next + 2] >= 0xBE) return at + next;
        }
        return control;
    }
}
