using System.Buffers;
using System.Collections.Concurrent;
using Placard.Building;
using Placard.Diagnostics;
using Placard.Outputs;

namespace Placard.Cli.Serving;

/// <summary>One state of the preview, which never changes; the next one takes its place.</summary>
/// <param name="Build">Null where the theme can't be used.</param>
/// <param name="Diagnostics">What was found so far; each page that is rendered may add to it.</param>
/// <param name="UnbuildablePages">Addresses of pages that were there and whose files can't be read any more, with the paths of those files.</param>
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

    /// <summary>Done once there is a newer state.</summary>
    public Task Replaced => replaced.Task;

    public void Replace() => replaced.TrySetResult();

    public OutputFile? Find(string path) => byPath.Value.GetValueOrDefault(path);

    /// <summary>Whether rendering this file has shown a mistake.</summary>
    public bool HasErrors(OutputFile output) => withErrors.ContainsKey(output.Path);

    /// <summary>Appends a file's bytes.</summary>
    /// <returns>Whether that has shown a mistake that was not known.</returns>
    public bool Render(OutputFile output, IBufferWriter<byte> to)
    {
        var found = new DiagnosticBag();
        output.Write(to, found);
        var all = found.Sorted();
        if (all.Count == 0) return false;
        foreach (var diagnostic in all) Diagnostics.Add(diagnostic);
        return withErrors.TryAdd(output.Path, 0);
    }
}
