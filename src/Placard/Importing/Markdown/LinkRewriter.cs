using System.Text;
using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Importing.Html;

namespace Placard.Importing.Markdown;

/// <summary>
/// The links and images of a body as the archive needs them: to the files of imported texts and images, else to the former site; images of other sites become
/// links, since a page of the archive loads nothing from elsewhere.
/// </summary>
internal sealed partial class LinkRewriter
{
    private readonly SourceSite site;
    private readonly SourcePage page;
    private readonly List<ImportNote> notes;

    /// <summary>Where the definitions of links lead from now on, by their labels; null where one leads nowhere.</summary>
    private readonly Dictionary<string, string?> definitions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a definition leads nowhere, or to another site, which has no image for the archive.</summary>
    private readonly bool hasOthers;

    private int line;

    private LinkRewriter(SourceSite site, SourcePage page, string body, int firstLine, List<ImportNote> notes)
    {
        (this.site, this.page, line, this.notes) = (site, page, firstLine, notes);
        if (!body.Contains("]:", StringComparison.Ordinal)) return;
        foreach (var (part, isFence) in Blocks(body))
        {
            foreach (var match in isFence ? [] : Definition().Matches(part).Where(match => !definitions.ContainsKey(match.Groups["label"].Value)))
            {
                line += part.AsSpan(0, match.Index).Count('\n');
                definitions.Add(match.Groups["label"].Value, Target(match.Groups["url"].Value, isImage: false));
                line -= part.AsSpan(0, match.Index).Count('\n');
            }
            line += part.AsSpan().Count('\n');
        }
        line = firstLine;
        hasOthers = definitions.Values.Any(target => target is null || Scheme().IsMatch(target));
    }

    public static string Rewrite(SourceSite site, SourcePage page, string body, int firstLine, List<ImportNote> notes)
    {
        var rewriter = new LinkRewriter(site, page, body, firstLine, notes);
        var text = new StringBuilder(body.Length);
        // A code span may stand inside the text of a link, so that spans are hidden from the patterns and put back.
        foreach (var (part, isFence) in Blocks(body))
        {
            text.Append(isFence ? part : rewriter.Part(part));
            rewriter.line += part.AsSpan().Count('\n');
        }
        return text.ToString();
    }

    /// <summary>Where a link leads from now on; null where it leads nowhere, which has been noted.</summary>
    private string? Target(string written, bool isImage)
    {
        if (written.StartsWith(TemplateText.Resolved, StringComparison.Ordinal))
            return written[TemplateText.Resolved.Length..] is { Length: > 0 } rest && rest[0] != '#' ? rest : null;
        if (written.Length == 0 || written[0] == '#') return written;
        var url = written.StartsWith("//", StringComparison.Ordinal) ? "https:" + written : written;
        var scheme = Scheme().Match(url);
        if (scheme.Success && scheme.Groups[1].Value.ToLowerInvariant() is var name)
        {
            if (name is "mailto" or "tel" && !isImage) return url;
            if (name is "http" or "https") return OfHost(url, isImage);
            Note(ImportFate.Left, isImage ? "image" : "link", $"the archive has no links that begin with {name}:");
            return null;
        }
        return Inside(url) ?? OnFormerSite(url, isImage);
    }

