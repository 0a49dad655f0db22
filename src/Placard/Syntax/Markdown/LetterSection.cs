using Markdig.Syntax;

namespace Placard.Syntax;

/// <summary>A letter in the text of an action: everything below <c>## Letter</c> or <c>## Letter: group</c> up to the next heading of that level.</summary>
/// <param name="Group">The group after the colon; empty without one.</param>
/// <param name="Heading">The index of the heading among the document's blocks.</param>
/// <param name="End">The index of the first block after it.</param>
/// <param name="Line">The 0-based line of the heading.</param>
public sealed record LetterSection(string Group, int Heading, int End, int Line)
{
    private const string Keyword = "Letter";

    /// <summary>All letters of a document, in order.</summary>
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

    /// <summary>The group of a letter heading, empty without one; null for any other heading.</summary>
    private static string? GroupOf(HeadingBlock heading)
    {
        if (heading is not { Level: 2, Inline: { } inline } || PlainText.Of(inline) is not { } text
            || !text.StartsWith(Keyword, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = text[Keyword.Length..].TrimStart();
        return rest.Length == 0 ? "" : rest[0] is ':' or '：' ? rest[1..].Trim() : null;
    }
}
