using Placard.Containers;
using Placard.Content;
using Placard.Files;
using Placard.Urls;

namespace Placard.Captures;

/// <summary>What is published of a saved folder, and where.</summary>
/// <param name="Files">The files of the capture, in the order of their paths.</param>
/// <param name="LeftOut">The paths of the files that are not even in the container.</param>
internal sealed record CapturePlan(IReadOnlyList<CapturedFile> Files, IReadOnlyList<string> LeftOut)
{
    /// <summary>The length up to which the end of a page is searched.</summary>
    private const int MaxSearchedPage = 4 * 1024 * 1024;

    private static readonly string[] StartNames = ["index.html", "index.htm", "index.xhtml", "default.html", "home.html"];

    /// <param name="folder">The folder of the capture, with a slash at its end, below which the rendering is published.</param>
    /// <param name="copy">All files of the folder except its card, or one container beside it.</param>
    /// <param name="originalUrl">The URL that the card names.</param>
    /// <param name="report">Receives what is wrong with a container, and whether anything of it could be read.</param>
    public static CapturePlan Of(string folder, IReadOnlyList<SourceFile> copy, string? originalUrl, Action<SourceFile, ContainerProblem, bool> report)
    {
        var items = new List<SavedItem>();
        foreach (var file in copy)
        {
            if (file.Path.StartsWith(folder, StringComparison.Ordinal)) items.Add(new SavedItem(file.Path[folder.Length..], file));
            else items.AddRange(ItemsIn(file, report));
        }
        var byPath = items.DistinctBy(item => item.Path, StringComparer.Ordinal).ToDictionary(item => item.Path, item => item.Source, StringComparer.Ordinal);
        var places = new SavedPlaces(byPath, originalUrl);
        var leftOut = byPath.Keys.Where(LeftOutNames.Contains).Order(StringComparer.Ordinal).ToList();
        var files = items.Where(item => !LeftOutNames.Contains(item.Path)).OrderBy(item => item.Path, StringComparer.Ordinal)
            .Select(item => Read(item, places)).ToList();
        return new CapturePlan(WithPermalinks(files, folder), leftOut);
    }

    private static IReadOnlyList<SavedItem> ItemsIn(SourceFile container, Action<SourceFile, ContainerProblem, bool> report)
    {
        if (container.Length > SavedContainer.MaxLength)
        {
            report(container, new ContainerProblem(ContainerProblemKind.TooLarge, "", null), false);
            return [];
        }
        var items = SavedContainer.Read(container, out var problems);
        foreach (var problem in problems) report(container, problem, items.Count > 0);
        return items;
    }

    /// <summary>The page to begin with where the card names none: a start page, as high as there is one, else any page.</summary>
    public CapturedFile? Start =>
        Files.Where(file => file.Kind == CapturedKind.Page)
            .OrderBy(file => file.Path.Count(c => c == '/'))
            .ThenBy(file => Array.IndexOf(StartNames, file.Path[(file.Path.LastIndexOf('/') + 1)..]) is >= 0 and var place ? place : StartNames.Length)
            .FirstOrDefault();

    /// <summary>The files with the paths of their renderings. Of several of one path the first is shown.</summary>
    private static List<CapturedFile> WithPermalinks(List<(CapturedFile File, string[] Endings)> files, string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var shown = files.Where(file => file.File.Kind != CapturedKind.ContainerOnly && seen.Add(file.File.Path)).ToList();
        var names = PortableNames.Of([.. shown.Select(file => (file.File.Path, file.Endings))]);
        var nameOf = new Dictionary<CapturedFile, string>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < names.Length; i++) nameOf.Add(shown[i].File, names[i]);
        return [.. files.Select(file => nameOf.TryGetValue(file.File, out var name)
            ? file.File with { Permalink = new Permalink(folder + name) }
            : file.File with { Kind = CapturedKind.ContainerOnly })];
    }

    private static ReadOnlySpan<byte> EndOf(SourceFile page)
    {
        var bytes = page.Read().Span;
        return bytes[Math.Max(0, bytes.Length - CapturedTypes.SniffedBytes)..];
    }

    private static (CapturedFile File, string[] Endings) Read(SavedItem item, SavedPlaces places)
    {
        var start = item.IsShown ? item.Source.ReadStart(CapturedTypes.SniffedBytes).Span : default;
        var (kind, endings) = item.IsShown ? CapturedTypes.Of(start, item.Path, item.MediaType) : (CapturedKind.ContainerOnly, []);
        var (url, saved) = kind == CapturedKind.Page ? SavedMarks.Of(start) : default;
        // Where HTTrack finds no place at the start of a page, its comment stands at the end.
        var isSearched = kind == CapturedKind.Page && url is null && places.IsHttrack && item.Source.Length <= MaxSearchedPage;
        if (isSearched) (url, saved) = SavedMarks.Of(EndOf(item.Source));
        return (new CapturedFile(item.Source, item.Path, kind)
        {
            Url = item.Url ?? places.UrlOf(item.Path, url),
            OriginalUrl = item.OriginalUrl,
            MediaType = item.MediaType,
            RedirectsTo = item.RedirectsTo,
            Saved = item.Saved ?? saved ?? TimedPath.Of(item.Path).Saved,
            Charset = item.Charset,
        }, endings);
    }
}
