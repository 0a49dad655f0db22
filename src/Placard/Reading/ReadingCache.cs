using System.Collections.Concurrent;
using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Reading;

/// <summary>
/// What was read of each file, for a host that reads an archive again and again. It holds for as long as the file is the same
/// object and so is everything that the readers of other files look at: a text can change by itself, all else changes all.
/// </summary>
internal sealed class ReadingCache
{
    private IReadOnlyList<SourceFile> files = [];
    private BuildOptions? options;
    private ConcurrentDictionary<SourceFile, Reading> last = new(ReferenceEqualityComparer.Instance);
    private ConcurrentDictionary<SourceFile, Reading> current = new(ReferenceEqualityComparer.Instance);

    /// <summary>Must precede the reading of any of these files.</summary>
    public void Begin(IReadOnlyList<SourceFile> all, BuildOptions told)
    {
        var holds = told == options && all.Count == files.Count;
        for (var i = 0; holds && i < all.Count; i++) holds = IsSame(all[i], files[i]);
        last = holds ? current : new(ReferenceEqualityComparer.Instance);
        current = new(Environment.ProcessorCount, all.Count, ReferenceEqualityComparer.Instance);
        (files, options) = (all, told);
    }

    public T? Read<T>(ReadingContext context, SourceFile file, Func<ReadingContext, SourceFile, T?> read) where T : Entry
    {
        if (!last.TryGetValue(file, out var reading))
        {
            var own = context with { Diagnostics = new DiagnosticBag(), References = new EntryReferences() };
            var entry = read(own, file);
            reading = new Reading(entry, own.Diagnostics.Sorted(), own.References.IsEmpty ? null : own.References);
        }
        current[file] = reading;
        foreach (var diagnostic in reading.Found) context.Diagnostics.Add(diagnostic);
        if (reading.References is { } references) context.References.Add(references);
        return (T?)reading.Entry;
    }

    private static bool IsSame(SourceFile now, SourceFile before) => ReferenceEquals(now, before) || (now.Path == before.Path && IsText(now.Path));

    /// <summary>Whether no other file's reading looks into this one.</summary>
    private static bool IsText(string path) => path.EndsWith(".md", StringComparison.Ordinal)
        && (path.StartsWith("articles/", StringComparison.Ordinal) || path.StartsWith("actions/", StringComparison.Ordinal) || path.StartsWith("pages/", StringComparison.Ordinal));

    private sealed record Reading(Entry? Entry, IReadOnlyList<Diagnostic> Found, EntryReferences? References);
}
