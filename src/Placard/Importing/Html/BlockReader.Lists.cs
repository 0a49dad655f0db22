using System.Globalization;
using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Lists, with numbers, without, and of definitions.</summary>
internal sealed partial class BlockReader
{
    private void ReadList(IElement element)
    {
        EndLine();
        var isOrdered = element.LocalName == "ol";
        var items = new List<List<Block>>();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: "li" } item && !HiddenElements.Contains(item)) items.Add(ItemOf(item));
            else AddStray(child, items);
        }
        if (!isOrdered) items.RemoveAll(item => item.Count == 0);
        if (items.All(item => item.Count == 0)) return;
        if (isOrdered && element.GetAttribute("type") is { } type and not "1")
            Report(HtmlLossKind.Changed, element, $"numbered 1, 2, 3 in place of {type}");
        if (containers < MaxContainers) blocks.Add(new ListBlock(isOrdered ? FirstNumber(element, items.Count) : null, items));
        else foreach (var item in items) blocks.AddRange(item);
    }

    private List<Block> ItemOf(IElement item)
    {
        List<Block> inner = [];
        var before = blocks;
        blocks = inner;
        ReadSpoken(item, element => blocks.AddRange(Nested(element)));
        blocks = before;
        return inner;
    }

    /// <summary>What stands in a list and in none of its items, as lists within lists of old pages, belongs to the item before.</summary>
    private void AddStray(INode node, List<List<Block>> items)
    {
        var before = blocks;
        blocks = [];
        containers++;
        Read(node);
        EndLine();
        containers--;
        if (blocks.Count > 0 && items.Count > 0) items[^1].AddRange(blocks);
        else if (blocks is [ListBlock { Start: null } list]) items.AddRange(list.Items.Select(item => item.ToList()));
        else if (blocks.Count > 0) items.Add(blocks);
        blocks = before;
    }

    /// <summary>The number of the first item; 1 where one would have more than the nine digits that Markdown reads.</summary>
    private static int FirstNumber(IElement list, int count)
    {
        var written = list.GetAttribute("start") ?? list.Children.FirstOrDefault(child => child.LocalName == "li")?.GetAttribute("value");
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000_000 - count ? number : 1;
    }

    private void ReadDefinitions(IElement element)
    {
        EndLine();
        if (DefinitionsOf(element) is { } definitions) blocks.Add(definitions);
        else if (survey.HasRich(element) || !element.Children.Any(child => child.LocalName is "dt" or "dd" or "div")) ReadBlock(element, isParagraph: false);
        else blocks.Add(new HtmlBlock(html.Write(element)));
    }

    /// <summary>The terms and definitions; null where they are more than one line each, or stand in another list.</summary>
    private DefinitionBlock? DefinitionsOf(IElement element)
    {
        if (containers > 0 || blocks is [.., DefinitionBlock]) return null;
        var parts = element.Children.ToList();
        if (parts is not [{ LocalName: "dt" }, ..] || parts[^1].LocalName != "dd") return null;
        if (parts.Exists(part => part.LocalName is not ("dt" or "dd") || survey.HasBlocks(part) || HiddenElements.Contains(part) || HasBreak(part)))
            return null;
        var groups = new List<Definitions>();
        for (var at = 0; at < parts.Count;)
        {
            List<IReadOnlyList<Inline>> terms = [], meanings = [];
            for (; at < parts.Count && parts[at].LocalName == "dt"; at++) terms.Add(LineOf(parts[at]));
            for (; at < parts.Count && parts[at].LocalName == "dd"; at++) meanings.Add(LineOf(parts[at]));
            if (terms.Concat(meanings).Any(inlines => inlines.Count == 0)) return null;
            groups.Add(new Definitions(terms, meanings));
        }
        return new DefinitionBlock(groups);
    }

    private static bool HasBreak(IElement element) =>
        HtmlTree.Elements(element).Any(inner => inner.LocalName is "br" || HtmlNames.Media.Contains(inner.LocalName));
}
