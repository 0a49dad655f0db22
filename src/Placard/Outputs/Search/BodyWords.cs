using System.Buffers;
using System.Text;
using Placard.Syntax;

namespace Placard.Outputs.Search;

/// <summary>
/// Reads the words of a body as its page shows them: from the syntax tree, unless the body contains no construct in which the words of the source
/// and of the page differ. Then the scanner of Markdown finds the same words without parsing.
/// </summary>
internal static class BodyWords
{
    /// <summary>HTML and attributes.</summary>
    private static readonly SearchValues<byte> TreeOnly = SearchValues.Create("<{"u8);

    /// <summary>The characters of code that the scanner reads as the page shows them.</summary>
    private static readonly SearchValues<byte> PlainCode =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -_./:,=+@#%$"u8);

    /// <summary>What a backslash may stand before: punctuation that separates words with or without it.</summary>
    private static readonly SearchValues<byte> PlainEscapes = SearchValues.Create("*_#+-.!|>\n"u8);

    private const int MaxReferenceLength = 40;

    /// <summary>Each reference to a note is looked for in the whole text, so that many of them would take longer than parsing.</summary>
    private const int MaxNotes = 64;

    /// <summary>The length up to which a run of marks is searched for a word on its other side.</summary>
    private const int MaxMarks = 64;

    private static readonly SearchValues<byte> LinkEnds = SearchValues.Create(" ()\"'\n"u8);

    private static readonly SearchValues<byte> Marks = SearchValues.Create("*[].)&`\\~"u8);

    public static void Scan(ReadOnlySpan<byte> text, SearchWords words, Span<char> buffer)
    {
        if (NeedsTree(text)) new WordScanner(words, buffer).Scan(FromTree(Encoding.UTF8.GetString(text)));
        else new WordScanner(words, buffer).ScanMarkdown(text);
    }

