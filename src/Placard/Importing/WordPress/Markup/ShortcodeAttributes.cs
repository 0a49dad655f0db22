using System.Buffers;

namespace Placard.Importing.WordPress.Markup;

/// <summary>The attributes of a shortcode.</summary>
internal sealed class ShortcodeAttributes
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("= \t\n\"'");

    private readonly Dictionary<string, string> named = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<string> others = [];

    public bool HasNames => named.Count > 0;

    /// <summary>The values without a name.</summary>
    public IReadOnlyList<string> Others => others;

    /// <summary>The value of a name; empty without it.</summary>
    public string this[string name] => named.GetValueOrDefault(name, "");

    /// <summary>The first value that is not empty of some names.</summary>
    public string First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (this[name] is { Length: > 0 } value) return value;
        }
        return "";
    }

    public static ShortcodeAttributes Parse(ReadOnlySpan<char> text)
    {
        var attributes = new ShortcodeAttributes();
        var rest = Straight(text).AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOfAny(NameEnds);
            if (length < 0) length = rest.Length;
            var name = rest[..length];
            var after = rest[length..].TrimStart();
            if (length > 0 && after.StartsWith("="))
            {
                attributes.named.TryAdd(name.ToString(), Value(after[1..].TrimStart(), out rest));
                rest = rest.TrimStart();
                continue;
            }
            attributes.others.Add(length > 0 ? name.ToString() : Value(rest, out after));
            rest = after.TrimStart();
        }
        return attributes;
    }

    private static string Value(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        if (text is ['"' or '\'', ..])
        {
            var close = text[1..].IndexOf(text[0]);
            rest = close < 0 ? [] : text[(close + 2)..];
            return (close < 0 ? text[1..] : text[1..(close + 1)]).ToString();
        }
        var end = text.IndexOfAny(' ', '\t', '\n');
        rest = end < 0 ? [] : text[end..];
        return (end < 0 ? text : text[..end]).ToString();
    }

    /// <summary>Attributes whose quotation marks an editor has made curly.</summary>
    private static string Straight(ReadOnlySpan<char> text)
    {
        var plain = text.ToString();
        if (plain.Contains('"', StringComparison.Ordinal)) return plain;
        return plain.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&#8220;", "\"", StringComparison.Ordinal)
            .Replace("&#8221;", "\"", StringComparison.Ordinal).Replace("&#8243;", "\"", StringComparison.Ordinal)
            .Replace('\u201C', '"').Replace('\u201D', '"').Replace('\u2033', '"').Replace('\u00A0', ' ');
    }
}
