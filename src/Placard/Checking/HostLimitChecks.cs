using System.Globalization;
using Placard.Diagnostics;
using Placard.Outputs;

namespace Placard.Checking;

/// <summary>Reports what exceeds the limits of the archive's host, and what could be left out.</summary>
internal static class HostLimitChecks
{
    private const int MaxNamed = 5;

    /// <param name="host">The host.</param>
    /// <param name="groups">The files by the name of their output; those of optional outputs can be left out.</param>
    /// <param name="canBeOmitted">Whether <c>omit:</c> takes the name of an output.</param>
    /// <param name="at">The location of the settings.</param>
    public static void Check(HostLimits host, IReadOnlyList<(string Name, IReadOnlyList<OutputFile> Files)> groups, Func<string, bool> canBeOmitted,
        OutputSizes sizes, SourceLocation at, DiagnosticBag diagnostics)
    {
        var count = groups.Sum(group => group.Files.Count) + (host.CountsFolders ? FoldersOf(groups).Count : 0);
        if (count > host.Files)
        {
            diagnostics.Report(DiagnosticDescriptors.TooManyFilesForHost, at, host.Name, Number(host.Files.Value), Number(count),
                Advice(groups, canBeOmitted));
        }
        if (host.FilesInFolder is { } most && FoldersOf(groups).MaxBy(folder => folder.Value) is { Key: not null } fullest && fullest.Value > most)
        {
            diagnostics.Report(DiagnosticDescriptors.FolderTooFullForHost, at, host.Name, Number(most), fullest.Key, Number(fullest.Value),
                Advice([.. groups.Select(group => (group.Name, Within(group.Files, fullest.Key)))], canBeOmitted));
        }
        var byPath = groups.SelectMany(group => group.Files.Select(file => (file.Path, group.Name)));
        foreach (var (path, bytes) in sizes.LargestFirst.Where(file => file.Bytes > host.FileBytes).Take(MaxNamed))
        {
            var output = byPath.First(file => file.Path == path).Name;
            diagnostics.Report(DiagnosticDescriptors.FileTooLargeForHost, at, host.Name, Size(host.FileBytes!.Value), path, Size(bytes),
                canBeOmitted(output) ? $"Leave it out by `omit: [{output}]` in archive.yaml." : "Make it smaller, or put it elsewhere and link to it.");
        }
        if (sizes.Bytes > host.Bytes)
        {
            var named = sizes.LargestFirst.Take(MaxNamed).Select(file => $"{file.Path} ({Size(file.Bytes)})");
            diagnostics.Report(DiagnosticDescriptors.TooManyBytesForHost, at, host.Name, Size(host.Bytes.Value), Size(sizes.Bytes),
                string.Join(", ", named) is { Length: > 0 } some ? some : "none has 1 MB");
        }
    }

    /// <summary>What <c>omit:</c> would leave out of the files: the optional outputs with the most of them.</summary>
    private static string Advice(IReadOnlyList<(string Name, IReadOnlyList<OutputFile> Files)> groups, Func<string, bool> canBeOmitted)
    {
        var largest = groups.Where(group => group.Files.Count > 0 && canBeOmitted(group.Name)).OrderByDescending(group => group.Files.Count)
            .ThenBy(group => group.Name, StringComparer.Ordinal).Take(MaxNamed)
            .Select(group => $"`omit: [{group.Name}]` leaves out {Number(group.Files.Count)}");
        return string.Join(", ", largest) is { Length: > 0 } some ? $"In archive.yaml, {some}." : "None of them can be left out.";
    }

    /// <summary>The number of files directly in each folder, by its path without a slash at the end.</summary>
    private static Dictionary<string, int> FoldersOf(IEnumerable<(string Name, IReadOnlyList<OutputFile> Files)> groups) =>
        groups.SelectMany(group => group.Files).CountBy(file => FolderOf(file.Path), StringComparer.Ordinal)
            .ToDictionary(folder => folder.Key, folder => folder.Value, StringComparer.Ordinal);

    private static IReadOnlyList<OutputFile> Within(IReadOnlyList<OutputFile> files, string folder) =>
        [.. files.Where(file => FolderOf(file.Path) == folder)];

    private static string FolderOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => $"{(bytes / (1024.0 * 1024)).ToString("N0", CultureInfo.InvariantCulture)} MB";
}
