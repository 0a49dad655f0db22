using Placard.Content;
using Placard.Diagnostics;
using Placard.Editors;
using Placard.Forms;
using Placard.Images;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs;

/// <summary>The context from which every output is made.</summary>
public sealed record OutputContext(Site Site, Theme Theme, PageRenderer Pages, FormBuilder Forms, DiagnosticBag Diagnostics)
{
    /// <summary>Encodes images. [default: an encoder that publishes none]</summary>
    public IImageEncoder ImageEncoder { get; init; } = NoImageEncoder.Instance;

    /// <summary>The values of <c>handler:</c> and <c>omit:</c>, for the CMS.</summary>
    public AllowedValues AllowedValues { get; init; } = new([], []);

    /// <summary>Values that are computed once and shared by outputs.</summary>
    public OutputCache Cache { get; init; } = new();

    /// <summary>A page that is rendered when its bytes are needed.</summary>
    internal OutputFile Page(PageView page) => Page(page.Permalink, () => page);

    /// <summary>A page whose view model is made when its bytes are needed.</summary>
    internal OutputFile Page(Permalink permalink, Func<PageView> view, SourceLocation? origin = null) =>
        new(permalink.Path, origin ?? SourceLocation.StartOf(permalink.Path), (to, diagnostics) => Pages.Render(view(), to, diagnostics))
        {
            IsKeepable = true,
        };

    /// <summary>The page of an entry; making its view model may report diagnostics.</summary>
    /// <param name="view">Makes the view model; one function for all entries, since there are many of them.</param>
    internal OutputFile Page<T>(T entry, Func<T, DiagnosticBag, PageView> view) where T : Entry =>
        new(entry.Permalink.Path, entry.UrlOrigin, (to, diagnostics) => Pages.Render(view(entry, diagnostics), to, diagnostics))
        {
            HasAuthoredPath = true,
            IsKeepable = true,
        };

    /// <summary>A translation in the archive's default language.</summary>
    internal string Text(string key) => Theme.Text(Site.Settings.DefaultLanguage, key, Diagnostics);

    /// <summary>A translation in a page's language, for text outside of templates.</summary>
    internal string Text(string lang, string key) => Theme.Text(lang, key, Diagnostics);

    internal PageLink HomeLink => new(Site.Settings.Title, ListUrls.Home);
}
