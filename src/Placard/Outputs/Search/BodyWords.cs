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
    /// <summary>HTML, attributes, escapes, code, strikethrough.</summary>
    private static readonly SearchValues<byte> TreeOnly = SearchValues.Create("<{\\`~"u8);

    private const int MaxReferenceLength = 40;

    /// <summary>Each reference to a note is looked for in the whole text, so that many of them would take longer than parsing.</summary>
    private const int MaxNotes = 64;

    private static readonly SearchValues<byte> LinkEnds = SearchValues.Create(" ()\"'\n"u8);

    private static readonly SearchValues<byte> Marks = SearchValues.Create("*[].)&"u8);

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
            at++;
        }
    }

    private static bool IsAmbiguous(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)'[' => IsLoneNote(text, at) || (at > 0 && IsOfWord(text[at - 1]) && !IsNote(text, at)),
        (byte)']' => EndsDefinition(text, at) || EndsAmbiguousLink(text[(at + 1)..]),
        (byte)'&' => BeginsLetter(text[(at + 1)..]),
        (byte)'*' => IsWithinWord(text, at),
        _ => EndsListNumber(text[..at]),
    };

    private static bool IsNote(ReadOnlySpan<byte> text, int at) => text[at] == '[' && at + 1 < text.Length && text[at + 1] == '^';

    /// <summary>Whether it is a reference to a note without a definition, or a definition without a reference.</summary>
    private static bool IsLoneNote(ReadOnlySpan<byte> text, int at)
    {
        if (!IsNote(text, at)) return false;
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
        return end == 0 || rest[end] != ')' || (end + 1 < rest.Length && IsOfWord(rest[end + 1]));
    }

    /// <summary>Whether emphasis begins or ends within a word, at the first of its marks.</summary>
    private static bool IsWithinWord(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0 || !IsOfWord(text[at - 1])) return false;
        var length = text[at..].IndexOfAnyExcept((byte)'*');
        return length > 0 && IsOfWord(text[at + length]);
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

    private static string FromTree(string text)
    {
        try
        {
            return PlainText.Of(MarkdownParser.Parse(text));
        }
        catch (ArgumentException)
        {
            return ""; // Nested too deeply; reported where the body is rendered.
        }
    }
}
