using Placard.Captures;
using Placard.Content;
using Placard.Files;
using Placard.Urls;

namespace Placard.Outputs.Captures;

/// <summary>Resolves the references of one captured page or style sheet, and collects those that lead to nothing in the capture.</summary>
/// <param name="at">Where the rendering is published, from which relative URLs lead.</param>
internal sealed class SavedLinks(CaptureIndex index, CapturedFile file, Permalink at, AliveLinks alive)
{
    /// <summary>How many missing references of one file are collected.</summary>
    private const int MaxMissing = 1000;

    private const int MaxFragment = 500;

    /// <summary>The kinds of files that a page or style sheet loads, other than style sheets.</summary>
    private static readonly CapturedKind[] Loaded = [CapturedKind.Image, CapturedKind.Drawing, CapturedKind.Font, CapturedKind.Recording];

    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>The base URL that the page declares; null without one.</summary>
    public string? Base { get; init; }

    /// <summary>What the file loads and the capture lacks, as URLs where those are known.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    /// <summary>The way up to the archive's root.</summary>
    public string Root => at.Root;

    /// <summary>The relative URL of a published file.</summary>
    public string UrlOf(Permalink permalink) => new Permalink(SourcePath.Relative(at.Path, permalink.Path)).Href;

    /// <summary>The URL of an image, font or recording to load; null where the capture has none, which is noted.</summary>
    public string? Resource(string reference, bool allowsAnyData = false)
    {
        var (url, fragment) = Split(reference);
        if (SavedUrl.SchemeOf(url) == "data") return allowsAnyData || IsImageData(url) ? SavedUrl.Trimmed(reference) : null;
        if (url.Length == 0) return fragment.Length > 0 ? fragment : null;
        if (Find(url, isPage: false) is { Permalink: { } target, Kind: var kind } && Loaded.Contains(kind)) return UrlOf(target) + fragment;
        Note(url);
        return null;
    }

    /// <summary>The URL of a style sheet to load; null where the capture has none, which is noted.</summary>
    public string? StyleSheet(string reference)
    {
        var (url, _) = Split(reference);
        if (url.Length == 0) return null;
        if (Find(url, isPage: false) is { Permalink: { } target, Kind: CapturedKind.StyleSheet }) return UrlOf(target);
        Note(url);
        return null;
    }

    /// <summary>The URL for one in a style sheet; null where the capture has none, which is noted.</summary>
    /// <param name="isSheet">Whether a style sheet is loaded, and not an image or a font.</param>
    public string? Load(string reference, bool isSheet) => isSheet ? StyleSheet(reference) : Resource(reference, allowsAnyData: true);

    /// <summary>Where a link leads.</summary>
    public SavedLink Link(string reference)
    {
        var (url, fragment) = Split(reference);
        if (url.Length == 0) return fragment.Length > 0 ? new SavedLink(fragment) : default;
        var scheme = SavedUrl.SchemeOf(url);
        if (scheme is "mailto" or "tel") return new SavedLink(SavedUrl.Trimmed(reference));
        if (scheme is not ("" or "http" or "https")) return default;
        if (Find(url, isPage: true) is { } found)
        {
            if (found.Permalink is not { } target) return Lost(url);
            return new SavedLink((ReferenceEquals(found, file) && fragment.Length > 0 ? "" : UrlOf(target)) + fragment);
        }
        if (CaptureIndex.UrlOf(file, url, Base) is not { } key) return Lost(url);
        if (index.IsOwn(key)) return alive.Find(key) is { } live ? new SavedLink(live + fragment, IsOutside: true) : Lost(url);
        var outside = Absolute(url, key);
        return alive.IsDead(outside)
            ? alive.CopyOf(outside) is { } copy ? new SavedLink(copy, IsOutside: true) : Lost(outside)
            : new SavedLink(outside + fragment, IsOutside: true);
    }

    /// <summary>How readers see what a reference means: its URL where that is known.</summary>
    public string NameOf(string reference)
    {
        var (url, _) = Split(reference);
        return SavedUrl.SchemeOf(url) is "http" or "https" ? url : CaptureIndex.UrlOf(file, url, Base) ?? url;
    }

    private SavedLink Lost(string url) => new(null, NameOf(url));

    private void Note(string url)
    {
        if (missing.Count < MaxMissing) missing.Add(CaptureIndex.UrlOf(file, url, Base) ?? url);
    }

    private CapturedFile? Find(string url, bool isPage) => index.Find(file, url, Base, isPage);

    private static string Absolute(string url, string key) => SavedUrl.SchemeOf(url) switch
    {
        "http" => "http://" + url["http:".Length..].TrimStart('/', '\\'),
        "https" => "https://" + url["https:".Length..].TrimStart('/', '\\'),
        _ => "https://" + Permalink.Encode(key),
    };

    private static (string Url, string Fragment) Split(string reference)
    {
        var url = SavedUrl.Trimmed(reference);
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0) return (url, "");
        return (url[..hash], url.Length - hash > MaxFragment ? "" : url[hash..]);
    }

    /// <summary>Whether a <c>data:</c> URL holds an image, in which browsers run no scripts and load nothing.</summary>
    private static bool IsImageData(string url) => url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where a link of a captured page leads.</summary>
/// <param name="Url">The URL; null for a link that leads nowhere.</param>
/// <param name="Lost">What is not in the capture; null where nothing is to be said.</param>
/// <param name="IsOutside">Whether it leaves the archive.</param>
internal readonly record struct SavedLink(string? Url, string? Lost = null, bool IsOutside = false);
