using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Reading.Sources;

/// <summary>All source files by path, and the resolution of references from one file to another.</summary>
internal sealed class SourceIndex
{
    private readonly Dictionary<string, SourceFile> byPath;
    private readonly Lazy<ILookup<string, string>> markdownByName;
    private readonly Lookups? lookups;

    /// <param name="diagnostics">Receives an error for each name that holds a backslash, and for two files of one path; such files are not read.</param>
    public SourceIndex(IReadOnlyCollection<SourceFile> files, DiagnosticBag? diagnostics = null)
    {
        byPath = new(files.Count, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var at = SourceLocation.StartOf(file.DisplayPath);
            if (file.Path.Contains('\\', StringComparison.Ordinal)) diagnostics?.Report(DiagnosticDescriptors.BackslashInName, at, file.Name);
            else if (!byPath.TryAdd(file.Path, file))
                diagnostics?.Report(DiagnosticDescriptors.UrlsDifferInCase, at, file.Path, byPath[file.Path].DisplayPath, file.Path);
        }
        markdownByName = new(() => byPath.Keys
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal))
            .ToLookup(path => path[(path.LastIndexOf('/') + 1)..^3], StringComparer.Ordinal));
    }

    private SourceIndex(SourceIndex all, Lookups lookups) => (byPath, markdownByName, this.lookups) = (all.byPath, all.markdownByName, lookups);

    /// <summary>Those of the files that are read.</summary>
    public IReadOnlyList<SourceFile> Usable(IReadOnlyList<SourceFile> files) =>
        files.Count == byPath.Count ? files : [.. files.Where(file => ReferenceEquals(byPath.GetValueOrDefault(file.Path), file))];

    public IEnumerable<string> Paths
    {
        get
        {
            lookups?.NoteAllPaths();
            return byPath.Keys;
        }
    }

    /// <summary>The same index, which records every lookup.</summary>
    public SourceIndex Noting(Lookups noted) => new(this, noted);

    /// <summary>The files in a folder, and in folders below it, sorted by path.</summary>
    /// <param name="folder">The path of the folder, with a slash at its end.</param>
    public IReadOnlyList<SourceFile> Below(string folder)
    {
        SourceFile[] files = [.. byPath.Values.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];
        lookups?.Note(files);
        return files;
    }

    public SourceFile? Find(string path)
    {
        var found = byPath.GetValueOrDefault(path);
        lookups?.Note(path, found);
        return found;
    }

    /// <summary>The file that <paramref name="reference"/> in <paramref name="from"/> names; null where there is none, which has been reported.</summary>
    public SourceFile? Resolve(SourceFile from, string reference, SourceLocation at, DiagnosticBag diagnostics)
    {
        var path = SourcePath.Combine(from.Path, reference);
        if (path is not null && Find(path) is { } file) return file;
        diagnostics.Report(DiagnosticDescriptors.SourceNotFound, at, reference, SourcePath.Suggest(from.Path, reference, byPath.Keys));
        return null;
    }

    /// <summary>
    /// As <see cref="Resolve"/>, but a Markdown file may also be named without its ending, by its name alone or with folders before it, as editors in the
    /// browser do.
    /// </summary>
    public SourceFile? ResolveMarkdown(SourceFile from, string reference, SourceLocation at, DiagnosticBag diagnostics)
    {
        if (reference.EndsWith(".md", StringComparison.Ordinal)) return Resolve(from, reference, at, diagnostics);
        var start = reference.LastIndexOf('/') + 1;
        if (start > 0 && SourcePath.Combine(from.Path, reference) is { } path && Find(path) is { } file) return file;
        lookups?.NoteAllPaths();
        var candidates = markdownByName.Value[reference[start..]].Where(candidate => EndsWithFolders(candidate, reference)).ToList();
        if (candidates.Count == 1) return byPath[candidates[0]];
        if (candidates.Count == 0) return Resolve(from, reference, at, diagnostics);
        diagnostics.Report(DiagnosticDescriptors.AmbiguousReference, at, reference, string.Join(", ", candidates.Order(StringComparer.Ordinal)));
        return null;
    }

    private static bool EndsWithFolders(string path, string reference) => $"/{path}".EndsWith($"/{reference}.md", StringComparison.Ordinal);
}
