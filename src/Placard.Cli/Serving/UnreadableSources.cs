using Placard.Cli.Loading;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Cli.Serving;

/// <summary>Files that may not or can't be read; the preview shows the archive without them and says so.</summary>
internal sealed class UnreadableSources
{
    /// <summary>With more than these it is the disk that is to be mended.</summary>
    private const int MaxFiles = 20;

    private readonly Dictionary<SourceFile, UnreadableSourceException> reasons = new(ReferenceEqualityComparer.Instance);

    /// <summary>Does something without the files that can't be read, again and again until all of them are known.</summary>
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
                // Without this one, then.
            }
        }
    }

    public void Report(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files.Where(reasons.ContainsKey)) diagnostics.Report(DiagnosticDescriptors.FileUnreadable, SourceLocation.StartOf(file.DisplayPath));
    }

    public bool HasBecomeReadable() => reasons.Keys.Any(IsReadable);

    private static UnreadableSourceException? Find(Exception failure) =>
        failure as UnreadableSourceException ?? (failure as AggregateException)?.InnerExceptions.Select(Find).FirstOrDefault(found => found is not null);

    /// <summary>So is one that has been replaced by another.</summary>
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
