using System.Buffers;
using Placard.Containers;
using Placard.Importing;

namespace Placard.Cli.Importing;

/// <summary>
/// Images and attachments by a list: on each line a URL, then a tab, blank or comma, and the path of a file from the folder of the list. No path leads out of
/// that folder, since a list may be a stranger's.
/// </summary>
internal sealed class UrlMap : IImportMedia
{
    private static readonly string[] Endings = [".txt", ".csv", ".tsv"];

    private static readonly SearchValues<char> Separators = SearchValues.Create("\t ,");

    private readonly ImportSource folder;

    private readonly Dictionary<string, TreeFile> files = new(StringComparer.Ordinal);

    private UrlMap(ImportSource folder) => this.folder = folder;

    /// <summary>Whether a path names a list, by its ending.</summary>
    public static bool IsMap(string path) => File.Exists(path) && Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="IOException">It can't be read.</exception>
    public static UrlMap Read(string path)
    {
        var map = new UrlMap(DiskSources.Open(Path.GetDirectoryName(Path.GetFullPath(path))!)!);
        foreach (var line in File.ReadLines(path))
        {
            var text = line.AsSpan().Trim();
            var end = text.IndexOfAny(Separators);
            if (end <= 0 || KeyOf(text[..end].ToString()) is not { } key) continue;
            var name = text[(end + 1)..].Trim().Trim('"').ToString().Replace('\\', '/');
            if (map.folder.Tree.Find(name) is { } file) map.files.TryAdd(key, file);
        }
        return map;
    }

    public ImportedFile? Find(string url, string path) =>
        KeyOf(url) is { } key && files.TryGetValue(key, out var file) ? folder.FileOf(file, path) : null;

    /// <summary>Host and path: a file is the same with and without TLS.</summary>
    private static string? KeyOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.Host + Uri.UnescapeDataString(uri.AbsolutePath) : null;
}
