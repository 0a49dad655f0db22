using System.Collections.Frozen;

namespace Placard.Files;

/// <summary>The table of media types by file extension.</summary>
public static class MediaTypes
{
    /// <summary>The media type of unknown content.</summary>
    public const string Unknown = "application/octet-stream";

    private static readonly FrozenDictionary<string, string> ByEnding = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["html"] = "text/html", ["htm"] = "text/html", ["xhtml"] = "application/xhtml+xml", ["css"] = "text/css", ["js"] = "text/javascript",
        ["mjs"] = "text/javascript",
        ["json"] = "application/json", ["xml"] = "application/xml", ["txt"] = "text/plain", ["md"] = "text/markdown", ["csv"] = "text/csv",
        ["tsv"] = "text/tab-separated-values",
        ["ics"] = "text/calendar", ["vcf"] = "text/vcard", ["vtt"] = "text/vtt", ["srt"] = "application/x-subrip", ["yaml"] = "application/yaml",
        ["yml"] = "application/yaml",
        ["bib"] = "application/x-bibtex", ["ris"] = "application/x-research-info-systems", ["wasm"] = "application/wasm",
        ["pdf"] = "application/pdf", ["epub"] = "application/epub+zip", ["rtf"] = "application/rtf",
        ["doc"] = "application/msword", ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xls"] = "application/vnd.ms-excel", ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["ppt"] = "application/vnd.ms-powerpoint", ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["odt"] = "application/vnd.oasis.opendocument.text", ["ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        ["odp"] = "application/vnd.oasis.opendocument.presentation",
        ["zip"] = "application/zip", ["gz"] = "application/gzip", ["tar"] = "application/x-tar", ["7z"] = "application/x-7z-compressed",
        ["warc"] = "application/warc", ["wacz"] = "application/wacz", ["eml"] = "message/rfc822",
        ["mp3"] = "audio/mpeg", ["m4a"] = "audio/mp4", ["ogg"] = "audio/ogg", ["oga"] = "audio/ogg", ["opus"] = "audio/ogg", ["wav"] = "audio/wav",
        ["flac"] = "audio/flac",
        ["mp4"] = "video/mp4", ["m4v"] = "video/mp4", ["webm"] = "video/webm", ["ogv"] = "video/ogg", ["mov"] = "video/quicktime",
        ["woff2"] = "font/woff2", ["woff"] = "font/woff", ["ttf"] = "font/ttf", ["otf"] = "font/otf", ["ico"] = "image/x-icon",
        ["svg"] = "image/svg+xml", ["jpg"] = "image/jpeg", ["jpeg"] = "image/jpeg", ["jpe"] = "image/jpeg", ["jfif"] = "image/jpeg", ["png"] = "image/png",
        ["webp"] = "image/webp",
        ["gif"] = "image/gif", ["avif"] = "image/avif", ["heic"] = "image/heic", ["heif"] = "image/heif", ["tif"] = "image/tiff", ["tiff"] = "image/tiff",
        ["dng"] = "image/x-adobe-dng",
        ["bmp"] = "image/bmp", ["jxl"] = "image/jxl", ["psd"] = "image/vnd.adobe.photoshop",
        ["cr2"] = "image/x-canon-cr2", ["nef"] = "image/x-nikon-nef", ["arw"] = "image/x-sony-arw",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ImageFormat> Images = new Dictionary<string, ImageFormat>(StringComparer.Ordinal)
    {
        ["image/jpeg"] = ImageFormat.Jpeg, ["image/png"] = ImageFormat.Png, ["image/webp"] = ImageFormat.Webp, ["image/gif"] = ImageFormat.Gif,
        ["image/avif"] = ImageFormat.Avif,
        ["image/svg+xml"] = ImageFormat.Svg, ["image/heic"] = ImageFormat.Heic, ["image/heif"] = ImageFormat.Heic, ["image/tiff"] = ImageFormat.Tiff,
        ["image/bmp"] = ImageFormat.Bmp,
        ["image/jxl"] = ImageFormat.JpegXl, ["image/vnd.adobe.photoshop"] = ImageFormat.Psd,
        // These raw formats of cameras are based on TIFF.
        ["image/x-adobe-dng"] = ImageFormat.Tiff, ["image/x-canon-cr2"] = ImageFormat.Tiff, ["image/x-nikon-nef"] = ImageFormat.Tiff,
        ["image/x-sony-arw"] = ImageFormat.Tiff,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Endings = ByEnding.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The media type of a path; <see cref="Unknown"/> if its extension is unknown.</summary>
    public static string Of(string path) => Find(path) ?? Unknown;

    /// <summary>As <see cref="Of"/>, but null if the extension is unknown.</summary>
    public static string? Find(string path) => Endings.TryGetValue(EndingOf(path), out var type) ? type : null;

    /// <summary>The image format that the extension of a path promises; null if it is not an image's.</summary>
    public static ImageFormat? ImageAt(string path) => Find(path) is { } type && Images.TryGetValue(type, out var format) ? format : null;

    /// <summary>The extension of a path without its dot; empty if there is none.</summary>
    public static ReadOnlySpan<char> EndingOf(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < path.LastIndexOf('/') ? [] : path.AsSpan(dot + 1);
    }
}
