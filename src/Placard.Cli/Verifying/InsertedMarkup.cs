using System.Text;

namespace Placard.Cli.Verifying;

/// <summary>Elements that hosts insert into pages: scripts, styles, frames and comments.</summary>
internal static class InsertedMarkup
{
    /// <summary>The greatest number of bytes that are hashed to find what was inserted in one file.</summary>
    private const int MaxHashed = 64 * 1024 * 1024;

    private static readonly (string Opening, string Closing, string Name)[] Kinds =
    [
        ("<script", "</script>", "a script"), ("<style", "</style>", "a style sheet"), ("<iframe", "</iframe>", "a frame"),
        ("<noscript", "</noscript>", "an element for browsers without scripts"), ("<!--", "-->", "a comment"),
        ("<link", ">", "a link element"), ("<meta", ">", "metadata"),
    ];

    /// <summary>What was inserted, if the page without it has the original's hash; null otherwise.</summary>
    public static string? Find(ReadOnlySpan<byte> page, string hash)
    {
        var text = Encoding.Latin1.GetString(page);
        var found = Elements(text).OrderBy(element => element.Start).ToList();
        var tries = MaxHashed / Math.Max(page.Length, 1);
        foreach (var elements in Candidates(found))
        {
            foreach (var blanks in new[] { false, true })
            {
                if (tries-- <= 0) return null;
                if (Rewrites.Has(Encoding.Latin1.GetBytes(Without(text, elements, blanks)), hash))
                    return $"inserted: {string.Join(", ", elements.Select(element => Describe(text, element)).Distinct())}";
            }
        }
        return null;
    }

    /// <summary>What a page shows of the program that changed it; null where it shows nothing.</summary>
    public static string? Guess(ReadOnlySpan<byte> page)
    {
        if (page.IndexOf("data-cfemail"u8) >= 0) return "email addresses were hidden by the host (Cloudflare)";
        if (page.IndexOf("<!-- Mirrored from "u8) >= 0) return "the page was rewritten by HTTrack";
        if (page.IndexOf("/cdn-cgi/"u8) >= 0) return "a script was injected by the host (Cloudflare)";
        var beginning = page[..Math.Min(page.Length, 1_000)];
        if (page.Length > 400 && beginning.IndexOf("\n<"u8) < 0) return "the HTML was minified";
        var text = Encoding.Latin1.GetString(page);
        return Elements(text).Where(element => element.Kind == 0).Select(element => Describe(text, element))
            .FirstOrDefault(name => name.Contains("//", StringComparison.Ordinal)) is { } script ? $"it holds {script}" : null;
    }

    /// <summary>The kind of what was inserted, from its first element; null where it begins with none.</summary>
    public static string? NameOf(ReadOnlySpan<byte> inserted)
    {
        var text = Encoding.Latin1.GetString(inserted);
        return Elements(text) is [var first, ..] ? Describe(text, first) : null;
    }

    /// <summary>One element, then all of one kind, then ever longer runs.</summary>
    private static IEnumerable<List<Element>> Candidates(List<Element> elements)
    {
        foreach (var element in elements) yield return [element];
        foreach (var kind in elements.GroupBy(element => element.Kind)) yield return [.. kind];
        for (var count = 2; count <= elements.Count; count++)
        {
            for (var start = 0; start + count <= elements.Count; start++) yield return elements[start..(start + count)];
        }
    }

    private static List<Element> Elements(string text)
    {
        var found = new List<Element>();
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            var (opening, closing, _) = Kinds[kind];
            for (var at = 0; at < text.Length && found.Count < 500;)
            {
                var start = text.IndexOf(opening, at, StringComparison.OrdinalIgnoreCase);
                var end = start < 0 ? -1 : text.IndexOf(closing, start + opening.Length, StringComparison.OrdinalIgnoreCase);
                if (end < 0) break;
                at = end + closing.Length;
                found.Add(new Element(kind, start, at));
            }
        }
        return found;
    }

    private static string Without(string text, List<Element> elements, bool withBlanks)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var element in elements)
        {
            if (element.Start < at) continue;
            result.Append(text, at, element.Start - at);
            at = element.End;
            while (withBlanks && at < text.Length && text[at] is '\n' or '\r' or ' ' or '\t') at++;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    private static string Describe(string text, Element element)
    {
        var name = Kinds[element.Kind].Name;
        var tag = text[element.Start..Math.Min(element.End, element.Start + 400)];
        var source = tag.IndexOf("src=", StringComparison.OrdinalIgnoreCase);
        if (source < 0 || source > tag.IndexOf('>', StringComparison.Ordinal)) return name;
        var url = new string([.. tag[(source + 4)..].TrimStart('"', '\'').TakeWhile(c => c is > ' ' and < '\x7F' and not '"' and not '\'' and not '>')]);
        return url.Length == 0 ? name : $"{name} from {url}";
    }

    private readonly record struct Element(int Kind, int Start, int End);
}
