using Placard.Files;
using Placard.Images;
using Placard.Links;
using Placard.Urls;

namespace Placard.Content;

/// <summary>The whole archive in memory: everything but the bodies, sorted and linked, and never changed again.</summary>
public sealed class Site
{
    private readonly Dictionary<string, Entry> entriesBySource;
    private readonly HashSet<string> sourcePaths;
    private readonly HashSet<string> drafts;
    private readonly Dictionary<string, Permalink> goneBySource;
    private readonly HashSet<string> omitted;
    private readonly ILookup<string, CampaignAction> actionsByCampaign;
    private readonly ILookup<string, Capture> capturesByCampaign;
    private readonly Dictionary<string, List<Article>> articlesByCampaign = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> translations;
    private readonly Lifecycle lifecycle;

    public Site(ArchiveSettings settings, BuildOptions options, IReadOnlyList<Entry> entries, IReadOnlyList<SourceFile> files, IReadOnlyDictionary<string, PublishedImage> images, IReadOnlySet<string> withheld, IEnumerable<string> sources, IEnumerable<string> drafts, IReadOnlyList<Entry> gone, UrlLedger urlLedger, LinkLock links)
    {
        Settings = settings;
        Options = options;
        Files = files;
        (Images, UnpublishableImages) = (images, withheld);
        sourcePaths = [.. sources];
        this.drafts = [.. drafts];
        goneBySource = gone.ToDictionary(entry => entry.SourcePath, entry => entry.Permalink, StringComparer.Ordinal);
        (UrlLedger, LinkLock) = (urlLedger, links);
        RemovedUrls = [.. urlLedger.Removed, .. gone.SelectMany(RemovedUrlsOf)];
        omitted = [.. settings.Omit.Select(output => output.Name)];
        entriesBySource = entries.ToDictionary(entry => entry.SourcePath, StringComparer.Ordinal);
        Campaigns = [.. entries.OfType<Campaign>().OrderByDescending(campaign => campaign.Start).ThenBy(campaign => campaign.Slug, StringComparer.Ordinal)];
        Articles = NewestFirst.Of(entries.OfType<Article>(), article => article.Published);
        Actions = [.. entries.OfType<CampaignAction>().OrderByDescending(action => action.Opens ?? action.Date).ThenBy(action => action.Slug, StringComparer.Ordinal)];
        Pages = [.. entries.OfType<Page>().OrderBy(page => page.Permalink.Path, StringComparer.Ordinal)];
        Captures = [.. entries.OfType<Capture>().OrderBy(capture => capture.Name, StringComparer.Ordinal)];
        Entries = [.. Campaigns, .. Actions, .. Pages, .. Captures, .. Articles];
        lifecycle = new Lifecycle(options.AsOf, Actions, Campaigns);
        foreach (var article in Articles)
        {
            foreach (var campaign in article.Campaigns)
            {
                var key = KeyOf(campaign);
                if (!articlesByCampaign.TryGetValue(key, out var list)) articlesByCampaign[key] = list = [];
                if (list.Count == 0 || !ReferenceEquals(list[^1], article)) list.Add(article);
            }
        }
        actionsByCampaign = Actions.Where(action => action.Campaign is not null).ToLookup(action => KeyOf(action.Campaign!), StringComparer.Ordinal);
        capturesByCampaign = Captures.Where(capture => capture.Campaign is not null).ToLookup(capture => KeyOf(capture.Campaign!), StringComparer.Ordinal);
        translations = entries
            .Where(entry => entry.TranslationOf is not null)
            .GroupBy(entry => OriginalOf(entry).SourcePath, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(entry => entry.Lang, StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
    }

    public ArchiveSettings Settings { get; }

    public BuildOptions Options { get; }

    /// <summary>The address under which this build is published, with a slash at its end.</summary>
    public string BaseUrl => Settings.BaseUrl;

    /// <summary>Newest start first.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Latest opening first.</summary>
    public IReadOnlyList<CampaignAction> Actions { get; }

    public IReadOnlyList<Page> Pages { get; }

    public IReadOnlyList<Capture> Captures { get; }

    /// <summary>The files below <c>files/</c>, pictures among them.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>Every address that the archive was ever published at.</summary>
    public UrlLedger UrlLedger { get; }

    /// <summary>What the last check found out about links to other sites.</summary>
    public LinkLock LinkLock { get; }

    /// <summary>What was published and has been taken away.</summary>
    public IReadOnlyList<RemovedUrl> RemovedUrls { get; }

    /// <summary>Those of them that are pictures, by path.</summary>
    public IReadOnlyDictionary<string, PublishedImage> Images { get; }

    /// <summary>Paths of files that hold a picture of which nothing can be published, which has been reported; not even a preview shows their bytes.</summary>
    public IReadOnlySet<string> UnpublishableImages { get; }

    /// <summary>What is published of a picture that an entry names; null where it is no picture that can be shown, which has been reported.</summary>
    public PublishedImage? ImageOf(Image? image) => image is null ? null : Images.GetValueOrDefault(image.Permalink.Path);

    /// <summary>Everything that somebody wrote a page of.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Whether the archive does without an output.</summary>
    public bool Omits(string output) => omitted.Contains(output);

    /// <summary>The entry written in a source file; null for a draft, a file with errors or one that is no entry.</summary>
    public Entry? EntryAt(string sourcePath) => entriesBySource.GetValueOrDefault(sourcePath);

    /// <summary>Whether the archive's sources hold a file of this path, whatever became of it.</summary>
    public bool HasSource(string sourcePath) => sourcePaths.Contains(sourcePath);

    /// <summary>Whether a source is left out because it says <c>draft: true</c>.</summary>
    public bool IsDraft(string path) => drafts.Contains(path);

    /// <summary>The address of the page that says why a source's page was taken away; null where it was not.</summary>
    public Permalink? RemovedPageOf(string sourcePath) => goneBySource.TryGetValue(sourcePath, out var permalink) ? permalink : null;

    public IReadOnlyCollection<string> SourcePaths => sourcePaths;

    public IReadOnlyCollection<string> Drafts => drafts;

    /// <summary>Whether an action is open on the day of the build, and what may be published of its targets.</summary>
    public ActionState StateOf(CampaignAction action) => lifecycle.Of(action);

    public CampaignStatus StatusOf(Campaign campaign) => lifecycle.Of(campaign);

    /// <summary>The articles of a campaign in all its languages, each in the campaign's own where there is such a version. Newest first.</summary>
    public IReadOnlyList<Article> ArticlesOf(Campaign campaign) => OneVersionOfEach(articlesByCampaign.GetValueOrDefault(KeyOf(campaign)) ?? [], campaign.Lang);

    public IReadOnlyList<CampaignAction> ActionsOf(Campaign campaign) => OneVersionOfEach([.. actionsByCampaign[KeyOf(campaign)]], campaign.Lang);

    public IReadOnlyList<Capture> CapturesOf(Campaign campaign) => OneVersionOfEach([.. capturesByCampaign[KeyOf(campaign)]], campaign.Lang);

    /// <summary>Of entries that are versions of one another only one: that in the language, else the first. The order stays.</summary>
    public IReadOnlyList<T> OneVersionOfEach<T>(IReadOnlyList<T> entries, string lang) where T : Entry
    {
        if (translations.Count == 0) return entries;
        var versions = entries.ToLookup(entry => OriginalOf(entry).SourcePath, StringComparer.Ordinal);
        return [.. entries.Where(entry => ReferenceEquals(entry, versions[OriginalOf(entry).SourcePath].OrderByDescending(version => version.Lang == lang).ThenBy(version => version.TranslationOf is not null).First()))];
    }

    /// <summary>The other language versions of an entry, by language.</summary>
    public IEnumerable<Entry> TranslationsOf(Entry entry)
    {
        if (translations.Count == 0) return [];
        var original = OriginalOf(entry);
        return translations.TryGetValue(original.SourcePath, out var versions)
            ? versions.Prepend(original).Where(version => version.SourcePath != entry.SourcePath)
            : [];
    }

    /// <summary>One for an entry's address, and one for each that it had before.</summary>
    private static IEnumerable<RemovedUrl> RemovedUrlsOf(Entry entry) =>
        entry.Aliases.Select(alias => new Permalink(alias.Path)).Prepend(entry.Permalink).Select(address => new RemovedUrl(address, entry.RemovalReason!, entry.Lang, entry.Title, entry.UrlOrigin));

    /// <summary>What an entry is a translation of; the entry itself where it is none.</summary>
    public Entry OriginalOf(Entry entry) =>
        entry.TranslationOf is { } path && path != entry.SourcePath && EntryAt(path) is { } original ? original : entry;

    /// <summary>What all versions of a campaign have in common.</summary>
    private string KeyOf(Campaign campaign) => OriginalOf(campaign).SourcePath;
}
