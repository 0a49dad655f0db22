using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>What must be known of a page before its first word is written. Found in one pass without recursion.</summary>
internal sealed class HtmlSurvey
{
    private readonly HashSet<INode> withBlocks = new(ReferenceEqualityComparer.Instance), withTables = new(ReferenceEqualityComparer.Instance),
        withRich = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> targets = new(StringComparer.Ordinal);

    private HtmlSurvey()
    {
    }

    /// <summary>Whether a heading of level 1 occurs, so that all headings move down one level below the title of the entry.</summary>
    public bool HasFirstLevel { get; private set; }

    public static HtmlSurvey Of(INode root)
    {
        var survey = new HtmlSurvey();
        foreach (var element in HtmlTree.Elements(root)) survey.Look(element);
        return survey;
    }

    /// <summary>Whether an element holds another that stands on lines of its own.</summary>
    public bool HasBlocks(INode node) => withBlocks.Contains(node);

    /// <summary>Whether an element holds more than words in lines and paragraphs.</summary>
    public bool HasRich(INode node) => withRich.Contains(node);

    public bool HasTables(INode node) => withTables.Contains(node);

    /// <summary>Whether a link of the page leads to the element of this id.</summary>
    public bool IsTarget(string? id) => id is { Length: > 0 } && targets.Contains(id);

    private void Look(IElement element)
    {
        var name = element.LocalName;
        if (name == "h1") HasFirstLevel = true;
        if (name == "a" && element.GetAttribute("href") is ['#', .. var fragment]) targets.Add(Uri.UnescapeDataString(fragment));
        if (HtmlNames.Blocks.Contains(name)) Mark(withBlocks, element);
        if (HtmlNames.Rich.Contains(name)) Mark(withRich, element);
        if (name == "table") Mark(withTables, element);
    }

    /// <summary>Marks all that hold an element; each of them once.</summary>
    private static void Mark(HashSet<INode> marked, IElement element)
    {
        for (INode? above = element.Parent; above is not null && marked.Add(above); above = above.Parent)
        {
        }
    }
}
