using System.Text;
using System.Text.RegularExpressions;
using Placard.Diagnostics;

namespace Placard.Importing.Markdown;

/// <summary>
/// A body without its template language: text, links and images of tags survive, what only the generator could compute is left, with a note at its place.
/// </summary>
internal sealed partial class TemplateText
{
    /// <summary>Stands before a link that leads to a file of the archive already.</summary>
    public const string Resolved = "placard-resolved:";

    private static readonly string[] Logic =
    [
        "if", "elsif", "else", "endif", "unless", "endunless", "for", "endfor", "case", "when", "endcase", "assign", "set", "capture", "endcapture", "seo",
        "increment", "decrement", "tablerow", "endtablerow", "liquid", "toc", "tableofcontents",
    ];

    /// <summary>Filters that make a value a part of a URL.</summary>
    private static readonly string[] UrlFilters = ["urlencode", "url_encode", "uri_escape", "cgi_escape"];

    private const int LongestLinkText = 500;

    private readonly SourceSite site;
    private readonly SourcePage page;
    private readonly string body;
    private readonly int firstLine;
    private readonly List<ImportNote> notes;
    private readonly StringBuilder text = new();

    /// <summary>Tags that are open, each with the length of the text before it.</summary>
    private readonly Stack<(TemplateTag Tag, int Length)> open = new();

    private readonly HashSet<string> paired;

    private TemplateText(SourceSite site, SourcePage page, string body, int firstLine, List<ImportNote> notes)
    {
        (this.site, this.page, this.body, this.firstLine, this.notes) = (site, page, body, firstLine, notes);
        paired = Closers().Matches(body).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
    }

    public static string Convert(SourceSite site, SourcePage page, string body, int firstLine, List<ImportNote> notes)
    {
        if (site.Former.Generator == Generator.None || !body.Contains('{', StringComparison.Ordinal)) return body;
        return new TemplateText(site, page, body, firstLine, notes).Convert();
    }

    private string Convert()
    {
        var at = 0;
        while (TemplateTag.Next(body, at, site.Former.Generator) is { } tag)
        {
            text.Append(body, at, tag.Start - at);
            at = tag.End;
            if (tag.Name == "/*") text.Append(Unescaped(tag));
            else if (tag.Name is "raw" or "verbatim" && !tag.IsClosing) at = Raw(tag);
            else if (tag.Name is "comment" && !tag.IsClosing) at = Comment(tag);
            else if (tag.Name == "#") Note(ImportFate.Left, tag, "it was never shown");
            else if (tag.IsShown) text.Append(Shown(tag));
            else Append(tag);
        }
        text.Append(body, at, body.Length - at);
        while (open.TryPop(out var rest)) Note(ImportFate.Changed, rest.Tag, "it is never closed; its text stays");
        var converted = text.ToString();
        return site.Former.Generator == Generator.Jekyll ? WithoutKramdown(converted) : converted;
    }

    /// <summary>A shortcode that is shown, not run: <c>{{&lt;/* x */&gt;}}</c>.</summary>
    private string Unescaped(TemplateTag tag) =>
        body[tag.Start..tag.End].Replace("/*", "", StringComparison.Ordinal).Replace("*/", "", StringComparison.Ordinal);

    private int Raw(TemplateTag tag)
    {
        var end = EndTag().Match(body, tag.End) is { Success: true } match ? match : null;
        text.Append(body, tag.End, (end?.Index ?? body.Length) - tag.End);
        return end is null ? body.Length : end.Index + end.Length;
    }

    private int Comment(TemplateTag tag)
    {
        Note(ImportFate.Left, tag, "it was never shown");
        return EndComment().Match(body, tag.End) is { Success: true } end ? end.Index + end.Length : body.Length;
    }

