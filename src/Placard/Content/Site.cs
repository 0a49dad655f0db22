using Placard.Files;
using Placard.Images;
using Placard.Links;
using Placard.Urls;

namespace Placard.Content;

/// <summary>The whole archive in memory, sorted and linked, except for the bodies. Immutable.</summary>
public sealed class Site
{
    private readonly Lazy<IReadOnlyList<CampaignAction>> contacts;
    private readonly Dictionary<string, Entry> entriesBySource;
    private readonly HashSet<string> sourcePaths;
    private readonly HashSet<string> drafts;
    private readonly Dictionary<string, Permalink> removedBySource;
    private readonly HashSet<string> omitted;
    private readonly ILookup<string, CampaignAction> actionsByCampaign;
    private readonly ILookup<string, Capture> capturesByCampaign;
    private readonly Dictionary<string, List<Article>> articlesByCampaign = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> translations;
    private readonly Lifecycle lifecycle;

    /// <summary>Sorts and links the entries.</summary>
    public Site(ArchiveSettings settings, BuildOptions options, IReadOnlyList<Entry> entries, IReadOnlyList<SourceFile> files,
        IReadOnlyDictionary<string, PublishedImage> images, IReadOnlySet<string> unpublishableImages, IEnumerable<string> sources, IEnumerable<string> drafts,
        IReadOnlyList<Entry> removed, UrlLedger urlLedger, LinkLock linkLock)
    {
        Settings = settings;
        Options = options;
        lifecycle = new Lifecycle(settings.TimeZone, options, entries);
        entries = lifecycle.Published;
        Files = files;
        (Images, UnpublishableImages) = (images, unpublishableImages);
        sourcePaths = [.. sources];
        this.drafts = [.. drafts];
        removedBySource = removed.ToDictionary(entry => entry.SourcePath, entry => entry.Permalink, StringComparer.Ordinal);
        (UrlLedger, LinkLock) = (urlLedger, linkLock);
        RemovedUrls = [.. urlLedger.Removed, .. removed.SelectMany(RemovedUrlsOf)];
        omitted = [.. settings.Omit.Select(output => output.Name)];
        entriesBySource = entries.ToDictionary(entry => entry.SourcePath, StringComparer.Ordinal);
        Campaigns = [.. entries.OfType<Campaign>().OrderByDescending(campaign => campaign.Start).ThenBy(campaign => campaign.Slug, StringComparer.Ordinal)];
        Articles = NewestFirst.Of(entries.OfType<Article>(), article => article.Published);
        Actions = [.. entries.OfType<CampaignAction>().OrderByDescending(action => action.Opens is { } opens ? new ArchiveDate(opens.Day) : action.Date)
            .ThenBy(action => action.Slug, StringComparer.Ordinal)];
        contacts = new(() => [.. Actions.Where(action => action.Kind == ActionKind.Contact && StateOf(action).IsOpen)]);
        Pages = [.. entries.OfType<Page>().OrderBy(page => page.Permalink.Path, StringComparer.Ordinal)];
        Captures = [.. entries.OfType<Capture>().OrderBy(capture => capture.Name, StringComparer.Ordinal)];
        Entries = [.. Campaigns, .. Actions, .. Pages, .. Captures, .. Articles];
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

    /// <summary>The settings from <c>archive.yaml</c>.</summary>
    public ArchiveSettings Settings { get; }

    /// <summary>What is known of the mirrors.</summary>
    public CopiesLock CopiesLock { get; init; } = CopiesLock.Empty;

    /// <summary>The chain of signed manifests, <c>manifests.txt</c>; null without one.</summary>
    public SourceFile? ManifestChain { get; init; }

    /// <summary>The options of the build.</summary>
    public BuildOptions Options { get; }

    /// <summary>The base URL of this build, with a trailing slash.</summary>
    public string BaseUrl => Settings.BaseUrl;

    /// <summary>The campaigns, latest start first.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; }

    /// <summary>The articles, newest first.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>The actions, latest opening first.</summary>
    public IReadOnlyList<CampaignAction> Actions { get; }

    /// <summary>The actions that have not opened yet.</summary>
    internal IEnumerable<CampaignAction> UpcomingActions => Actions.Where(action => StateOf(action).Status == ActionStatus.Upcoming);

    /// <summary>
    /// The action by which a reader of an entry writes to the editors: the latest open one of the kind contact, in the entry's language if there is one;
    /// null on that action's own page, and where there is none.
    /// </summary>
    internal CampaignAction? ContactFor(Entry entry)
    {
        if (contacts.Value.Count == 0) return null;
        var contact = contacts.Value.FirstOrDefault(action => action.Lang == entry.Lang) ?? contacts.Value[0];
        return ReferenceEquals(contact, entry) ? null : contact;
    }

    /// <summary>The plain pages, by path.</summary>
    public IReadOnlyList<Page> Pages { get; }

    /// <summary>The captures, by name.</summary>
    public IReadOnlyList<Capture> Captures { get; }

    /// <summary>The files below <c>files/</c>, including images.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>All URLs that the archive has ever published.</summary>
    public UrlLedger UrlLedger { get; }

    /// <summary>The results of the last check of external links.</summary>
    public LinkLock LinkLock { get; }

    /// <summary>The removed URLs (410), from the ledger and from <c>gone:</c> keys.</summary>
    public IReadOnlyList<RemovedUrl> RemovedUrls { get; }

    /// <summary>The images among <see cref="Files"/>, by path.</summary>
    public IReadOnlyDictionary<string, PublishedImage> Images { get; }

    /// <summary>Paths of image files that cannot be published, which has been reported; not even a preview shows their bytes.</summary>
    public IReadOnlySet<string> UnpublishableImages { get; }

    /// <summary>The published renditions of an entry's image; null if it cannot be shown, which has been reported.</summary>
    public PublishedImage? ImageOf(Image? image) => image is null ? null : Images.GetValueOrDefault(image.Permalink.Path);

    /// <summary>All entries.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The campaigns that an entry belongs to; a campaign belongs to itself.</summary>
    internal static IReadOnlyList<Campaign> CampaignsOf(Entry entry) => entry switch
    {
        Article article => article.Campaigns,
        Campaign campaign => [campaign],
        CampaignAction { Campaign: { } campaign } => [campaign],
        Capture { Campaign: { } campaign } => [campaign],
        _ => [],
    };

    /// <summary>The notes of what was removed, in the order of their file.</summary>
    public IReadOnlyList<Removal> Removals { get; init; } = [];

    /// <summary>Whether <c>omit:</c> leaves out an output.</summary>
    public bool Omits(string output) => omitted.Contains(output);

    /// <summary>The entry of a source file; null for a draft, a file with errors or a file that is no entry.</summary>
    public Entry? EntryAt(string sourcePath) => entriesBySource.GetValueOrDefault(sourcePath);

    /// <summary>Whether the sources contain a file of this path, published or not.</summary>
    public bool HasSource(string sourcePath) => sourcePaths.Contains(sourcePath);

    /// <summary>Whether a source is left out because of <c>draft: true</c>.</summary>
    public bool IsDraft(string path) => drafts.Contains(path);

    /// <summary>The page that replaces a removed entry; null if the entry was not removed.</summary>
    public Permalink? RemovedPageOf(string sourcePath) => removedBySource.TryGetValue(sourcePath, out var permalink) ? permalink : null;

    /// <summary>The paths of all source files.</summary>
    public IReadOnlyCollection<string> SourcePaths => sourcePaths;

    /// <summary>The paths of drafts that are left out.</summary>
    public IReadOnlyCollection<string> Drafts => drafts;

    /// <summary>The day of the build in the archive's time zone.</summary>
    public DateOnly Today => lifecycle.Today;

    /// <summary>The moment of the build (UTC).</summary>
    public DateTime Now => lifecycle.Now;

    /// <summary>The first moment (UTC) after the build at which another build would give something else: the end of the day, an opening or a closing.</summary>
    public DateTime NextChange => lifecycle.NextChange;

    /// <summary>What opens or closes after the build, soonest first.</summary>
    public IReadOnlyList<ScheduledChange> ScheduledChanges => [.. lifecycle.Changes];

    /// <summary>Whether an action is open at the moment of the build, and what may be published of its targets.</summary>
    public ActionState StateOf(CampaignAction action) => lifecycle.Of(action);

    /// <summary>
    /// An action as its author wrote it: one of <see cref="Actions"/> has no letters before it opens. For checks alone; nothing that publishes may use it.
    /// </summary>
    internal CampaignAction CompleteOf(CampaignAction action) => lifecycle.CompleteOf(action);

    /// <summary>Whether a build with other options, whose clock alone differs, would find everything in the same state.</summary>
    internal bool HoldsAt(BuildOptions options) => Lifecycle.MomentOf(Settings.TimeZone, options) is var moment && Now <= moment && moment < NextChange;

    /// <summary>Whether a campaign is upcoming, live or over on the day of the build.</summary>
    public CampaignStatus StatusOf(Campaign campaign) => lifecycle.Of(campaign);

    /// <summary>The articles of a campaign in all its languages, each in the campaign's language if there is such a version. Newest first.</summary>
    public IReadOnlyList<Article> ArticlesOf(Campaign campaign) => OneVersionOfEach(articlesByCampaign.GetValueOrDefault(KeyOf(campaign)) ?? [], campaign.Lang);

    /// <summary>The actions of a campaign, in the same way.</summary>
    public IReadOnlyList<CampaignAction> ActionsOf(Campaign campaign) => OneVersionOfEach([.. actionsByCampaign[KeyOf(campaign)]], campaign.Lang);

    /// <summary>The captures of a campaign, in the same way.</summary>
    public IReadOnlyList<Capture> CapturesOf(Campaign campaign) => OneVersionOfEach([.. capturesByCampaign[KeyOf(campaign)]], campaign.Lang);

    /// <summary>One of each set of translations: the one in the language, else the original. The order is kept.</summary>
    public IReadOnlyList<T> OneVersionOfEach<T>(IReadOnlyList<T> entries, string lang) where T : Entry
    {
        if (translations.Count == 0) return entries;
        var versions = entries.ToLookup(entry => OriginalOf(entry).SourcePath, StringComparer.Ordinal);
        return [.. entries.Where(entry =>
            ReferenceEquals(entry,
                versions[OriginalOf(entry).SourcePath].OrderByDescending(version => version.Lang == lang).ThenBy(version => version.TranslationOf is not null)
                    .First()))];
    }

    /// <summary>The translations of an entry, by language.</summary>
    public IEnumerable<Entry> TranslationsOf(Entry entry)
    {
        if (translations.Count == 0) return [];
        var original = OriginalOf(entry);
        return translations.TryGetValue(original.SourcePath, out var versions)
            ? versions.Prepend(original).Where(version => version.SourcePath != entry.SourcePath)
            : [];
    }

    /// <summary>One for an entry's URL, and one for each former URL.</summary>
    private static IEnumerable<RemovedUrl> RemovedUrlsOf(Entry entry) =>
        entry.Aliases.Select(alias => new Permalink(alias.Path)).Prepend(entry.Permalink)
            .Select(url => new RemovedUrl(url, entry.RemovalReason!, entry.Lang, entry.Title, entry.UrlOrigin));

    /// <summary>The original of a translation; the entry itself if it is none.</summary>
    public Entry OriginalOf(Entry entry) =>
        entry.TranslationOf is { } path && path != entry.SourcePath && EntryAt(path) is { } original ? original : entry;

    /// <summary>The key that all translations of a campaign share.</summary>
    private string KeyOf(Campaign campaign) => OriginalOf(campaign).SourcePath;
}
