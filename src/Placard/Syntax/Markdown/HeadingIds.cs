using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Placard.Syntax;

/// <summary>Gives every heading an address of its own, made of its words; those of the same words are numbered.</summary>
internal static class HeadingIds
{
    public static void Assign(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var taken = headings.Select(heading => heading.TryGetAttributes()?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            if (heading.TryGetAttributes()?.Id is not null) continue;
            heading.GetAttributes().Id = Unique(Words(heading), taken, next);
        }
    }

    private static string Words(HeadingBlock heading)
    {
        var words = heading.Inline is { } inline ? LinkHelper.UrilizeAsGfm(PlainText.Of(inline)) : "";
        return words.Length > 0 ? words : "section";
    }

    private static string Unique(string words, HashSet<string> taken, Dictionary<string, int> next)
    {
        if (taken.Add(words)) return words;
        var number = next.GetValueOrDefault(words, 1);
        while (!taken.Add($"{words}-{number}")) number++;
        next[words] = number + 1;
        return $"{words}-{number}";
    }
}
