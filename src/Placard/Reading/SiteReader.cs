using System.Collections.Concurrent;
using System.Collections.Frozen;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Links;
using Placard.Reading.Entries;
using Placard.Reading.Keys;
using Placard.Reading.Settings;
using Placard.Reading.Sources;
using Placard.Reading.Tables;
using Placard.Urls;

namespace Placard.Reading;

/// <summary>Reads all source files, and reports every error in any of them.</summary>
public static class SiteReader
{
    /// <summary>The files that are read into the site besides entries and settings.</summary>
    private static readonly string[] Lists =
        [UrlLedger.FileName, LinkLock.FileName, CopiesLock.FileName, SourceKinds.ManifestChainName, Removal.FileName];

    /// <param name="files">Everything below <c>input/</c>.</param>
    /// <param name="inputPath">How an author would write the path of that folder, with a slash at its end.</param>
    /// <param name="options">What the build is given besides its files.</param>
    /// <param name="diagnostics">Receives errors and warnings; the site may be published only if there is no error.</param>
    public static Site Read(IReadOnlyList<SourceFile> files, string inputPath, BuildOptions options, DiagnosticBag diagnostics) =>
        ReadSources(files, inputPath, options, diagnostics).ToSite();

    internal static ReadArchive ReadSources(
        IReadOnlyList<SourceFile> files, string inputPath, BuildOptions options, DiagnosticBag diagnostics, ReadingCache? cache = null)
    {
        cache?.Begin(files, options);
        var sources = new SourceIndex(files, diagnostics);
        var sorted = SourceKinds.Sort(sources.Usable(files), diagnostics);
        ArchiveSettings ReadSettings(DiagnosticBag found) => SettingsReader.Read(sources, inputPath, options, found);
        var settings = cache is null ? ReadSettings(diagnostics) : cache.ReadSettings(sources.Find(SettingsReader.Name), diagnostics, ReadSettings);
        var context = new ReadingContext(settings, options, sources, diagnostics);

        var campaigns = ReadAll(sorted.Campaigns, context, cache, CampaignReader.Read);
        context = context with { Campaigns = ByFileName(campaigns.Where(campaign => campaign.RemovalReason is null)) };
        cache?.SetCampaigns(context.Campaigns);

        var entries = new List<Entry>(campaigns);
        entries.AddRange(ReadAll(sorted.Articles, context, cache, ArticleReader.Read));
        entries.AddRange(ReadAll(sorted.Actions, context, cache, ActionReader.Read));
        entries.AddRange(ReadAll(sorted.Pages, context, cache, PageReader.Read));
        entries.AddRange(ReadAll(sorted.CaptureCards, context, cache, (own, file) => CaptureReader.Read(own, file, sorted.FilesOfCapture(file))));
        PublishedTables.Check(sorted.Files, diagnostics);
        var gone = entries.Where(entry => entry.RemovalReason is not null).ToList();
        if (gone.Count > 0) entries.RemoveAll(entry => entry.RemovalReason is not null);
        context.References.ReportDrafts(diagnostics);
        context.References.ReportGone(gone, diagnostics);
        var ledger = UrlLedgerReader.Read(sources, settings, diagnostics);
        var links = LinkLockReader.Read(sources, diagnostics);
        var copies = CopiesLockReader.Read(sources, diagnostics);
        var removals = RemovalKeys.Read(sources, diagnostics);
        var drafts = context.References.Drafts.ToHashSet(StringComparer.Ordinal);
        var (images, withheld) = ImageReader.Read(sorted.Files, settings, cache, diagnostics);
        Site Link() => new(settings, options, entries, sorted.Files, images, withheld, sources.Paths, drafts, gone, ledger, links)
        {
            CopiesLock = copies,
            ManifestChain = sources.Find(SourceKinds.ManifestChainName),
            Removals = removals,
        };
        return new ReadArchive(settings, () => cache is null
            ? Link()
            : cache.Link([settings, .. Lists.Select(sources.Find), .. sorted.Files, .. entries, .. gone], drafts, Link));
    }

    private static List<T> ReadAll<T>(List<SourceFile> files, ReadingContext context, ReadingCache? cache, Func<ReadingContext, SourceFile, T?> read) where T
        : Entry
    {
        var entries = new T?[files.Count];
        if (files.Count > 0)
        {
            Parallel.ForEach(Partitioner.Create(0, files.Count), range =>
            {
                for (var i = range.Item1; i < range.Item2; i++) entries[i] = ReadOne(files[i], context, cache, read);
            });
        }

        return [.. entries.OfType<T>()];
    }

    /// <exception cref="UnexpectedFailureException">A bug: the file is named.</exception>
    private static T? ReadOne<T>(SourceFile file, ReadingContext context, ReadingCache? cache, Func<ReadingContext, SourceFile, T?> read) where T : Entry
    {
        try
        {
            return cache is null ? read(context, file) : cache.Read(context, file, read);
        }
        catch (Exception failure) when (UnexpectedFailureException.IsUnexpected(failure))
        {
            throw new UnexpectedFailureException(file.DisplayPath, failure);
        }
    }

    private static FrozenDictionary<string, Campaign> ByFileName(IEnumerable<Campaign> campaigns) =>
        campaigns.ToFrozenDictionary(CampaignName.Of, StringComparer.Ordinal);
}
