using Placard.Content;
using Placard.Diagnostics;
using Placard.Liquid;
using Placard.Locales;
using Placard.Text;
using Placard.Urls;

namespace Placard.Theming;

/// <summary>What the templates of one page can reach while they are rendered.</summary>
internal sealed class PageContext : TemplateHost
{
    private readonly SiteContext shared;
    private readonly List<KeyValuePair<string, object?>> values = new(16);
    private PageImage? image;

    /// <param name="shared">What all pages have in common.</param>
    public PageContext(SiteContext shared, PageView page, DiagnosticBag diagnostics)
        : this(shared, page, diagnostics, new TemplateBudget(shared.Exhausted))
    {
    }

    private PageContext(SiteContext shared, PageView page, DiagnosticBag diagnostics, TemplateBudget budget)
    {
        Budget = budget;
        this.shared = shared;
        Page = page;
        Diagnostics = diagnostics;
        Layout = shared.Theme.Layouts[page.Layout];
        Locale = shared.Theme.LocaleFor(page.Lang);
        Root = page.Permalink.Root;
        IsRightToLeft = TextDirection.Of(page.Lang) == "rtl";
        Set("site", shared.Site);
    }

    public Site Site => shared.Site;

    public PageView Page { get; }

    public PublishedUrls PublishedUrls => shared.PublishedUrls;

    public override DiagnosticBag Diagnostics { get; }

    /// <inheritdoc />
    public override TemplateBudget Budget { get; }

    public Theme Theme => shared.Theme;

    public override TemplateSet Templates => shared.Theme.Templates;

    public IReadOnlyList<NavigationLink> Navigation => shared.Navigation;

    public SharedFragments Shared => shared.Fragments;

    /// <summary>The image in the page's head; null where it has none.</summary>
    public PageImage? Image => image ??= shared.ShareImages.ImageOf(Page);

    /// <summary>Whether a link of the page's frame leads to this very page.</summary>
    public bool IsNavigated => shared.NavigatedPaths.Contains(Page.Permalink.Path);

    /// <summary>The layout that fills the document's frame.</summary>
    public Template Layout { get; }

    public Locale Locale { get; }

    /// <summary>The way from this page up to the archive's root.</summary>
    public string Root { get; }

    /// <inheritdoc />
    public override bool IsRightToLeft { get; }

    /// <inheritdoc />
    public override IReadOnlyList<KeyValuePair<string, object?>> Values => values;

    /// <summary>Lets every template of the page see a value; what is set later comes first.</summary>
    public void Set(string name, object? value) => values.Add(new(name, LiquidValues.Normalise(value)));

    /// <inheritdoc />
    public override object? Find(string name)
    {
        for (var i = values.Count - 1; i >= 0; i--)
        {
            if (values[i].Key == name) return values[i].Value;
        }
        return null;
    }

    /// <summary>The same place in the archive, where templates see <c>site</c> alone.</summary>
    public PageContext WithoutPage() => new(shared, Page, Diagnostics, Budget);

    /// <summary>The link to the list of a name.</summary>
    public PageLink LinkTo(string folder, string name) => shared.LinkTo(folder, name);

    /// <summary>The relative URL of a published file.</summary>
    public string UrlOf(Permalink permalink) => Root + permalink.Href;
}
