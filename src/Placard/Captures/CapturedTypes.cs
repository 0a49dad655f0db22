using System.Collections.Frozen;
using System.Text;
using Placard.Content;
using Placard.Images.Formats;
using Placard.Text;

namespace Placard.Captures;

/// <summary>
/// What a captured file is, by its bytes. Only the types that are listed here are published as files; the extension that each gets is the one by which hosts
/// serve it, so that no host takes an image for a page.
/// </summary>
internal static class CapturedTypes
{
    /// <summary>The number of bytes at the start of a file that are read.</summary>
    public const int SniffedBytes = 1024;

    private static readonly FrozenSet<string> PageEndings = WordSet.Of("html htm xhtml xht shtml");

    /// <summary>Extensions of files that are no pages, although they may hold tags.</summary>
    private static readonly FrozenSet<string> NoPages = WordSet.Of("""
        js mjs cjs map json jsonp css scss less txt md csv tsv xml rss atom rdf xsl xslt dtd wsdl yaml yml ics vcf vtt srt sub log conf ini cfg swf jar class
        exe dll bin dat zip gz tar rar 7z sh bat ps1 py rb pl java c cpp h
        """);

    /// <summary>The tags by which the WHATWG standard for MIME sniffing recognises a page.</summary>
    private static readonly string[] PageTags =
    [
        "!doctype html", "html", "head", "body", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b", "br", "p", "!--", "meta",
        "frameset", "center", "link",
    ];

    /// <summary>The kind of a file, and the extensions that fit it: the first is appended where the name has none of them.</summary>
    /// <param name="start">The first bytes of the file.</param>
    /// <param name="path">Its path.</param>
    /// <param name="mediaType">What a server called a text; null where that is not known.</param>
    public static (CapturedKind Kind, string[] Endings) Of(ReadOnlySpan<byte> start, string path, string? mediaType)
    {
        if (start.Length > SniffedBytes) start = start[..SniffedBytes];
        if (OfMagic(start) is { } binary) return binary;
        var ending = SavedName.EndingOf(path);
        if (!IsText(start)) return (CapturedKind.ContainerOnly, []);
        if (OfMediaType(mediaType) is { } named) return named;
        var text = Encoding.Latin1.GetString(start).TrimStart('ï', '»', '¿', 'ÿ', 'þ', '\0', ' ', '\t', '\r', '\n', '\f');
        if (ending == "svg" || IsDrawing(text)) return (CapturedKind.Drawing, ["svg"]);
        if (PageEndings.Contains(ending)) return Page;
        if (ending == "css") return (CapturedKind.StyleSheet, ["css"]);
        if (text.StartsWith("WEBVTT", StringComparison.Ordinal)) return (CapturedKind.Recording, ["vtt"]);
        return !NoPages.Contains(ending) && IsPage(text) ? Page : (CapturedKind.ContainerOnly, []);
    }

    private static (CapturedKind Kind, string[] Endings)? OfMediaType(string? type) => type?.ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => Page,
        "text/css" => (CapturedKind.StyleSheet, ["css"]),
        "image/svg+xml" => (CapturedKind.Drawing, ["svg"]),
        _ => null,
    };

    private static (CapturedKind Kind, string[] Endings) Page { get; } = (CapturedKind.Page, ["html", "htm"]);

    private static (CapturedKind Kind, string[] Endings)? OfMagic(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(PngHeader.Signature)) return (CapturedKind.Image, ["png", "apng"]);
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8)) return (CapturedKind.Image, ["gif"]);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return (CapturedKind.Image, ["jpg", "jpeg", "jpe", "jfif"]);
        if (start.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]) || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 2, 0]))
            return (CapturedKind.Image, start[2] == 1 ? ["ico"] : ["cur"]);
        if (start.StartsWith("BM"u8) && start.Length > 26 && start[6..10].IndexOfAnyExcept((byte)0) < 0) return (CapturedKind.Image, ["bmp"]);
        if (start.StartsWith("RIFF"u8) && start.Length > 12)
        {
            if (start[8..].StartsWith("WEBP"u8)) return (CapturedKind.Image, ["webp"]);
            if (start[8..].StartsWith("WAVE"u8)) return (CapturedKind.Recording, ["wav"]);
            return null;
        }
        if (start.Length > 12 && start[4..].StartsWith("ftyp"u8)) return OfBrand(start[8..12]);
        if (start.StartsWith("wOF2"u8)) return (CapturedKind.Font, ["woff2"]);
        if (start.StartsWith("wOFF"u8)) return (CapturedKind.Font, ["woff"]);
        if (start.StartsWith("OTTO"u8)) return (CapturedKind.Font, ["otf"]);
        if (start.StartsWith((ReadOnlySpan<byte>)[0, 1, 0, 0]) || start.StartsWith("true"u8)) return (CapturedKind.Font, ["ttf"]);
        if (start.StartsWith("OggS"u8)) return (CapturedKind.Recording, ["ogg", "oga", "ogv", "opus"]);
        if (start.StartsWith("fLaC"u8)) return (CapturedKind.Recording, ["flac"]);
        if (start.StartsWith("ID3"u8) || IsMpegAudio(start)) return (CapturedKind.Recording, ["mp3"]);
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])) return (CapturedKind.Recording, ["webm"]);
        return start.StartsWith("%PDF-"u8) ? (CapturedKind.Document, ["pdf"]) : null;
    }

    private static (CapturedKind Kind, string[] Endings)? OfBrand(ReadOnlySpan<byte> brand)
    {
        if (brand.StartsWith("avi"u8)) return (CapturedKind.Image, ["avif"]);
        if (brand.StartsWith("M4A"u8)) return (CapturedKind.Recording, ["m4a"]);
        if (brand.StartsWith("qt"u8)) return (CapturedKind.Recording, ["mov"]);
        return brand.StartsWith("hei"u8) || brand.StartsWith("mif"u8) ? null : (CapturedKind.Recording, ["mp4", "m4v", "m4a"]);
    }

    private static bool IsMpegAudio(ReadOnlySpan<byte> start) =>
        start.Length > 4 && start[0] == 0xFF && (start[1] & 0xE6) == 0xE2 && (start[2] & 0xF0) is not (0xF0 or 0) && (start[2] & 0x0C) != 0x0C;

    /// <summary>Whether the bytes hold no control characters of binary files; UTF-16 with a byte-order mark is text.</summary>
    private static bool IsText(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return true;
        foreach (var b in start)
        {
            if (b is < 9 or 0x0B or (> 0x0D and < 0x1B) or (> 0x1B and < 0x20)) return false;
        }
        return true;
    }

    private static bool IsDrawing(string text) => !IsPage(text)
        && (text.StartsWith("<svg", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("<?xml", StringComparison.Ordinal) && text.Contains("<svg", StringComparison.OrdinalIgnoreCase)));

    private static bool IsPage(string text)
    {
        text = text.Replace("\0", "", StringComparison.Ordinal);
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) return text.Contains("<html", StringComparison.OrdinalIgnoreCase);
        if (!text.StartsWith('<')) return false;
        foreach (var tag in PageTags)
        {
            if (string.Compare(text, 1, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            if (tag == "!--") return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || !text.Contains("<svg", StringComparison.OrdinalIgnoreCase);
            if (text.Length == tag.Length + 1 || text[tag.Length + 1] is ' ' or '>' or '\t' or '\r' or '\n' or '\f' or '/') return true;
        }
        return false;
    }
}
