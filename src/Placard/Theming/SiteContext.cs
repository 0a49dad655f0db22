using System.Collections.Concurrent;
using Placard.Content;
using Placard.Liquid;
using Placard.Urls;

namespace Placard.Theming;

/// <summary>What the templates of all pages have in common.</summary>
internal sealed class SiteContext(Site site, Theme theme, PublishedUrls publishedUrls, ShareImages shareImages)
{
    private readonly Lazy<IReadOnlyList<NavigationLink>> navigation = new(() => NavigationLinks.Resolve(site, publishedUrls));
    private readonly ConcurrentDictionary<(string Folder, string Name), PageLink> links = new();
    private readonly Lazy<IReadOnlySet<string>> navigatedPaths = new(() => NavigationLinks.Resolve(site, publishedUrls)
        .Where(link => !link.IsOutside).Select(link => link.Target).Append(ListUrls.Home.Path).ToHashSet(StringComparer.Ordinal));

    public Site Site => site;

    public Theme Theme => theme;

    public PublishedUrls PublishedUrls => publishedUrls;

    public ShareImages ShareImages => shareImages;

    public SharedFragments Fragments { get; } = new();

    /// <summary>What took too many steps on one of the pages.</summary>
    public ExhaustedNodes Exhausted { get; } = new();

    /// <summary>The link to the list of a name, which leads nowhere where no such list is published.</summary>
    public PageLink LinkTo(string folder, string name) =>
        links.GetOrAdd((folder, name), static key => new PageLink(key.Name, ListUrls.ForName(key.Folder, key.Name) ?? new Permalink("")));

    /// <summary>Known once all outputs have said what they publish.</summary>
    public IReadOnlyList<NavigationLink> Navigation => navigation.Value;

    /// <summary>The pages to which the frame of every page links.</summary>
    public IReadOnlySet<string> NavigatedPaths => navigatedPaths.Value;
}
