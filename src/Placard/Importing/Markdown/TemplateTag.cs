using System.Text;

namespace Placard.Importing.Markdown;

/// <summary>A tag of a template language in a text, such as a shortcode of Hugo or a tag of Liquid.</summary>
/// <param name="Name">Its first word; of a value that is shown, all of it.</param>
/// <param name="IsShown">Whether it shows a value: <c>{{ … }}</c> of Liquid.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index behind its last character.</param>
internal sealed record TemplateTag(string Name, string Rest, bool IsClosing, bool IsShown, int Start, int End)
{
    /// <summary>The length in which a tag must end.</summary>
    private const int Longest = 10_000;

    private IReadOnlyList<(string? Key, string Value)>? arguments;

    private IReadOnlyList<(string? Key, string Value)> Arguments => arguments ??= [.. Parse(Rest)];

    /// <summary>The value of the first of some arguments that has one; null for none.</summary>
    public string? Value(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var (name, value) in Arguments)
            {
                if (value.Length > 0 && name is not null && name.Equals(key, StringComparison.OrdinalIgnoreCase)) return value;
            }
        }
        return null;
    }

    /// <summary>An argument without a name, by its place among them; null for none.</summary>
    public string? At(int index) => Arguments.Where(argument => argument.Key is null).Select(argument => argument.Value).ElementAtOrDefault(index);

    /// <summary>The next tag from an index on; null for none.</summary>
    public static TemplateTag? Next(string text, int from, Generator generator)
    {
        for (var at = text.IndexOf('{', from); at >= 0 && at + 2 < text.Length; at = text.IndexOf('{', at + 1))
        {
            if (generator == Generator.Hugo)
            {
                if (text[at + 1] != '{' || text[at + 2] is not ('<' or '%')) continue;
                if (Read(text, at, 3, (text[at + 2] == '<' ? '>' : '%') + "}}", generator) is { } shortcode) return shortcode;
            }
            else if (generator == Generator.Eleventy && text[at + 1] == '#' && (text[at + 2] == '-' || char.IsWhiteSpace(text[at + 2])))
            {
                // A comment of Nunjucks; other braces before a number sign are the name of a heading.
                var close = text.IndexOf("#}", at + 2, Math.Min(Longest, text.Length - at - 2), StringComparison.Ordinal);
                if (close >= 0) return new("#", "", false, false, at, close + 2);
            }
            else if (text[at + 1] is '%' or '{' && Read(text, at, 2, text[at + 1] == '%' ? "%}" : "}}", generator) is { } tag)
            {
                return tag;
            }
        }
        return null;
    }

    private static TemplateTag? Read(string text, int start, int opening, string end, Generator generator)
    {
        var from = start + opening;
        var close = text.IndexOf(end, from, Math.Min(Longest, text.Length - from), StringComparison.Ordinal);
        if (close < 0) return null;
        var inner = text[(start + opening)..close].Trim('-', ' ', '\n', '\t');
        if (inner.StartsWith("/*", StringComparison.Ordinal)) return new("/*", "", false, false, start, close + end.Length);
        var isShown = generator is Generator.Jekyll or Generator.Eleventy && text[start + 1] == '{';
        if (isShown) return new(inner, "", false, true, start, close + end.Length);
        var isClosing = inner.StartsWith('/');
        inner = inner.Trim('/', ' ');
        var length = inner.AsSpan().IndexOfAny(" \n\t(".AsSpan()) is >= 0 and var found ? found : inner.Length;
        var (name, rest) = (inner[..length], inner[length..].Trim());
        // Other brackets of a text on Zola are text.
        if (generator == Generator.Zola && !rest.StartsWith('(') && name != "end") return null;
        if (generator == Generator.Zola) rest = rest.TrimStart('(').TrimEnd(')');
        return new(name, rest, isClosing, false, start, close + end.Length);
    }

    private static IEnumerable<(string? Key, string Value)> Parse(string text)
    {
        string? key = null;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == ',')
            {
                at++;
                continue;
            }
            var value = Word(text, ref at);
            if (key is null && at < text.Length && text[at] is '=' or ':' && value.Length > 0)
            {
                key = value;
                at++;
                while (at < text.Length && text[at] == ' ') at++;
                if (at < text.Length) continue;
                value = "";
            }
            yield return (key, value);
            key = null;
        }
    }

    /// <summary>A text in quotation marks, or a word.</summary>
    private static string Word(string text, ref int at)
    {
        var word = new StringBuilder();
        if (text[at] is '"' or '\'' or '`')
        {
            var mark = text[at];
            for (at++; at < text.Length && text[at] != mark; at++)
            {
                if (text[at] == '\\' && mark == '"' && at + 1 < text.Length) at++;
                word.Append(text[at]);
            }
            at++;
            return word.ToString();
        }
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or ',')) at++;
        if (at == start) at++;
        return text[start..Math.Min(at, text.Length)].TrimEnd('=');
    }
}
