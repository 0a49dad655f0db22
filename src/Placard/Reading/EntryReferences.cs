using System.Collections.Concurrent;
using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Reading;

/// <summary>Which entries name which others; once all have been read, those that name a draft are told.</summary>
internal sealed class EntryReferences
{
    private readonly ConcurrentBag<(string Path, string Written, SourceLocation At)> references = [];
    private readonly ConcurrentDictionary<string, bool> drafts = new(StringComparer.Ordinal);

    public void AddDraft(SourceFile file) => drafts[file.Path] = true;

    /// <summary>The file that another names; null where there is none or it is the file itself, which has been reported.</summary>
    public SourceFile? Resolve(SourceIndex sources, SourceFile from, string written, SourceLocation at, DiagnosticBag diagnostics)
    {
        if (sources.ResolveMarkdown(from, written, at, diagnostics) is not { } file) return null;
        if (file.Path == from.Path)
        {
            diagnostics.Report(DiagnosticDescriptors.ReferenceToItself, at, written);
            return null;
        }
        references.Add((file.Path, written, at));
        return file;
    }

    public void ReportDrafts(DiagnosticBag diagnostics)
    {
        foreach (var (_, written, at) in references.Where(reference => drafts.ContainsKey(reference.Path)))
            diagnostics.Report(DiagnosticDescriptors.LinkToDraft, at, written);
    }
}
