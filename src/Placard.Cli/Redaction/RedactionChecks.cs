using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Cli.Redaction;

/// <summary>Compares an archive before and after a removal.</summary>
internal static class RedactionChecks
{
    /// <summary>The errors of a kind and file of which there are more than before.</summary>
    public static IReadOnlyList<Diagnostic> NewErrors(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
    {
        var known = before.Where(found => found.IsError).CountBy(KindOf).ToDictionary();
        return [.. after.Where(found => found.IsError).GroupBy(KindOf).SelectMany(kind => kind.Skip(known.GetValueOrDefault(kind.Key)))];
    }

    /// <summary>The table or folder of signatures whose count differs; null where none does.</summary>
    public static string? ChangedCount(Site before, Site after)
    {
        var counts = ListsOf(after).ToDictionary(list => list.SourcePath!, list => list.Count, StringComparer.Ordinal);
        return ListsOf(before).Select(list => list.SourcePath!).FirstOrDefault(path =>
            counts.GetValueOrDefault(path, -1) != ListsOf(before).First(list => list.SourcePath == path).Count);
    }

    private static IEnumerable<SignatureList> ListsOf(Site site) =>
        site.Entries.Select(SignatureList.Of).OfType<SignatureList>()
            .Where(list => list.SourcePath is not null).DistinctBy(list => list.SourcePath);

    private static (string Code, string Path) KindOf(Diagnostic found) => (found.Descriptor.Code, found.Location.Path);
}
