using Placard.Containers;
using Placard.Importing;

namespace Placard.Cli.Importing;

/// <summary>
/// Images and attachments in a folder or zip that is laid out as the former site was, or as a part of it: a file answers for the URLs whose
/// paths end as its path does.
/// </summary>
internal sealed class MediaTree : IImportMedia
{
    private readonly ImportSource source;
    private readonly ILookup<string, TreeFile> byName;

    private MediaTree(ImportSource source)
    {
        this.source = source;
        byName = source.Tree.Files.ToLookup(file => NameOf(file.Path), StringComparer.Ordinal);
    }

    /// <returns>Null where nothing is there.</returns>
    public static IImportMedia? Open(string path) =>
        UrlMap.IsMap(path) ? UrlMap.Read(path) : DiskSources.Open(path) is { } source ? new MediaTree(source) : null;

    public ImportedFile? Find(string url, string path)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;
        var wanted = Uri.UnescapeDataString(uri.AbsolutePath);
        var found = byName[NameOf(wanted)].Select(file => (File: file, Shared: SharedEnd(file.Path, wanted)))
            .Where(match => match.Shared == match.File.Path.Length || match.Shared > NameOf(wanted).Length)
            .OrderByDescending(match => match.Shared).ThenBy(match => match.File.Path, StringComparer.Ordinal).ToList();
        return found is [var best, ..] ? source.FileOf(best.File, path) : null;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>How many characters at the end two paths have in common, in whole names.</summary>
    private static int SharedEnd(string one, string other)
    {
        var (shared, whole) = (0, 0);
        while (shared < one.Length && shared < other.Length && one[^(shared + 1)] == other[^(shared + 1)])
        {
            if (one[^(shared + 1)] == '/') whole = shared;
            shared++;
        }
        return shared == one.Length || shared == other.Length ? shared : whole;
    }
}
