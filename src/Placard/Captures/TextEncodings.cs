using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Placard.Content;

namespace Placard.Captures;

/// <summary>
/// Decodes saved texts. A byte-order mark decides; then whether the bytes are UTF-8, which no other text is by chance; then what the server, the page or its
/// language says.
/// </summary>
internal static class TextEncodings
{
    /// <summary>How far the declaration of an encoding is searched for: programs that save sites write comments before it.</summary>
    private const int DeclarationBytes = 4096;

    private static readonly SearchValues<byte> LabelEnds = SearchValues.Create("\"' ;>/\t\r\n?"u8);

    /// <summary>Labels of the WHATWG standard for which .NET has another name.</summary>
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252",
        ["l1"] = "windows-1252", ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252", ["cp1252"] = "windows-1252", ["x-cp1252"] = "windows-1252", ["ansi"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254", ["latin5"] = "windows-1254", ["iso-8859-11"] = "windows-874", ["tis-620"] = "windows-874",
        ["cp1250"] = "windows-1250", ["cp1251"] = "windows-1251", ["cp1253"] = "windows-1253", ["cp1254"] = "windows-1254",
        ["cp1255"] = "windows-1255", ["cp1256"] = "windows-1256", ["cp1257"] = "windows-1257",
        ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["x-gbk"] = "gb18030", ["big5-hkscs"] = "big5", ["x-sjis"] = "shift_jis", ["sjis"] = "shift_jis",
        ["euc-kr"] = "ks_c_5601-1987", ["koi8"] = "koi8-r", ["x-mac-roman"] = "macintosh",
        ["iso-8859-8-i"] = "iso-8859-8", ["logical"] = "iso-8859-8", ["arabic"] = "iso-8859-6", ["cyrillic"] = "iso-8859-5", ["greek"] = "iso-8859-7",
        ["hebrew"] = "iso-8859-8",
        ["utf8"] = "utf-8", ["utf-16"] = "utf-8", ["utf-16le"] = "utf-8", ["utf-16be"] = "utf-8",
        ["unicode"] = "utf-8", // Without a byte-order mark: what could be read far enough to find the label is no UTF-16.
        ["utf-7"] = "windows-1252", ["x-user-defined"] = "windows-1252", // Encodings by which markup can be hidden.
    };

    private static readonly Dictionary<string, string> ByLanguage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "windows-1256", ["fa"] = "windows-1256", ["ur"] = "windows-1256", ["he"] = "windows-1255", ["ru"] = "windows-1251", ["uk"] = "windows-1251",
        ["bg"] = "windows-1251", ["be"] = "windows-1251", ["mk"] = "windows-1251", ["sr"] = "windows-1251", ["el"] = "windows-1253", ["tr"] = "windows-1254",
        ["pl"] = "windows-1250", ["cs"] = "windows-1250", ["sk"] = "windows-1250", ["hu"] = "windows-1250", ["hr"] = "windows-1250", ["sl"] = "windows-1250",
        ["ro"] = "windows-1250", ["lt"] = "windows-1257", ["lv"] = "windows-1257", ["et"] = "windows-1257", ["th"] = "windows-874", ["ja"] = "shift_jis",
        ["ko"] = "ks_c_5601-1987", ["zh"] = "gb18030", ["vi"] = "windows-1258",
    };

    /// <summary>The text of a page or style sheet.</summary>
    /// <param name="language">The language that is assumed where the text names none.</param>
    public static string Read(CapturedFile file, string? language) => Decode(file.Source.Read().Span, file.Charset, language);

    /// <param name="bytes">A page or style sheet.</param>
    /// <param name="charset">The encoding that the server named; null where that is not known.</param>
    /// <param name="language">The language that is assumed where the text names none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset, string? language)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        var start = bytes[..Math.Min(bytes.Length, DeclarationBytes)];
        var declared = Find(charset) ?? Find(ValueOf(start, "charset"u8));
        var isJapanese = declared?.CodePage is 50220 or 50221 or 50222;
        if (!isJapanese && Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        // A page that calls itself UTF-8 and has a few bytes that are not was cut or joined, not encoded otherwise.
        return (declared ?? OfLanguage(ValueOf(start, " lang"u8) ?? language)).GetString(bytes);
    }

    private static Encoding OfLanguage(string? language) =>
        Get(ByLanguage.GetValueOrDefault(language?.Split('-', '_')[0] ?? "", "windows-1252"))!;

    /// <summary>The encoding of a label; null where there is none.</summary>
    internal static Encoding? Find(string? label)
    {
        if (label is null) return null;
        label = label.Trim();
        return Get(Labels.GetValueOrDefault(label, label));
    }

    private static Encoding? Get(string name)
    {
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The value after a name and an equals sign, or of a CSS <c>@charset</c>; null where there is none.</summary>
    private static string? ValueOf(ReadOnlySpan<byte> start, ReadOnlySpan<byte> name)
    {
        if (start.StartsWith("@charset \""u8)) return Label(start["@charset \"".Length..]);
        for (var at = 0; ;)
        {
            var found = IndexOf(start[at..], name);
            if (found < 0) return null;
            at += found + name.Length;
            var rest = start[at..].TrimStart(" \t\r\n"u8);
            if (rest.StartsWith("="u8)) return Label(rest[1..].TrimStart(" \t\r\n\"'"u8));
        }
    }

    private static string? Label(ReadOnlySpan<byte> rest)
    {
        var end = rest[..Math.Min(rest.Length, 40)].IndexOfAny(LabelEnds);
        return end <= 0 ? null : Encoding.Latin1.GetString(rest[..end]);
    }

    /// <summary>The index of an ASCII name in any case.</summary>
    private static int IndexOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i + name.Length <= text.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(text.Slice(i, name.Length), name)) return i;
        }
        return -1;
    }
}
