using Placard.Content;
using Placard.Theming;
using static Placard.Packaging.Books.XhtmlWriter;

namespace Placard.Packaging.Books;

/// <summary>The first page: what the book is, from where, and under which licence.</summary>
internal static class TitlePage
{
    public const string Name = "title.xhtml";

    public static string Of(Site site, Campaign campaign)
    {
        var settings = site.Settings;
        string?[] lines = [settings.Title, settings.Publisher, settings.Licence];
        var url = Escape(CanonicalUrl.Of(site, campaign.Permalink));
        var lead = campaign.Lead is { } text ? $"<p class=\"lead\">{Escape(text)}</p>\n" : "";
        var about = string.Concat(lines.OfType<string>().Select(line => $"<p>{Escape(line)}</p>\n"));
        return BookPage.Of(campaign.Lang, campaign.Title, $"""
            <section epub:type="titlepage" class="title-page">
            <h1>{Escape(campaign.Title)}</h1>
            {lead}{about}<p><a href="{url}">{url}</a></p>
            <p><time datetime="{site.Today:yyyy-MM-dd}">{site.Today:yyyy-MM-dd}</time></p>
            </section>
            """);
    }
}
