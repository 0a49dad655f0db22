using Markdig.Syntax;

namespace Placard.Syntax;

/// <summary>A part of an action's text that is a letter: everything below <c>## Letter</c> or <c>## Letter: group</c> up to the next heading of its level.</summary>
/// <param name="Group">What follows the colon; empty where there is none.</param>
/// <param name="Heading">The index of its heading among the document's blocks.</param>
/// <param name="End">The index of the first block after it.</param>
/// <param name="Line">The line of its heading, counted from 0.</param>
public sealed record LetterSection(string Group, int Heading, int End, int Line)
{
    private const string Keyword = "Letter";

    public static IReadOnlyList<LetterSection> FindAll(MarkdownDocument document)
    {
        var sections = new List<LetterSection>();
        LetterSection? open = null;
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is not HeadingBlock { Level: <= 2 } heading) continue;
            if (open is not null) sections.Add(open with { End = i });
            open = GroupOf(heading) is { } group ? new LetterSection(group, i, document.Count, heading.Line) : null;
        }
        if (open is not null) sections.Add(open);
        return sections;
    }

    /// <summary>The group that a heading names, empty where it names none; null where it heads no letter.</summary>
    private static string? GroupOf(HeadingBlock heading)
    {
        if (heading is not { Level: 2, Inline: { } inline } || PlainText.Of(inline) is not { } text || !text.StartsWith(Keyword, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = text[Keyword.Length..].TrimStart();
        return rest.Length == 0 ? "" : rest[0] is ':' or '：' ? rest[1..].Trim() : null;
    }
}
