using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Placard.Captures;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Captures;

/// <summary>The renderings of one capture: each is made when its bytes are needed, from any thread.</summary>
internal sealed class SavedPages
{
    /// <summary>The path of the theme's style sheet for the archive's own parts of captured pages.</summary>
    public const string OwnStyle = "assets/capture.css";

    /// <summary>The path of the theme's drawing in place of an image that was not saved.</summary>
    public const string MissingImage = "assets/missing.svg";

    private readonly Capture capture;
    private readonly OutputContext context;
    private readonly SavedWords words;
    private readonly AliveLinks alive;
    private readonly ConcurrentDictionary<string, IReadOnlyCollection<string>> missing = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<CapturedFile, IReadOnlyList<(int Line, int Column, string What)>> secrets = new(ReferenceEqualityComparer.Instance);

    public SavedPages(OutputContext context, Capture capture)
    {
        (this.context, this.capture) = (context, capture);
        Index = context.Cache.Get((typeof(CaptureIndex), capture.Name), () => new CaptureIndex(capture));
        words = SavedWords.Of(context, capture);
        alive = AliveLinks.Of(context);
    }

    public CaptureIndex Index { get; }

    /// <summary>The URL of the past site, where the last check found it alive; else null.</summary>
    public string? LiveUrl => capture.OriginalUrl is { } url && SavedUrl.Of(url) is { } key ? alive.Find(key) : null;

    /// <summary>Reports what looks like a password or a token in the texts of the capture.</summary>
    public void ReportSecrets(DiagnosticBag diagnostics)
    {
        foreach (var file in capture.Files.Where(file => file.Kind is CapturedKind.Page or CapturedKind.StyleSheet or CapturedKind.ContainerOnly))
        {
            foreach (var (line, column, what) in secrets.GetOrAdd(file, static saved => SecretScanner.Scan(saved.Source)))
                diagnostics.Report(DiagnosticDescriptors.CaptureHoldsSecret, new SourceLocation(file.Source.DisplayPath, line, column), what);
        }
    }

    /// <summary>What pages and style sheets load and the capture lacks, sorted; reads those that have not been rendered yet.</summary>
    public IReadOnlyList<string> Missing()
    {
        Parallel.ForEach(capture.Files.Where(file => file.Kind is CapturedKind.Page or CapturedKind.StyleSheet && !missing.ContainsKey(file.Path)), file =>
        {
            if (file.Kind == CapturedKind.Page) Page(file, file.Permalink!.Value);
            else StyleSheet(file);
        });
        return [.. missing.Values.SelectMany(urls => urls).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <param name="at">Where the page is published.</param>
    public void WritePage(CapturedFile file, Permalink at, IBufferWriter<byte> to) => Encoding.UTF8.GetBytes(Page(file, at), to);

    public void WriteStyleSheet(CapturedFile file, IBufferWriter<byte> to) => Encoding.UTF8.GetBytes(StyleSheet(file), to);

    private string Page(CapturedFile file, Permalink at)
    {
        var text = TextEncodings.Read(file, capture.Lang);
        using var page = SavedPageParser.Parse(text);
        if (page is null) return TextPage(file, at, text);
        var links = new SavedLinks(Index, file, at, alive) { Base = page.QuerySelector("base[href]")?.GetAttribute("href") };
        var html = new SavedPageWriter(links, words).Write(page, Head(at), Bar(file, at));
        missing[file.Path] = links.Missing;
        return html;
    }

    private string StyleSheet(CapturedFile file)
    {
        var links = new SavedLinks(Index, file, file.Permalink!.Value, alive);
        var css = SavedStyle.Sheet(TextEncodings.Read(file, null), links.Load);
        missing[file.Path] = links.Missing;
        return css;
    }

    /// <summary>The text alone of a page that no browser should have to lay out.</summary>
    private string TextPage(CapturedFile file, Permalink at, string text)
    {
        missing[file.Path] = [];
        return new HtmlBuilder().Raw("<!DOCTYPE html>\n<html>\n<head>\n").Raw(Head(at)).Raw(SavedPageWriter.Viewport).Raw("<title>").Text(file.Path)
            .Raw("</title>\n</head>\n<body>\n")
            .Raw(Bar(file, at)).Raw("<p").Attribute("lang", words.Lang).Attribute("dir", words.Direction).Raw(">").Text(words.TooComplex).Raw("</p>\n<p>")
            .Text(SavedPageText.WithoutTags(text)).Raw("</p>\n</body>\n</html>\n").ToString();
    }

    private string Head(Permalink at)
    {
        var head = new HtmlBuilder().Raw("<meta http-equiv=\"Content-Security-Policy\"").Attribute("content", ContentPolicy.SavedPage)
            .Raw(">\n<meta charset=\"utf-8\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        if (!capture.IsSearched || context.Site.Options.IsPreview) head.Raw("<meta name=\"robots\" content=\"noindex\">\n");
        return head.Raw("<link rel=\"stylesheet\"").Attribute("href", at.Root + OwnStyle).Raw(">\n").ToString();
    }

    /// <summary>
    /// The bar that says what the page is, when it was saved and from where. A link leads to the live page only where that is known to be alive.
    /// </summary>
    private string Bar(CapturedFile file, Permalink at)
    {
        var bar = new HtmlBuilder().Raw("<aside id=\"_placard-bar\" class=\"_placard-bar\"").Attribute("lang", words.Lang)
            .Attribute("dir", words.Direction).Attribute("aria-label", words.Label).Raw("><span><strong>").Text(words.Copy).Raw("</strong>");
        if (SavedOn(file) is { } day)
        {
            bar.Raw(" <time");
            if (day.ToIso8601() is { } iso) bar.Attribute("datetime", iso);
            bar.Raw(">").Text(context.Theme.Day(capture.Lang, day)).Raw("</time>");
        }
        bar.Raw("</span>");
        if (file.Url is { } url) WriteOriginal(bar.Raw(" <bdi>"), url).Raw("</bdi>");
        return bar.Raw(" <a class=\"_placard-about\" target=\"_top\"").Attribute("href", at.Root + capture.Permalink.Href).Raw(">").Text(words.About)
            .Raw("</a></aside>\n").ToString();
    }

    private HtmlBuilder WriteOriginal(HtmlBuilder bar, string url) => alive.Find(url) is { } live
        ? bar.Raw("<a").Destination(live, isOutside: true).Raw(">").Text(url).Raw("</a>")
        : bar.Text(url);

    private EdtfDate? SavedOn(CapturedFile file) =>
        file.Saved is { } time ? new ArchiveDate(DateOnly.FromDateTime(time)) : capture.Captured;
}
