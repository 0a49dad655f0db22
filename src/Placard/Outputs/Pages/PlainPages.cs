using Placard.Theming;

namespace Placard.Outputs.Pages;

/// <summary>The page of every file in <c>pages/</c>.</summary>
public sealed class PlainPages : ISiteOutput
{
    public string Name => "pages";

    public IEnumerable<OutputFile> Files(OutputContext context) => context.Site.Pages.Select(page => context.Page(page, (_, _) => new PageView
    {
        Layout = "page",
        Permalink = page.Permalink,
        Title = page.Title,
        Description = page.Summary,
        Lang = page.Lang,
        Entry = page,
        Breadcrumbs = [context.HomeLink],
        Values = new Dictionary<string, object?> { ["translations"] = context.Site.TranslationsOf(page) },
    }));
}
