using Placard.Cli.Loading;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Cli.Serving;

/// <summary>Files that cannot be read; the preview leaves them out and reports them.</summary>
internal sealed class UnreadableSources
{
    /// <summary>The maximum number of unreadable files; with more, the disk itself has failed.</summary>
    private const int MaxFiles = 20;

    private readonly Dictionary<SourceFile, UnreadableSourceException> reasons = new(ReferenceEqualityComparer.Instance);

    /// <summary>Repeats an operation until all unreadable files are known and left out.</summary>
    public T Without<T>(Func<Func<SourceFile, bool>, T> work)
    {
        foreach (var file in reasons.Keys.Where(IsReadable).ToList()) reasons.Remove(file);
        while (true)
        {
            try
            {
                return work(file => !reasons.ContainsKey(file));
            }
            catch (Exception failure) when (reasons.Count < MaxFiles && Find(failure) is { } unreadable && reasons.TryAdd(unreadable.File, unreadable))
            {
                // Try again without this file.
            }
        }
    }

    public void Report(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files.Where(reasons.ContainsKey))
            diagnostics.Report(DiagnosticDescriptors.FileUnreadable, SourceLocation.StartOf(file.DisplayPath));
    }

    public bool HasBecomeReadable() => reasons.Keys.Any(IsReadable);

    private static UnreadableSourceException? Find(Exception failure) =>
        failure as UnreadableSourceException ?? (failure as AggregateException)?.InnerExceptions.Select(Find).FirstOrDefault(found => found is not null);

    /// <summary>True also for a file that was replaced by another.</summary>
    private static bool IsReadable(SourceFile file)
    {
        try
        {
            file.Read();
            return true;
        }
        catch (IOException failure)
        {
            return failure is not UnreadableSourceException;
        }
    }
}