    private void Append(TemplateTag tag)
    {
        var closes = tag.IsClosing ? tag.Name : tag.Name == "end" ? open.TryPeek(out var top) ? top.Tag.Name : ""
            : tag.Name.StartsWith("end", StringComparison.Ordinal) ? tag.Name["end".Length..] : null;
        if (closes is not null && open.Any(entry => entry.Tag.Name == closes))
        {
            while (open.Pop() is var (opening, length))
            {
                var inner = text.ToString(length, text.Length - length);
                text.Length = length;
                text.Append(opening.Name == closes ? new Shortcode(site, page, opening, inner, IsInLink(), Note).Write() : inner);
                if (opening.Name == closes) return;
            }
        }
        if (closes is not null && !Logic.Contains(tag.Name)) return;
        if (Logic.Contains(tag.Name))
        {
            if (!tag.Name.StartsWith("end", StringComparison.Ordinal)) Note(ImportFate.Left, tag, "only the generator could run it; the text inside stays");
        }
        else if (paired.Contains(tag.Name) || paired.Contains("end" + tag.Name) || site.Former.Generator == Generator.Zola && body[tag.Start + 1] == '%')
        {
            open.Push((tag, text.Length));
        }
        else
        {
            text.Append(new Shortcode(site, page, tag, null, IsInLink(), Note).Write());
        }
    }

    /// <summary>A value that Liquid shows.</summary>
    private string Shown(TemplateTag tag)
    {
        var parts = tag.Name.Split('|', StringSplitOptions.TrimEntries);
        var value = parts[0] switch
        {
            "site.baseurl" or "site.baseUrl" or "relative_root" => "",
            "site.url" => site.Former.BaseUrl ?? "",
            "page.title" or "title" => page.Title,
            "page.url" => page.Url ?? "",
            ['"', .. var quoted, '"'] => quoted,
            ['\'', .. var quoted, '\''] => quoted,
            var name when name.StartsWith("site.", StringComparison.Ordinal) => site.Former.Text(name["site.".Length..]),
            _ => null,
        };
        if (value is null) Note(ImportFate.Left, tag, "only the generator knew this value");
        return parts.Skip(1).Any(UrlFilters.Contains) ? Uri.EscapeDataString(value ?? "") : value ?? "";
    }

    /// <summary>Whether the text so far ends within the text of a link.</summary>
    private bool IsInLink()
    {
        var depth = 0;
        for (var at = text.Length - 1; at >= 0 && at >= text.Length - LongestLinkText && text[at] != '\n' && depth <= 0; at--)
            depth += text[at] switch { '[' => 1, ']' => -1, _ => 0 };
        return depth > 0;
    }

    /// <summary>Attributes of kramdown, which would be shown as text.</summary>
    private string WithoutKramdown(string converted)
    {
        if (!converted.Contains("{:", StringComparison.Ordinal)) return converted;
        var (plain, count) = (new StringBuilder(), 0);
        foreach (var (part, isCode) in MarkdownParts.Of(converted))
            plain.Append(isCode ? part : KramdownAttributes().Replace(part, _ => (++count, "").Item2));
        if (count > 0) notes.Add(new(ImportFate.Changed, "attributes", "those of kramdown are gone", page.Source.PlaceOf(page.File)));
        return plain.ToString();
    }

    private void Note(ImportFate fate, TemplateTag tag, string why)
    {
        var place = page.Source.PlaceOf(page.File, firstLine + body.AsSpan(0, tag.Start).Count('\n'));
        notes.Add(new(fate, tag.IsShown ? "template value" : $"template tag {tag.Name}", why, new SourceLocation(place.Path, place.Line, 1)));
    }

    [GeneratedRegex(@"\{[{%][<%]?-?\s*(?:/\s*(?<name>[\w./-]+)|(?<name>end\w+))")]
    private static partial Regex Closers();

    [GeneratedRegex(@"\{%-?\s*end(?:raw|verbatim)\s*-?%\}")]
    private static partial Regex EndTag();

    [GeneratedRegex(@"\{%-?\s*endcomment\s*-?%\}")]
    private static partial Regex EndComment();

    [GeneratedRegex(@"(?:^[*-] TOC[ \t]*\n)?\{:[^}\n]{0,200}\}", RegexOptions.Multiline)]
    private static partial Regex KramdownAttributes();
}
