using Placard.Containers;

namespace Placard.Importing.Markdown;

/// <summary>The images and other files of a former site. Those that a text shows or links to are copied.</summary>
internal sealed class SiteFiles(ImportSource source, FormerSite site, ImportPaths paths)
{
    /// <summary>What belongs to the design or to programs, and files that are never published.</summary>
    private static readonly string[] OtherEndings =
        [".css", ".scss", ".js", ".mjs", ".html", ".htm", ".njk", ".liquid", ".toml", ".yml", ".yaml", ".json", ".xml", ".md"];

    private readonly Dictionary<string, string> copied = new(StringComparer.Ordinal);

    /// <summary>The files to copy, in the order in which texts name them.</summary>
    public List<ImportedFile> Used { get; } = [];

    /// <summary>The path below <c>files/</c> of a file that a text names; null where there is no such file.</summary>
    /// <param name="from">The path of the text in the source.</param>
    /// <param name="reference">A path relative to the text, or from the root of the site, perhaps with percent encoding and a query.</param>
    public string? Use(string from, string reference)
    {
        var path = Uri.UnescapeDataString(reference.Split('?', '#')[0]);
        if (path.Length == 0 || path.EndsWith('/') || OtherEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return null;
        foreach (var candidate in Candidates(from, path))
        {
            if (Files.SourcePath.Combine("", candidate) is not { } inside || source.Tree.Find(inside) is not { } file) continue;
            if (copied.TryGetValue(inside, out var known)) return known;
            copied.Add(inside, known = paths.OfFile(WithoutRoot(inside)));
            Used.Add(source.FileOf(file, known));
            return known;
        }
        return null;
    }

    private IEnumerable<string> Candidates(string from, string path)
    {
        var folder = from[..(from.LastIndexOf('/') + 1)];
        if (!path.StartsWith('/')) yield return folder + path;
        foreach (var root in site.StaticRoots) yield return root + path.TrimStart('/');
        foreach (var root in site.ContentRoots) yield return root + path.TrimStart('/');
        // A bundle shows the images of its versions in other languages.
        if (!path.StartsWith('/') && site.RootOf(from) is { } own)
        {
            foreach (var root in site.ContentRoots.Where(root => root != own)) yield return root + folder[own.Length..] + path;
        }
    }

    private string WithoutRoot(string path)
    {
        var roots = site.StaticRoots.Concat(site.ContentRoots).Where(root => root.Length > 0 && path.StartsWith(root, StringComparison.Ordinal));
        var root = roots.MaxBy(root => root.Length);
        return root is null ? path : path[root.Length..];
    }
}
