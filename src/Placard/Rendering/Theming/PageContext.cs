using Fluid;
using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Rendering.Theming;

/// <summary>What the templates of one page can reach while they are rendered.</summary>
internal sealed class PageContext : TemplateContext
{
    private readonly SiteContext shared;

    /// <param name="shared">What all pages have in common.</param>
    public PageContext(SiteContext shared, PageView page, DiagnosticBag diagnostics) : base(shared.Theme.Options, StringComparer.Ordinal)
    {
        this.shared = shared;
        Page = page;
        Diagnostics = diagnostics;
        Layout = shared.Theme.Layouts[page.Layout];
        Words = shared.Theme.WordsFor(page.Lang);
        Root = page.Permalink.Root;
        SetValue("site", shared.SiteValue);
    }

    public Site Site => shared.Site;

    public PageView Page { get; }

    public PublishedAddresses Addresses => shared.Addresses;

    public DiagnosticBag Diagnostics { get; }

    public Theme Theme => shared.Theme;

    public IReadOnlyList<NavigationLink> Navigation => shared.Navigation;

    public SharedFragments Shared => shared.Fragments;

    /// <summary>Whether a link of the page's frame leads to this very page.</summary>
    public bool IsNavigated => shared.NavigatedPaths.Contains(Page.Permalink.Path);

    /// <summary>The layout that fills the document's frame.</summary>
    public Template Layout { get; }

    public Words Words { get; }

    /// <summary>The way from this page up to the archive's root.</summary>
    public string Root { get; }

    /// <summary>The same place in the archive, where templates see <c>site</c> alone.</summary>
    public PageContext WithoutPage() => new(shared, Page, Diagnostics);

    /// <summary>The link to the list of a name.</summary>
    public PageLink LinkTo(string folder, string name) => shared.LinkTo(folder, name);

    /// <summary>The relative address of a published file.</summary>
    public string UrlOf(Permalink permalink) => Root + permalink.Href;
}
