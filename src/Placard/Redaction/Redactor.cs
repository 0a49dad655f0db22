using System.Text;
using System.Text.Unicode;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Urls;

namespace Placard.Redaction;

/// <summary>Finds a name in the content of an archive, and removes it where that is confirmed. Reads and writes nothing itself.</summary>
/// <param name="site">The archive as it is.</param>
/// <param name="sources">All files of the content.</param>
public sealed class Redactor(Site site, IReadOnlyList<SourceFile> sources)
{
    /// <summary>What stands in place of a name: short for "nomen nescio", in every language, and free of signs that Markdown or YAML act upon.</summary>
    public const string Placeholder = "N. N.";

    private const string PlaceholderInUrl = "n-n";

    private const int LongestLine = 160;

    private static readonly string[] Texts =
    [
        ".md", ".csv", ".tsv", ".yaml", ".yml", ".txt", ".html", ".htm", ".xhtml", ".svg", ".xml", ".json", ".js", ".css", ".vtt", ".srt",
        ".ics", ".vcf", ".eml",
    ];

    private readonly List<(SourceFile File, string? Text)> files = [.. sources.Select(file => (file, TextOf(file)))];

    private readonly HashSet<string> signatureFiles = [.. site.Entries
        .Select(SignatureList.Of).OfType<SignatureList>()
        .SelectMany(list => list.Sources).Select(source => source.Path)];

    /// <summary>The files that hold no text in UTF-8 that could be searched: documents, images, recordings, some captures.</summary>
    public IReadOnlyList<SourceFile> NotSearched => [.. files.Where(file => file.Text is null).Select(file => file.File)];

    /// <summary>The paths that hold the name themselves.</summary>
    public IReadOnlyList<string> PathsWith(NameMatcher name) => [.. sources.Where(file => name.IsIn(file.Path)).Select(file => file.DisplayPath)];

    /// <summary>The published paths at which a file of the content is read: pages, tables, the file itself.</summary>
    public IReadOnlyList<Permalink> PublishedFrom(string path)
    {
        if (site.EntryAt(path) is { } entry) return [entry.Permalink];
        var lists = site.Entries.Select(entry => (entry.Permalink, Signatures: SignatureList.Of(entry)))
            .Where(list => list.Signatures?.Sources.Any(source => source.Path == path) == true)
            .SelectMany(list => new[] { list.Permalink, list.Signatures!.Download }).ToList();
        return lists.Count > 0 ? lists
            : path.StartsWith("files/", StringComparison.Ordinal) || path.StartsWith("captures/", StringComparison.Ordinal) ? [new Permalink(path)]
            : [];
    }

    /// <summary>All matches, by path and place.</summary>
    public IReadOnlyList<NameMatch> Find(NameMatcher name)
    {
        var found = new List<NameMatch>();
        foreach (var (file, text) in files)
        {
            if (text is null) continue;
            foreach (var (place, kind) in PlacesIn(file, text, name))
            {
                var at = SourceLocation.At(file.DisplayPath, text, place.Start.Value);
                found.Add(new NameMatch(found.Count + 1, file.Path, at, place, LineAt(text, place), kind));
            }
        }
        return found;
    }

    /// <summary>The texts of the files in which matches are removed.</summary>
    /// <returns>Null where a signature can't be removed without changing counts; nothing is to be written then.</returns>
    public IReadOnlyDictionary<string, string>? Remove(IEnumerable<NameMatch> confirmed)
    {
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var matches in confirmed.GroupBy(match => match.Path, StringComparer.Ordinal))
        {
            var text = files.First(file => file.File.Path == matches.Key).Text!;
            foreach (var match in matches.OrderByDescending(match => match.Place.Start.Value))
            {
                if (ReplacementOf(match, text) is not { } replacement) return null;
                text = string.Concat(text.AsSpan()[..match.Place.Start], replacement, text.AsSpan()[match.Place.End..]);
            }
            changed[matches.Key] = text;
        }
        return changed;
    }

    private IEnumerable<(Range Place, NameMatchKind Kind)> PlacesIn(SourceFile file, string text, NameMatcher name)
    {
        var places = name.Find(text);
        if (!signatureFiles.Contains(file.Path)) return places.Select(place => (place, NameMatchKind.Text));
        if (SignatureFolder.Holds(file.Path)) return places.Any() ? [(.., NameMatchKind.Signature)] : [];
        var rows = SignatureRows.Of(file.DisplayPath, text);
        return places.Select(place => rows.RowAt(place.Start.Value) is { } row ? (row, NameMatchKind.Signature) : (place, NameMatchKind.Text)).Distinct();
    }

    private static string? ReplacementOf(NameMatch match, string text) => match.Kind switch
    {
        NameMatchKind.Signature when SignatureFolder.Holds(match.Path) => SignatureRows.WithoutPerson(match.Path, text),
        NameMatchKind.Signature => SignatureRows.Of(match.Path, text).WithoutPerson(match.Place),
        _ => text[match.Place].AsSpan().ContainsAny('-', '_', '%') ? PlaceholderInUrl : Placeholder,
    };

    /// <summary>The text of a file, without a byte order mark; null for one that is no text.</summary>
    private static string? TextOf(SourceFile file)
    {
        if (!Texts.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return null;
        var bytes = file.Read().Span;
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF') : null;
    }

    /// <summary>The line of a match; of a long one the part around it.</summary>
    private static string LineAt(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        var from = text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        if (from > start) from = start;
        var until = text.IndexOf('\n', Math.Min(start + length, text.Length)) is >= 0 and var end ? end : text.Length;
        if (until - from <= LongestLine) return text[from..until].Trim();
        var left = Math.Max(from, start - (LongestLine / 2));
        var right = Math.Min(until, left + LongestLine);
        return (left > from ? "…" : "") + text[left..right].Trim() + (right < until ? "…" : "");
    }
}
