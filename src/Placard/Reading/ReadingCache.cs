using System.Collections.Concurrent;
using System.Collections.Frozen;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Reading.Sources;

namespace Placard.Reading;

/// <summary>
/// A cache of the entries read from each file, for a host that reads an archive repeatedly. An entry is valid as long as its file,
/// and everything that its reader looked up, are the same (<see cref="SourceFile.IsSameAs"/>); the whole site is valid as long as only bodies have changed.
/// </summary>
internal sealed class ReadingCache
{
    private readonly ConcurrentDictionary<string, Reading> readings = new(StringComparer.Ordinal);
    private IReadOnlyList<SourceFile> files = [];
    private readonly ConcurrentDictionary<string, HeaderReading> headers = new(StringComparer.Ordinal);
    private BuildOptions? options;
    private (SourceFile? File, ArchiveSettings Settings, IReadOnlyList<Diagnostic> Found)? settings;
    private FrozenDictionary<string, Campaign> campaigns = FrozenDictionary<string, Campaign>.Empty;
    private (Site Site, IReadOnlyList<object?> Parts, IReadOnlySet<string> Drafts)? last;
    private bool isComplete = true;
    private bool samePaths;
    private bool onlyTextsChanged;
    private bool sameCampaigns;

    /// <summary>Must be called before any of these files is read. Results of a reading that was interrupted are dropped.</summary>
    public void Begin(IReadOnlyList<SourceFile> all, BuildOptions told)
    {
        if (!isComplete || options is null || told with { AsOf = options.AsOf, AsOfTime = options.AsOfTime } != options) Forget();
        samePaths = all.Count == files.Count;
        onlyTextsChanged = samePaths;
        for (var i = 0; samePaths && i < all.Count; i++)
        {
            if (all[i].IsSameAs(files[i])) continue;
            samePaths = all[i].Path == files[i].Path;
            onlyTextsChanged &= samePaths && all[i].Path.EndsWith(".md", StringComparison.Ordinal);
        }
        sameCampaigns = true;
        (files, options, isComplete) = (all, told, false);
        if (samePaths) return;
        var paths = all.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in readings.Keys.Where(path => !paths.Contains(path))) readings.TryRemove(path, out _);
        foreach (var path in headers.Keys.Where(path => !paths.Contains(path))) headers.TryRemove(path, out _);
    }

    /// <summary>The settings in a file; where they have changed, everything is read anew.</summary>
    public ArchiveSettings ReadSettings(SourceFile? file, DiagnosticBag diagnostics, Func<DiagnosticBag, ArchiveSettings> read)
    {
        if (settings is null || !SourceComparer.Instance.Equals(settings.Value.File, file))
        {
            var own = new DiagnosticBag();
            readings.Clear();
            last = null;
            settings = (file, read(own), own.Sorted());
        }
        foreach (var diagnostic in settings.Value.Found) diagnostics.Add(diagnostic);
        return settings.Value.Settings;
    }

    /// <summary>Must be called before entries that refer to campaigns are read.</summary>
    public void SetCampaigns(FrozenDictionary<string, Campaign> all)
    {
        sameCampaigns = all.Count == campaigns.Count && all.All(pair => ReferenceEquals(campaigns.GetValueOrDefault(pair.Key), pair.Value));
        campaigns = all;
    }

    public T? Read<T>(ReadingContext context, SourceFile file, Func<ReadingContext, SourceFile, T?> read) where T : Entry
    {
        if (!readings.TryGetValue(file.Path, out var reading) || !file.IsSameAs(reading.File) || !Holds(reading, context))
            readings[file.Path] = reading = ReadAnew(context, file, read, reading);
        foreach (var diagnostic in reading.Found) context.Diagnostics.Add(diagnostic);
        if (reading.References is { } references) context.References.Add(references);
        return (T?)reading.Entry;
    }

    /// <summary>The last site, where it was made of the same objects and files; else a new one.</summary>
    /// <param name="parts">All objects that it is made of, besides paths and options.</param>
    public Site Link(IReadOnlyList<object?> parts, IReadOnlySet<string> drafts, Func<Site> make)
    {
        isComplete = true;
        var holds = last is not null && last.Value.Site.HoldsAt(options!) && samePaths
            && drafts.SetEquals(last.Value.Drafts) && parts.SequenceEqual(last.Value.Parts, SourceComparer.Instance);
        if (!holds) last = (make(), parts, drafts);
        return last!.Value.Site;
    }

    /// <summary>An image's header, which depends on its file alone.</summary>
    public ImageHeader? Read(SourceFile file, Func<DiagnosticBag, ImageHeader?> read, DiagnosticBag diagnostics)
    {
        if (!headers.TryGetValue(file.Path, out var reading) || !file.IsSameAs(reading.File))
        {
            var found = new DiagnosticBag();
            var header = read(found);
            headers[file.Path] = reading = new HeaderReading(file, header, found.Sorted());
        }
        foreach (var diagnostic in reading.Found) diagnostics.Add(diagnostic);
        return reading.Header;
    }

    private Reading ReadAnew<T>(ReadingContext context, SourceFile file, Func<ReadingContext, SourceFile, T?> read, Reading? before) where T : Entry
    {
        var own = context.ForOneFile();
        var entry = read(own, file);
        var reading = new Reading(file, entry, own.Diagnostics.Sorted(), own.References.IsEmpty ? null : own.References, own.Lookups!);
        if (before is null || entry is null || before.Entry is null || !DiffersInBodyOnly(reading, before, context)) return reading;
        before.Entry.BodySource.Follow(entry.Body);
        return reading with { Entry = before.Entry };
    }

    /// <summary>Whether two readings of one file differ in the text below the front matter alone, so that no other entry is affected.</summary>
    private bool DiffersInBodyOnly(Reading now, Reading before, ReadingContext context)
    {
        var (text, former) = (now.Entry!.Body, before.Entry!.Body);
        if (text.Offset == 0 || text.Offset != former.Offset || now.Entry.Summary != before.Entry.Summary) return false;
        if (now.File.IsSameAs(before.File) || !now.Found.SequenceEqual(before.Found)) return false;
        if (!before.Lookups.FindTheSame(context, samePaths, sameCampaigns)) return false;
        try
        {
            return now.File.Read().Span[..text.Offset].SequenceEqual(before.File.Read().Span[..text.Offset]);
        }
        catch (IOException)
        {
            return false; // The earlier content of the file is no longer known.
        }
    }

    /// <summary>Diagnostics suggest the names of other files, so they depend on all paths.</summary>
    private bool Holds(Reading reading, ReadingContext context) =>
        (onlyTextsChanged && sameCampaigns) || (reading.Found.Count == 0 || (samePaths && sameCampaigns))
            && reading.Lookups.FindTheSame(context, samePaths, sameCampaigns);

    private void Forget()
    {
        readings.Clear();
        (files, settings, campaigns, last) = ([], null, FrozenDictionary<string, Campaign>.Empty, null);
    }

    private sealed record HeaderReading(SourceFile File, ImageHeader? Header, IReadOnlyList<Diagnostic> Found);

    private sealed record Reading(SourceFile File, Entry? Entry, IReadOnlyList<Diagnostic> Found, EntryReferences? References, Lookups Lookups);
}
