using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Placard.Tests.Importing.Html;

/// <summary>
/// What readers see of HTML, as lines that can be compared: words with what they are (heading, list item, cell, emphasis, link), and what separates them.
/// How white space and tags stand in the source makes no difference.
/// </summary>
internal sealed class ShownPage
{
    private static readonly HashSet<string> Blocks =
    [
        "blockquote", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre", "table", "tbody",
        "td", "th", "thead", "tr", "ul",
    ];

    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["b"] = "strong", ["strong"] = "strong", ["i"] = "em", ["em"] = "em", ["del"] = "del", ["s"] = "del", ["sup"] = "sup", ["u"] = "u", ["code"] = "code",
    };

    private readonly List<string> lines = [];
    private readonly StringBuilder run = new();
    private readonly int shift;
    private string marks = "";
    private string gap = "\n";

    private ShownPage(int shift) => this.shift = shift;

    /// <param name="shift">How many levels headings move down.</param>
    public static IReadOnlyList<string> Of(INode root, int shift = 0)
    {
        var page = new ShownPage(shift);
        page.Read(root, []);
        page.Flush();
        return page.lines;
    }

    private void Read(INode node, SortedDictionary<string, string> around)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) AddText(text.Data, around);
            else if (child is IElement { LocalName: "br" }) gap = "\n";
            else if (child is IElement { LocalName: "hr" }) AddRule();
            else if (child is IElement { LocalName: "img" } image) Add($"[image {Collapse(image.GetAttribute("alt"))}]", around);
            else if (child is IElement element) ReadElement(element, new SortedDictionary<string, string>(around, StringComparer.Ordinal));
        }
    }

    private void ReadElement(IElement element, SortedDictionary<string, string> around)
    {
        var name = element.LocalName;
        var isBlock = Blocks.Contains(name);
        if (isBlock) gap = "\n";
        if (Styles.TryGetValue(name, out var style) && !around.ContainsKey("pre")) around[style] = "";
        if (name == "a" && element.GetAttribute("href") is { } written && Uri.UnescapeDataString(written) is var url && url != Collapse(element.TextContent))
            around["a"] = url;
        if (name is ['h', >= '1' and <= '6' and var level]) around["h"] = Number(Math.Min(6, level - '0' + shift));
        if (name is "pre" or "dt" or "dd" or "figcaption" or "th") around[name] = "";
        if (name == "blockquote") around["quote"] = around.GetValueOrDefault("quote") + ">";
        if (name == "li") around["li"] = around.GetValueOrDefault("li") + ItemOf(element);
        if (name is "td" or "th") around["cell"] = Number(IndexOf(element));
        Read(element, around);
        if (isBlock) gap = "\n";
    }

    private void AddText(string text, SortedDictionary<string, string> around)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune)) Add(rune.ToString(), around);
            else if (rune.Value == '\n' && around.ContainsKey("pre")) gap = "\n";
            else if (gap.Length == 0) gap = " ";
        }
    }

    private void AddRule()
    {
        gap = "\n";
        Add("[rule]", []);
        gap = "\n";
    }

    private void Add(string shown, SortedDictionary<string, string> around)
    {
        var now = string.Join(' ', around.Select(mark => mark.Key + mark.Value));
        if (gap == "\n" || now != marks)
        {
            Flush();
            run.Append(gap == "\n" ? "line" : gap.Length > 0 ? "blank" : "glued").Append(" {").Append(now).Append("} ");
            marks = now;
        }
        else
        {
            run.Append(gap);
        }
        run.Append(shown);
        gap = "";
    }

    private void Flush()
    {
        if (run.Length > 0) lines.Add(run.ToString());
        run.Clear();
    }

    /// <summary>The number of an item in its list; items without words aren't shown in a list without numbers.</summary>
    private static string ItemOf(IElement item)
    {
        var list = item.ParentElement!;
        if (list.LocalName != "ol") return "-" + Number(list.Children.TakeWhile(other => other != item).Count(HasContent));
        return "." + Number(IndexOf(item) + (list.GetAttribute("start") is { } start ? int.Parse(start, CultureInfo.InvariantCulture) : 1));
    }

    private static int IndexOf(IElement element) => element.ParentElement!.Children.TakeWhile(other => other != element).Count();

    private static bool HasContent(IElement item) => item.TextContent.Trim().Length > 0 || item.QuerySelector("img, hr") is not null;

    private static string Collapse(string? text) => string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
