using Placard.Content;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Images;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs;

/// <summary>What every output is made from.</summary>
public sealed record OutputContext(Site Site, Theme Theme, PageRenderer Pages, FormBuilder Forms, DiagnosticBag Diagnostics)
{
    /// <summary>Makes what is published of pictures; without a host's own, none is.</summary>
    public IImageEncoder ImageEncoder { get; init; } = NoImageEncoder.Instance;

    /// <summary>Values that are computed once and shared by outputs.</summary>
    public OutputCache Cache { get; init; } = new();

    /// <summary>A page that is rendered when its bytes are asked for.</summary>
    internal OutputFile Page(PageView page) => Page(page.Permalink, () => page);

    /// <summary>A page that is made when its bytes are asked for.</summary>
    internal OutputFile Page(Permalink permalink, Func<PageView> view, SourceLocation? origin = null) =>
        new(permalink.Path, origin ?? SourceLocation.StartOf(permalink.Path), (to, diagnostics) => Pages.Render(view(), to, diagnostics));

    /// <summary>A page that shows an entry; making it may find something amiss.</summary>
    internal OutputFile Page(Entry entry, Func<DiagnosticBag, PageView> view) =>
        new(entry.Permalink.Path, entry.UrlOrigin, (to, diagnostics) => Pages.Render(view(diagnostics), to, diagnostics)) { HasAuthoredPath = true };

    /// <summary>The words of the archive's default language.</summary>
    internal string Text(string key) => Theme.Text(Site.Settings.DefaultLanguage, key, Diagnostics);

    /// <summary>The words of a page's language, for what is written outside templates.</summary>
    internal string Text(string lang, string key) => Theme.Text(lang, key, Diagnostics);

    internal PageLink HomeLink => new(Site.Settings.Title, ListUrls.Home);
}
