using System.Buffers;
using System.Diagnostics;
using Placard.Building;
using Placard.Cli.Commands;
using Placard.Cli.Pictures;
using Placard.Cli.Sources;
using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Cli.Serving;

/// <summary>The archive as it stands on the disk right now, prepared but rendered only where somebody looks.</summary>
internal sealed class Preview(ArchiveFolders folders, Func<BuildOptions> options)
{
    private readonly LiveFolder input = new(folders.Input);
    private readonly LiveFolder theme = new(folders.Theme);
    private readonly BuildCache cache = new();
    private IReadOnlyList<SourceFile>? themeFiles;
    private long version = Stopwatch.GetTimestamp();

    public Snapshot Current { get; private set; } = Snapshot.Nothing;

    /// <summary>Takes in what has changed on the disk; called by one thread at a time.</summary>
    /// <param name="changed">The full paths of what changed, or null where only a look at everything can tell.</param>
    /// <returns>The paths of sources that changed; empty where nothing did.</returns>
    public IReadOnlyCollection<string> Update(IReadOnlyCollection<string>? changed)
    {
        var inTheme = changed?.Where(path => IsBelow(path, folders.Theme)).ToList();
        var inInput = changed?.Where(path => IsBelow(path, folders.Input)).ToList();
        var changedTheme = inTheme is not null && theme.TryRenew(inTheme, out var few) ? few : theme.Scan();
        var changedInput = inInput is not null && input.TryRenew(inInput, out few) ? few : input.Scan();
        if (changedTheme.Count > 0 || themeFiles is null) themeFiles = ThemeFiles.Overlay(theme.Files);
        if (changedTheme.Count + changedInput.Count == 0 && Current.Version > 0) return [];
        var found = new DiagnosticBag();
        input.ReportLinks(found);
        theme.ReportLinks(found);
        var build = SiteBuilder.Prepare(
            new BuildInput(input.Files, SourceFolder.DisplayPath(folders.Input), themeFiles, SourceFolder.DisplayPath(folders.Theme), options() with { FormsTo = FormDesk.Address }) { PictureEncoder = CachingEncoder.Default },
            found,
            cache);
        var before = Current;
        Current = new Snapshot(++version, build, found);
        before.Replace();
        var shown = changedInput.Select(path => SourceFolder.DisplayPath(folders.Input) + path).Concat(changedTheme.Select(path => SourceFolder.DisplayPath(folders.Theme) + path)).ToHashSet(StringComparer.Ordinal);
        RenderAgain(before, shown);
        return shown;
    }

    /// <summary>Finds the mistakes that only rendering shows, where they were before and where something was changed.</summary>
    private void RenderAgain(Snapshot before, HashSet<string> changed)
    {
        var suspects = before.Diagnostics.Sorted().Select(diagnostic => diagnostic.Location.Path).Concat(changed).ToHashSet(StringComparer.Ordinal);
        var buffer = new ArrayBufferWriter<byte>();
        if (before.Version == 0) return;
        foreach (var output in Current.Outputs.Where(output => output.CopyOf is null && output.Rendition is null && suspects.Contains(output.Origin.Path)))
        {
            buffer.ResetWrittenCount();
            output.Write(buffer, Current.Diagnostics);
        }
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
