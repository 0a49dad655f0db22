using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Reading.Sources;

/// <summary>References between entries; once all entries have been read, references to drafts and removed entries are reported.</summary>
internal sealed class EntryReferences
{
    private readonly Lock gate = new();
    private List<(string Path, string Written, SourceLocation At)>? references;
    private HashSet<string>? drafts;

    /// <summary>The paths of the files that are left out because they say <c>draft: true</c>.</summary>
    public IEnumerable<string> Drafts => drafts ?? [];

    public bool IsEmpty => references is null && drafts is null;

    public void AddDraft(SourceFile file)
    {
        lock (gate) (drafts ??= new(StringComparer.Ordinal)).Add(file.Path);
    }

    /// <summary>The file that another names; null where there is none or it is the file itself, which has been reported.</summary>
    public SourceFile? Resolve(SourceIndex sources, SourceFile from, string written, SourceLocation at, DiagnosticBag diagnostics)
    {
        if (sources.ResolveMarkdown(from, written, at, diagnostics) is not { } file) return null;
        if (file.Path == from.Path)
        {
            diagnostics.Report(DiagnosticDescriptors.ReferenceToItself, at, written);
            return null;
        }
        lock (gate) (references ??= []).Add((file.Path, written, at));
        return file;
    }

    public void Add(EntryReferences others)
    {
        lock (gate)
        {
            if (others.references is { } found) (references ??= []).AddRange(found);
            if (others.drafts is { } paths) (drafts ??= new(StringComparer.Ordinal)).UnionWith(paths);
        }
    }

    public void ReportDrafts(DiagnosticBag diagnostics)
    {
        if (references is null || drafts is null) return;
        foreach (var (_, written, at) in references.Where(reference => drafts.Contains(reference.Path)))
            diagnostics.Report(DiagnosticDescriptors.LinkToDraft, at, written);
    }

    public void ReportGone(IReadOnlyList<Entry> gone, DiagnosticBag diagnostics)
    {
        if (references is null || gone.Count == 0) return;
        var paths = gone.Select(entry => entry.SourcePath).ToHashSet(StringComparer.Ordinal);
        foreach (var (_, written, at) in references.Where(reference => paths.Contains(reference.Path)))
            diagnostics.Report(DiagnosticDescriptors.LinkToRemoved, at, written);
    }
}
