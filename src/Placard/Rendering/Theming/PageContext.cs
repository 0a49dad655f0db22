using Fluid;
using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Rendering.Theming;

/// <summary>What the templates of one page can reach while they are rendered.</summary>
internal sealed class PageContext(Theme theme, Site site, PublishedAddresses addresses, PageView page, Lazy<IReadOnlyList<NavigationLink>> navigation, DiagnosticBag diagnostics)
    : TemplateContext(theme.Options, StringComparer.Ordinal)
{
    public Site Site => site;

    public PageView Page => page;

    public PublishedAddresses Addresses => addresses;

    public DiagnosticBag Diagnostics => diagnostics;

    public Theme Theme => theme;

    public IReadOnlyList<NavigationLink> Navigation => navigation.Value;

    /// <summary>The layout that fills the document's frame.</summary>
    public Template Layout { get; } = theme.Layouts[page.Layout];

    public Words Words { get; } = theme.WordsFor(page.Lang);

    /// <summary>The way from this page up to the archive's root.</summary>
    public string Root { get; } = page.Permalink.Root;

    /// <summary>The relative address of a published file.</summary>
    public string UrlOf(Permalink permalink) => Root + permalink.Href;
}
