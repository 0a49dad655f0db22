using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Text;
using Placard.Urls;

namespace Placard.UrlKeeping;

/// <summary>Guesses where lost content went, among the URLs that are new in this build.</summary>
internal sealed class LostUrlGuess
{
    private readonly Site site;
    private readonly List<Entry> newEntries;
    private readonly List<string> newPaths;

    public LostUrlGuess(Site site, IReadOnlyList<OutputFile> outputs)
    {
        this.site = site;
        var known = site.UrlLedger.Active.Select(recorded => recorded.Path.ToString()).ToHashSet(StringComparer.Ordinal);
        newEntries = [.. site.Entries.Where(entry => !known.Contains(entry.Permalink.Path))];
        newPaths = [.. outputs.Where(output => output.IsPermanent && !known.Contains(output.Path)).Select(output => output.Path)];
    }

    /// <summary>The display path of the draft whose page had the URL; null if there is none.</summary>
    public string? DraftOf(string path) =>
        site.Drafts.Where(draft =>
            SlugOfSource(draft) == StemOf(path) && draft.Split('/')[0] == (path.Contains('/', StringComparison.Ordinal) ? path.Split('/')[0] : "pages"))
            .Order(StringComparer.Ordinal).Select(draft => site.UrlLedger.DisplayPath[..^UrlLedger.FileName.Length] + draft).FirstOrDefault();

    /// <summary>The entry with the same or a similar file name or title; null if there is none.</summary>
    public Entry? EntryAfter(string path)
    {
        var stem = StemOf(path);
        var isDistinctive = stem.Length >= 8; // Short names are similar by chance.
        var neighbours = !isDistinctive ? [] : newEntries.Where(entry => entry.Permalink.Path.Split('/')[0] == path.Split('/')[0]).ToList();
        return newEntries.FirstOrDefault(entry => SlugOfSource(entry.SourcePath) == stem || entry.Slug == stem)
            ?? newEntries.FirstOrDefault(entry => Slug.From(entry.Title) == stem)
            ?? (NearestName.Of(stem, neighbours.Select(entry => entry.Slug)) is { } near ? neighbours.First(entry => entry.Slug == near) : null)
            ?? neighbours.FirstOrDefault(entry => SharesWords(stem, entry.Slug) || SharesWords(stem, Slug.From(entry.Title)));
    }

    /// <summary>A path that a list or file may have moved to; an example if there is no candidate.</summary>
    public string FileAfter(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var ending = path[(path.LastIndexOf('.') + 1)..];
        return newPaths.FirstOrDefault(other => NameOf(other) == NameOf(path))
            ?? (NearestName.Of(NameOf(path), newPaths.Where(other => other.StartsWith(folder, StringComparison.Ordinal)).Select(NameOf)) is { } near
                ? newPaths.First(other => NameOf(other) == near)
                : null)
            ?? $"{folder}its-new-name.{ending}";
    }

    /// <summary>Whether two slugs share more than half of their words.</summary>
    private static bool SharesWords(string one, string other)
    {
        var words = one.Split('-').Where(word => word.Length > 2).ToHashSet(StringComparer.Ordinal);
        var others = other.Split('-').Where(word => word.Length > 2).ToHashSet(StringComparer.Ordinal);
        return words.Count(others.Contains) is > 1 and var shared && shared * 2 > Math.Min(words.Count, others.Count);
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string StemOf(string path) => NameOf(path)[..(NameOf(path).LastIndexOf('.') is > 0 and var dot ? dot : NameOf(path).Length)];

    private static string SlugOfSource(string sourcePath) => Slug.From(StemOf(sourcePath));
}
