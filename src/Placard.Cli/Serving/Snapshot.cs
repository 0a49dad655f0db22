using System.Buffers;
using System.Collections.Concurrent;
using Placard.Building;
using Placard.Diagnostics;
using Placard.Outputs;

namespace Placard.Cli.Serving;

/// <summary>An immutable state of the preview; the next one replaces it.</summary>
/// <param name="Build">The build; null if the theme has errors that prevent it.</param>
/// <param name="Diagnostics">The diagnostics so far; rendering a page may add to them.</param>
/// <param name="UnbuildablePages">The paths of pages that are missing because of errors, with the paths of their source files.</param>
internal sealed record Snapshot(long Version, SiteBuild? Build, DiagnosticBag Diagnostics, IReadOnlyDictionary<string, string> UnbuildablePages)
{
    private readonly TaskCompletionSource replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ConcurrentDictionary<string, byte> withErrors = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, OutputFile>> byPath = new(() =>
    {
        var files = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        foreach (var output in Build?.Outputs ?? []) files.TryAdd(output.Path, output);
        return files;
    });

    public static Snapshot Empty { get; } = new(0, null, new DiagnosticBag(), new Dictionary<string, string>());

    public IReadOnlyList<OutputFile> Outputs => Build?.Outputs ?? [];

    /// <summary>Completes when there is a newer snapshot.</summary>
    public Task Replaced => replaced.Task;

    public void Replace() => replaced.TrySetResult();

    public OutputFile? Find(string path) => byPath.Value.GetValueOrDefault(path);

    /// <summary>Whether rendering this file has reported diagnostics.</summary>
    public bool HasErrors(OutputFile output) => withErrors.ContainsKey(output.Path);

    /// <summary>Appends a file's bytes.</summary>
    /// <returns>Whether it reported diagnostics for the first time.</returns>
    public bool Render(OutputFile output, IBufferWriter<byte> to)
    {
        var found = new DiagnosticBag();
        try
        {
            output.Render(to, found);
        }
        catch (UnexpectedFailureException failure)
        {
            failure.ReportTo(Diagnostics);
            withErrors.TryAdd(output.Path, 0);
            throw;
        }
        var all = found.Sorted();
        if (all.Count == 0) return false;
        foreach (var diagnostic in all) Diagnostics.Add(diagnostic);
        return withErrors.TryAdd(output.Path, 0);
    }
}
