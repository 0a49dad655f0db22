using System.Globalization;
using System.Net;
using System.Text;
using Placard.Text;

namespace Placard.Importing.WordPress.Wxr;

/// <summary>Decodes the text of elements. Entities are those of XML and of HTML; what a document declares is never read.</summary>
internal static class WxrText
{
    /// <summary>The longest name of an entity that is looked up.</summary>
    private const int MostNameCharacters = 40;

    public static string Decode(string text, WxrRepairs? repairs, int line)
    {
        if (!text.Contains('&', StringComparison.Ordinal)) return text;
        var decoded = new StringBuilder(text.Length);
        Append(decoded, text, repairs, line);
        return decoded.ToString();
    }

    public static void Append(StringBuilder decoded, ReadOnlySpan<char> text, WxrRepairs? repairs, int line)
    {
        while (true)
        {
            var ampersand = text.IndexOf('&');
            if (ampersand < 0)
            {
                decoded.Append(text);
                return;
            }
            decoded.Append(text[..ampersand]);
            text = text[ampersand..];
            var end = text[..Math.Min(text.Length, MostNameCharacters + 2)].IndexOf(';');
            var name = end < 2 ? [] : text[1..end];
            if (Value(name, out var isDeclared) is { } value)
            {
                decoded.Append(value);
                if (!isDeclared) repairs?.Add(WxrRepairKind.Entity, line);
                text = text[(end + 1)..];
                continue;
            }
            repairs?.Add(IsName(name) ? WxrRepairKind.Entity : WxrRepairKind.Ampersand, line);
            decoded.Append('&');
            text = text[1..];
        }
    }

    /// <summary>The characters that an entity stands for; null for none.</summary>
    private static string? Value(ReadOnlySpan<char> name, out bool isDeclared)
    {
        isDeclared = true;
        if (name.IsEmpty) return null;
        if (name[0] == '#') return OfNumber(name[1..], out isDeclared);
        switch (name)
        {
            case "amp": return "&";
            case "lt": return "<";
            case "gt": return ">";
            case "quot": return "\"";
            case "apos": return "'";
        }
        isDeclared = false;
        if (!IsName(name)) return null;
        var entity = $"&{name};";
        var decoded = WebUtility.HtmlDecode(entity);
        return decoded == entity ? null : decoded;
    }

    private static string? OfNumber(ReadOnlySpan<char> digits, out bool isAllowed)
    {
        isAllowed = false;
        var isHex = digits is ['x' or 'X', ..];
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(isHex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var number)) return null;
        isAllowed = Rune.IsValid(number) && !XmlCharacters.IsForbidden(number);
        return isAllowed ? new Rune(number).ToString() : "";
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !char.IsAsciiLetter(name[0])) return false;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }
        return true;
    }
}
