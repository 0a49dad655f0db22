using Placard.Diagnostics;
using Placard.Forms;
using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs;

/// <summary>What every output is made from.</summary>
public sealed record OutputContext(Site Site, Theme Theme, PageRenderer Pages, FormBuilder Forms, DiagnosticBag Diagnostics)
{
    private readonly Lazy<Lists.SiteLists> lists = new(() => new Lists.SiteLists(Site));

    internal Lists.SiteLists Lists => lists.Value;

    /// <summary>A page that is rendered when its bytes are asked for.</summary>
    internal OutputFile Page(PageView page) =>
        new(page.Permalink.Path, SourceLocation.StartOf(page.Permalink.Path), (to, diagnostics) => Pages.Render(page, to, diagnostics));

    /// <summary>A page that shows an entry.</summary>
    internal OutputFile Page(Entry entry, Func<PageView> view) =>
        Page(entry, _ => view());

    /// <summary>A page that shows an entry, and where making it may find something amiss.</summary>
    internal OutputFile Page(Entry entry, Func<DiagnosticBag, PageView> view) =>
        new(entry.Permalink.Path, entry.AddressOrigin, (to, diagnostics) => Pages.Render(view(diagnostics), to, diagnostics)) { IsChosen = true };

    /// <summary>The words of the archive's default language.</summary>
    internal string Text(string key) => Theme.Text(Site.Settings.DefaultLanguage, key, Diagnostics);

    /// <summary>The words of a page's language, for what is written outside templates.</summary>
    internal string Text(string lang, string key) => Theme.Text(lang, key, Diagnostics);

    internal PageLink HomeLink => new(Site.Settings.Title, ListAddresses.Home);
}