    private string? OfHost(string url, bool isImage)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;
        var isFormer = site.Former.BaseUrl is { } former && new Uri(former).Host.Equals(uri.Host, StringComparison.OrdinalIgnoreCase);
        if (isFormer && (site.Urls.Resolve(page.Path, url, page.Url ?? "/") ?? FileAt(uri.AbsolutePath)) is { } found) return found;
        return isImage ? null : url;
    }

    /// <summary>A text or a file of the source.</summary>
    private string? Inside(string url)
    {
        var mark = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var found ? found : url.Length;
        // A colon in a fragment would be taken for the end of a scheme.
        var (path, fragment) = (url[..mark], url[mark..].Replace(":", "%3A", StringComparison.Ordinal));
        if (path.StartsWith("@/", StringComparison.Ordinal))
            return site.Find(site.Former.ContentRoot + path[2..]) is { } zola ? Files.SourcePath.Relative(page.Path, zola.Path) + fragment : null;
        var decoded = Uri.UnescapeDataString(path);
        if (!path.StartsWith('/') && Files.SourcePath.Combine(page.File.Path, decoded) is { Length: > 0 } beside && site.Find(beside) is { } text)
            return Files.SourcePath.Relative(page.Path, site.InLanguageOf(page, text).Path) + fragment;
        var root = site.Former.RootOf(page.File.Path) ?? site.Former.ContentRoot;
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && site.Find(root + decoded.TrimStart('/')) is { } file)
            return Files.SourcePath.Relative(page.Path, site.InLanguageOf(page, file).Path) + fragment;
        return site.Urls.Resolve(page.Path, url, page.Url ?? "/") ?? FileAt(path);
    }

    private string? FileAt(string path) => site.Files.Use(page.File.Path, path) is { } file ? Files.SourcePath.Relative(page.Path, file) : null;

    /// <summary>The absolute URL of what was not imported.</summary>
    private string? OnFormerSite(string url, bool isImage)
    {
        if (site.Former.BaseUrl is { } former && Uri.TryCreate(new Uri(former + (page.Url ?? "/")), url, out var absolute))
        {
            Note(ImportFate.Changed, isImage ? "image" : "link", "what it names was not imported, so that it leads to the former site");
            return isImage ? null : absolute.AbsoluteUri;
        }
        Note(ImportFate.Left, isImage ? "image" : "link", "what it names is not in the source; its text stays");
        return null;
    }

    private string Part(string part)
    {
        if (!part.AsSpan().ContainsAny("(<]\\".AsSpan())) return part;
        var spans = new List<string>();
        var hidden = new StringBuilder(part.Length);
        foreach (var (text, isCode) in MarkdownParts.Of(part))
        {
            if (!isCode)
            {
                hidden.Append(text);
                continue;
            }
            spans.Add(text.Contains("\\|", StringComparison.Ordinal) && IsInRow(hidden) ? CellCode(text) : text);
            hidden.Append('\uE000').Append(spans.Count - 1).Append('\uE001');
        }
        var plain = Frame().Replace(hidden.ToString(), match => $"<a href=\"{match.Groups["url"].Value}\">{TitleOf(match.Value)}</a>");
        plain = Variants().Replace(plain, "");
        plain = HtmlImage().Replace(plain, match => ImageTag(match.Value));
        plain = Inline().Replace(plain, Link);
        if (hasOthers) plain = ByLabel().Replace(plain, match => ByDefinition(match, spans));
        if (definitions.Count > 0) plain = Definition().Replace(plain, match => DefinitionOf(match, spans));
        plain = Tag().Replace(plain, match => Attribute().Replace(match.Value, AttributeOf));
        plain = MarkedNote().Replace(plain, @"\!");
        plain = EscapedUrl().Replace(plain, match => $"<{Escape().Replace(match.Value, "${sign}")}>");
        return WithSpans(plain, spans);
    }

    /// <summary>A text with its code spans, which were hidden from the patterns.</summary>
    private static string WithSpans(string text, List<string> spans) =>
        spans.Count == 0 ? text : HiddenSpan().Replace(text, match => SpanOf(match, spans));

    private static string SpanOf(Match match, List<string> spans) =>
        int.TryParse(match.Groups[1].ValueSpan, out var index) && index < spans.Count ? spans[index] : match.Value;

    private string Link(Match match)
    {
        var isImage = match.Groups["image"].Length > 0;
        var (text, url, title) = (match.Groups["text"].Value, match.Groups["url"].Value, match.Groups["title"].Value);
        if (!isImage) text = Inline().Replace(text, Link);
        if (Target(url, isImage) is { } target) return $"{(isImage ? "!" : "")}[{text}]({Bracketed(target)}{title})";
        if (!isImage) return text;
        return ExternalOf(url) is { } external ? ExternalImage(external, text) : text;
    }

    /// <summary>A link or image whose URL is a definition's: its text where it leads nowhere, a link in the place of an image of another site.</summary>
    private string ByDefinition(Match match, List<string> spans)
    {
        var text = match.Groups["text"].Value;
        var label = match.Groups["label"].Value is { Length: > 0 } given ? given : text;
        if (!definitions.TryGetValue(WithSpans(label, spans), out var target)) return match.Value;
        if (target is null) return text;
        if (match.Groups["image"].Length == 0 || !Scheme().IsMatch(target)) return match.Value;
        Note(ImportFate.Changed, "image", "it is on another site, so that a link stands in its place");
        return $"[{(text.Trim().Length > 0 ? text : target)}][{label}]";
    }

    private string DefinitionOf(Match match, List<string> spans) =>
        definitions.GetValueOrDefault(WithSpans(match.Groups["label"].Value, spans)) is { } target
            ? $"{match.Groups["before"].Value}{target}{match.Groups["after"].Value}" : match.Value;

    /// <summary>Whether a text ends within a row of a table.</summary>
    private static bool IsInRow(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] != '\n') start--;
        return start < text.Length && text[start] == '|';
    }

    /// <summary>A code span of a table with a bar in it, which is written with a backslash there.</summary>
    private static string CellCode(string span)
    {
        var code = span.Trim('`').Trim().Replace("\\|", "|", StringComparison.Ordinal);
        return $"<code>{WordEscaper.Escape(code, new WordContext { IsCode = true })}</code>";
    }

    private string ImageTag(string tag)
    {
        var source = Source().Match(tag).Groups["url"].Value;
        if (source.StartsWith(TemplateText.Resolved, StringComparison.Ordinal)) return tag;
        if (Target(source, isImage: true) is { } target) return tag.Replace(source, TemplateText.Resolved + target, StringComparison.Ordinal);
        var alt = Alternative().Match(tag).Groups["text"].Value;
        return ExternalOf(source) is { } external ? $"<a href=\"{external}\">{(alt.Length > 0 ? alt : external)}</a>" : alt;
    }

    /// <summary>A link in the place of an image that another site has.</summary>
    private string ExternalImage(string url, string alt)
    {
        Note(ImportFate.Changed, "image", "it is on another site, so that a link stands in its place");
        return $"[{(alt.Trim().Length > 0 ? alt : url)}]({Bracketed(url)})";
    }

    private string? ExternalOf(string url) => url.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(url, UriKind.Absolute, out _) ? url
        : url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url
        : site.Former.BaseUrl is { } former && !Scheme().IsMatch(url) && Uri.TryCreate(new Uri(former + (page.Url ?? "/")), url, out var absolute)
            ? absolute.AbsoluteUri : null;

    private string AttributeOf(Match match)
    {
        var name = match.Groups["name"].Value;
        return Target(match.Groups["url"].Value, isImage: name is not ("href" or "HREF")) is { } target ? $"{name}=\"{target}\"" : "";
    }

    private void Note(ImportFate fate, string what, string why) =>
        notes.Add(new(fate, what, why, new SourceLocation(page.Source.PlaceOf(page.File).Path, line, 1)));

    private static string Bracketed(string url) => url.AsSpan().ContainsAny(" ()".AsSpan()) ? $"<{url}>" : url;

    private static string TitleOf(string frame) => FrameTitle().Match(frame) is { Success: true } title ? title.Groups["text"].Value : "Embedded page";

    /// <summary>Fences, and what stands between them.</summary>
    private static IEnumerable<(string Part, bool IsFence)> Blocks(string body)
    {
        var between = new StringBuilder();
        foreach (var (part, isCode) in MarkdownParts.Of(body))
        {
            if (!isCode || !part.EndsWith('\n'))
            {
                between.Append(part);
                continue;
            }
            if (between.Length > 0) yield return (between.ToString(), false);
            between.Clear();
            yield return (part, true);
        }
        if (between.Length > 0) yield return (between.ToString(), false);
    }

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]{0,20}):")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?<image>!?)\[(?<text>(?>(?:[^\[\]\\!]|!(?!\[)|\\.|!?\[[^\[\]]{0,1000}\]){0,2000}))\]"
        + @"\([ \t]{0,9}\n?<?(?<url>(?:[^()\s<>]|\([^()\s]{0,200}\)){0,2000})>?(?<title>\s{1,9}(?:""[^""]{0,500}""|'[^']{0,500}'))?\s{0,9}\)")]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?<before>^ {0,3}\[(?<label>[^\]\n^][^\]\n]{0,199})\]:[ \t]{1,9}<?)(?<url>[^\s<>]{1,2000})(?<after>>?(?:[ \t]+[""'(].*)?)$",
        RegexOptions.Multiline)]
    private static partial Regex Definition();

    /// <summary>Links and images by a label, but for the definition of one itself.</summary>
    [GeneratedRegex(@"(?<image>!?)\[(?<text>[^\[\]]{0,1000})\](?:\[(?<label>[^\[\]\n]{0,200})\])?(?!\()(?<!^ {0,3}\[[^\]\n]{1,200}\](?=:))",
        RegexOptions.Multiline)]
    private static partial Regex ByLabel();

    /// <summary>An exclamation mark before the mark of a note, which would be taken for an image.</summary>
    [GeneratedRegex(@"(?<!\\)!(?=\[\^[^\[\]\s]{1,100}\](?!\())")]
    private static partial Regex MarkedNote();

    /// <summary>A URL as words of a text, which becomes a link, with a backslash before a sign, which it would keep.</summary>
    [GeneratedRegex(@"(?<=^|\s)(?<!\]:\s{1,9})https?://[^\s<>()\[\]""'`\uE000]{1,1000}\\[_*~&#][^\s<>()\[\]""'`\uE000]{0,1000}(?<![.,;:!?\\])",
        RegexOptions.Multiline)]
    private static partial Regex EscapedUrl();

    [GeneratedRegex(@"\\(?<sign>[!-/:-@\[-`{-~])")]
    private static partial Regex Escape();

    [GeneratedRegex("<[A-Za-z][^<>]{0,8000}>")]
    private static partial Regex Tag();

    /// <summary>Other sizes of an image, which the archive makes by itself.</summary>
    [GeneratedRegex(@"<source\s[^>]{0,4000}>|\ssrcset\s{0,9}=\s{0,9}(?:""[^""]{0,4000}""|'[^']{0,4000}')(?<=<img\s[^>]{0,6000})", RegexOptions.IgnoreCase)]
    private static partial Regex Variants();

    [GeneratedRegex(@"(?<=[\s""'])(?<name>href|src|poster|HREF|SRC)\s{0,9}=\s{0,9}[""'](?<url>[^""'<>]{0,2000})[""']")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"<img\s[^>]{0,2000}>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlImage();

    [GeneratedRegex(@"\ssrc\s{0,9}=\s{0,9}[""'](?<url>[^""']{0,2000})[""']", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"\salt\s{0,9}=\s{0,9}[""'](?<text>[^""']{0,2000})[""']", RegexOptions.IgnoreCase)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"<iframe\s[^>]{0,2000}?src\s{0,9}=\s{0,9}[""'](?<url>[^""']{1,2000})[""'][^>]{0,2000}>(?:[^<]{0,500}</iframe>)?", RegexOptions.IgnoreCase)]
    private static partial Regex Frame();

    [GeneratedRegex(@"\stitle\s{0,9}=\s{0,9}[""'](?<text>[^""']{1,500})[""']", RegexOptions.IgnoreCase)]
    private static partial Regex FrameTitle();

    [GeneratedRegex("\uE000([0-9]+)\uE001")]
    private static partial Regex HiddenSpan();
}
