using Placard.Content;
using Placard.Outputs;
using Placard.Outputs.Pages;
using Placard.Urls;

namespace Placard.Packaging.Books;

/// <summary>A page as a chapter.</summary>
/// <param name="Name">The name of its file in the book.</param>
/// <param name="Date">The date that stands above its title, as its page writes it; empty without one.</param>
/// <param name="HasDrawing">Whether it holds a drawing in itself.</param>
internal sealed record BookChapter(string Name, string Title, string Date, string Xhtml, bool HasDrawing);

/// <summary>The pages of a campaign in the order of a book.</summary>
internal static class BookChapters
{
    /// <summary>The paths of the campaign's page and of the entries of its timeline, earliest first; each once, followed by its pages of signatures.</summary>
    public static IReadOnlyList<string> Of(Site site, Campaign campaign, IReadOnlyDictionary<string, OutputFile> files)
    {
        IReadOnlyList<Entry> own = [.. site.ArticlesOf(campaign), .. site.ActionsOf(campaign), .. site.CapturesOf(campaign)];
        var inOrder = CampaignTimeline.Of(site, campaign).Select(item => item.Entry).OfType<Entry>().Where(entry => own.Contains(entry)).Concat(own.Reverse());
        return [.. inOrder.Distinct().SelectMany(entry => PagesOf(entry, files)).Prepend(campaign.Permalink.Path).Where(files.ContainsKey)];
    }

    private static IEnumerable<string> PagesOf(Entry entry, IReadOnlyDictionary<string, OutputFile> files)
    {
        yield return entry.Permalink.Path;
        var names = SignaturePages.LinkOf(entry, SignatureList.Of(entry));
        for (var number = 1; names is not null && ListUrls.PageOf(names.Permalink, number) is var page && files.ContainsKey(page.Path); number++)
            yield return page.Path;
    }
}
