using Placard.Building;
using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Cli.Serving;

/// <summary>One state of the preview, which never changes; the next one takes its place.</summary>
/// <param name="Build">Null where the theme can't be used.</param>
/// <param name="Diagnostics">What was found so far; each page that is rendered may add to it.</param>
internal sealed record Snapshot(long Version, SiteBuild? Build, DiagnosticBag Diagnostics)
{
    private readonly TaskCompletionSource replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Lazy<Dictionary<string, OutputFile>> byPath = new(() =>
    {
        var files = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        foreach (var output in Build?.Outputs ?? []) files.TryAdd(output.Path, output);
        return files;
    });

    public static Snapshot Nothing { get; } = new(0, null, new DiagnosticBag());

    public IReadOnlyList<OutputFile> Outputs => Build?.Outputs ?? [];

    /// <summary>Done once there is a newer state.</summary>
    public Task Replaced => replaced.Task;

    public void Replace() => replaced.TrySetResult();

    public OutputFile? Find(string path) => byPath.Value.GetValueOrDefault(path);
}
