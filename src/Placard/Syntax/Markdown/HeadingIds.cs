using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Placard.Syntax;

/// <summary>Assigns an id to every heading, made from its text; duplicates are numbered.</summary>
internal static class HeadingIds
{
    /// <param name="text">The text that was parsed.</param>
    public static void Assign(string text, MarkdownDocument document)
    {
        var headings = new List<HeadingBlock>();
        Collect(document, headings);
        if (headings.Count == 0) return;
        foreach (var heading in headings.Where(heading => heading.IsSetext)) CorrectLines(text, heading);
        var taken = headings.Select(heading => heading.TryGetAttributes()?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            if (heading.TryGetAttributes()?.Id is not null) continue;
            heading.GetAttributes().Id = Unique(IdOf(heading), taken, next);
        }
    }

    /// <summary>The parser numbers the lines of an underlined heading from its underline on.</summary>
    private static void CorrectLines(string text, HeadingBlock heading)
    {
        var lines = text.AsSpan(heading.Span.Start, heading.Span.Length).Count('\n');
        heading.Line -= lines;
        foreach (var inline in heading.Inline?.Descendants() ?? []) inline.Line -= lines;
    }

    /// <summary>Recursion is safe here: the parser bounds the nesting of blocks.</summary>
    private static void Collect(ContainerBlock container, List<HeadingBlock> headings)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is HeadingBlock heading) headings.Add(heading);
            else if (container[i] is ContainerBlock inner) Collect(inner, headings);
        }
    }

    private static string IdOf(HeadingBlock heading)
    {
        var id = heading.Inline is { } inline ? LinkHelper.UrilizeAsGfm(PlainText.Of(inline)) : "";
        return id.Length > 0 ? id : "section";
    }

    private static string Unique(string id, HashSet<string> taken, Dictionary<string, int> next)
    {
        if (taken.Add(id)) return id;
        var number = next.GetValueOrDefault(id, 1);
        while (!taken.Add($"{id}-{number}")) number++;
        next[id] = number + 1;
        return $"{id}-{number}";
    }
}