    /// <summary>Whether the words of the source could differ from those of the page.</summary>
    internal static bool NeedsTree(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAny(TreeOnly)) return true;
        var notes = 0;
        for (var at = 0; ;)
        {
            var next = text[at..].IndexOfAny(Marks);
            if (next < 0) return false;
            at += next;
            if ((IsNote(text, at) && ++notes > MaxNotes) || IsAmbiguous(text, at)) return true;
            at += text[at] switch { (byte)'`' => PlainCodeLength(text, at), (byte)'\\' => 2, _ => 1 };
        }
    }

    private static bool IsAmbiguous(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)'[' => IsLoneNote(text, at) || (IsGluedBefore(text, at) && !IsNote(text, at)),
        (byte)']' => EndsDefinition(text, at) || EndsAmbiguousLink(text[(at + 1)..]),
        (byte)'&' => BeginsLetter(text[(at + 1)..]),
        (byte)'*' => IsWithinWord(text, at),
        (byte)'~' => IsWithinWord(text, at) || text[at..].StartsWith("~~~"u8),
        (byte)'`' => PlainCodeLength(text, at) == 0,
        (byte)'\\' => at + 1 == text.Length || !PlainEscapes.Contains(text[at + 1]),
        _ => EndsListNumber(text[..at]),
    };

    private static bool IsNote(ReadOnlySpan<byte> text, int at) => text[at] == '[' && at + 1 < text.Length && text[at + 1] == '^';

    /// <summary>Whether it is a reference to a note without a definition, or a definition without a reference.</summary>
    private static bool IsLoneNote(ReadOnlySpan<byte> text, int at)
    {
        if (!IsNote(text, at)) return false;
        if (text.IndexOf("\n:"u8) >= 0) return true; // A list of definitions may take the note's definition as its own text.
        var label = text[at..];
        var end = label.IndexOf((byte)']');
        if (end < 0) return true;
        label = label[..(end + 1)];
        var (defined, referred) = (false, false);
        for (var next = 0; text[next..].IndexOf(label) is >= 0 and var found;)
        {
            next += found + label.Length;
            if (next < text.Length && text[next] == ':') defined |= next == label.Length || text[next - label.Length - 1] == '\n';
            else referred = true;
        }
        return !defined || !referred;
    }

    /// <summary>Whether a label ends here that a definition gives a URL.</summary>
    private static bool EndsDefinition(ReadOnlySpan<byte> text, int at) =>
        at + 1 < text.Length && text[at + 1] == ':' && !(text[..at].LastIndexOfAny((byte)'[', (byte)']') is >= 0 and var start && IsNote(text, start));

    /// <summary>Whether what follows an ampersand may be a character reference of a letter.</summary>
    private static bool BeginsLetter(ReadOnlySpan<byte> rest) =>
        rest.Length > 0 && (char.IsAsciiLetter((char)rest[0]) || rest[0] == '#') && rest[..Math.Min(rest.Length, MaxReferenceLength)].Contains((byte)';')
        && !rest.StartsWith("amp;"u8) && !rest.StartsWith("nbsp;"u8) && !rest.StartsWith("quot;"u8);

    /// <summary>Whether a link follows that does not end at its first round bracket, or that goes on as a word.</summary>
    private static bool EndsAmbiguousLink(ReadOnlySpan<byte> rest)
    {
        if (rest.Length == 0 || rest[0] != '(') return rest.Length > 0 && rest[0] is (byte)'[';
        var end = rest[1..].IndexOfAny(LinkEnds) + 1;
        return end == 0 || rest[end] != ')' || IsGluedAfter(rest, end + 1);
    }

    /// <summary>The length of code between single marks, in one line and apart from words; 0 for other code.</summary>
    private static int PlainCodeLength(ReadOnlySpan<byte> text, int at)
    {
        var length = text[(at + 1)..].IndexOfAnyExcept(PlainCode);
        var end = at + 1 + length;
        return length > 0 && text[end] == '`' && !IsGluedBefore(text, at) && !IsGluedAfter(text, end + 1) ? length + 2 : 0;
    }

    /// <summary>Whether emphasis or strikethrough begins or ends within a word, at the first of its marks.</summary>
    private static bool IsWithinWord(ReadOnlySpan<byte> text, int at)
    {
        if (at > 0 && text[at - 1] is (byte)'*' or (byte)'~') return false;
        return IsGluedBefore(text, at) && IsGluedAfter(text, at);
    }

    /// <summary>Whether a word ends at an index, or a link, with nothing but marks of emphasis or code between.</summary>
    private static bool IsGluedBefore(ReadOnlySpan<byte> text, int at)
    {
        var before = text[Math.Max(0, at - MaxMarks)..at];
        var end = before.LastIndexOfAnyExcept("*~_`"u8);
        return end >= 0 ? IsOfWord(before[end]) || before[end] is (byte)')' or (byte)']' : before.Length == MaxMarks;
    }

    /// <summary>Whether a word begins at an index, or a link, with nothing but marks of emphasis or code between.</summary>
    private static bool IsGluedAfter(ReadOnlySpan<byte> text, int at)
    {
        var after = text[at..Math.Min(text.Length, at + MaxMarks)];
        var start = after.IndexOfAnyExcept("*~_`"u8);
        return start >= 0 ? IsOfWord(after[start]) || after[start] == '[' : after.Length == MaxMarks;
    }

    /// <summary>
    /// Whether a text ends with a number that may be the number of a list item, other than one which certainly is: on a line of its own level, after
    /// an empty line or another item.
    /// </summary>
    private static bool EndsListNumber(ReadOnlySpan<byte> before)
    {
        var start = before.Length;
        while (start > 0 && before[start - 1] is >= (byte)'0' and <= (byte)'9') start--;
        if (start == before.Length) return false;
        if (start == 0 || before[..start].EndsWith("\n\n"u8)) return false;
        if (before[start - 1] == '\n') return ListNumber.LengthIn(before[(before[..(start - 1)].LastIndexOf((byte)'\n') + 1)..]) == 0;
        while (start > 0 && before[start - 1] is (byte)' ' or (byte)'\t' or (byte)'>' or (byte)'-' or (byte)'+' or (byte)'*') start--;
        return start == 0 || before[start - 1] is (byte)'\n' or (byte)'\r';
    }

    private static bool IsOfWord(byte c) => c >= 0x80 || c == '\'' || char.IsAsciiLetterOrDigit((char)c);

    private static string FromTree(string text) => MarkdownParser.TryParse(text) is { } document ? PlainText.Of(document) : "";
}
