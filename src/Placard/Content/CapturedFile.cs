using Placard.Files;
using Placard.Urls;

namespace Placard.Content;

/// <summary>A file of a capture: what was saved, and where its rendering is published.</summary>
/// <param name="Source">The saved bytes.</param>
/// <param name="Path">The path inside the capture, as it was saved, with forward slashes.</param>
/// <param name="Kind">What is published of it.</param>
public sealed record CapturedFile(SourceFile Source, string Path, CapturedKind Kind)
{
    /// <summary>The portable path of its rendering inside the archive; null where nothing is published but the container.</summary>
    public Permalink? Permalink { get; init; }

    /// <summary>The URL that it was saved from, without a scheme and as host, path and query; null where it is not known.</summary>
    public string? Url { get; init; }

    /// <summary>The URL as a container writes it; null for a file of a folder.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>The media type that the server named; null where that is not known.</summary>
    public string? MediaType { get; init; }

    /// <summary>The URL, in the form of <see cref="Url"/>, to which the server redirected; null where it did not.</summary>
    public string? RedirectsTo { get; init; }

    /// <summary>When it was saved (UTC), where the copy says so.</summary>
    public DateTime? Saved { get; init; }

    /// <summary>The character encoding that the server named; null where that is not known.</summary>
    public string? Charset { get; init; }
}

/// <summary>What is published of a captured file.</summary>
public enum CapturedKind
{
    /// <summary>Nothing but its bytes in the container: a script, or a type that no reader's browser should open.</summary>
    ContainerOnly,

    /// <summary>A web page, published as a rendering without active content.</summary>
    Page,

    /// <summary>A style sheet, published with the rules that are allowed.</summary>
    StyleSheet,

    /// <summary>An SVG drawing, published anew.</summary>
    Drawing,

    /// <summary>A raster image, published as it is.</summary>
    Image,

    /// <summary>A font, published as it is.</summary>
    Font,

    /// <summary>Audio, video or subtitles, published as they are.</summary>
    Recording,

    /// <summary>A PDF document, published as it is.</summary>
    Document,
}

/// <summary>A captured page that answers at its old path, where nothing else of the archive is published.</summary>
/// <param name="Permalink">The path inside the archive.</param>
public sealed record ServedPage(CapturedFile File, Permalink Permalink);
