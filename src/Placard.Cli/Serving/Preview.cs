using System.Buffers;
using System.Diagnostics;
using Placard.Building;
using Placard.Cli.Loading;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;
using Placard.Theming;

namespace Placard.Cli.Serving;

/// <summary>The archive as it is on the disk, prepared and rendered on demand.</summary>
internal sealed class Preview(ArchiveFolders folders, Func<BuildOptions> options)
{
    private readonly LiveFolder input = new(folders.Input);
    private readonly LiveFolder theme = new(folders.Theme);
    private readonly ArchiveLoader loader = new(folders);
    private readonly BuildCache cache = new();
    private readonly UnreadableSources unreadable = new();
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<string> pending = new(StringComparer.Ordinal);
    private IReadOnlyList<SourceFile>? themeFiles;
    private long version = Stopwatch.GetTimestamp();
    private volatile Snapshot current = Snapshot.Empty;

    public Snapshot Current => current;

    /// <summary>Completes when the first snapshot is ready.</summary>
    public Task First => first.Task;

    /// <summary>Raised, from any thread, when rendering a requested page has found a new diagnostic.</summary>
    public event Action? ErrorFound;

    /// <summary>Updates the snapshot after changes on the disk; single-threaded.</summary>
    /// <param name="changed">The full paths of changed files, or null to scan everything.</param>
    /// <returns>The display paths of changed sources; empty if there are none.</returns>
    public IReadOnlyCollection<string> Update(IReadOnlyCollection<string>? changed)
    {
        var before = current;
        Refresh(input, changed);
        Refresh(theme, changed);
        if (TakeChanges(theme, folders.Theme)) themeFiles = null;
        TakeChanges(input, folders.Input);
        if (pending.Count == 0 && before.Version > 0 && !unreadable.HasBecomeReadable()) return [];
        var (build, found) = unreadable.Without(Prepare);
        ReportFiles(found);
        var next = new Snapshot(++version, build, found, UnbuildablePages.Find(before, build, found));
        RenderSuspects(before, next);
        var shown = pending.ToList();
        pending.Clear();
        current = next;
        before.Replace();
        first.TrySetResult();
        return shown;
    }

    /// <summary>Whether a file is in a state that exists only while an editor saves it.</summary>
    public bool IsHalfSaved(string fullPath) => input.IsHalfSaved(fullPath) || theme.IsHalfSaved(fullPath);

    /// <summary>Appends the bytes of a requested file.</summary>
    public void Render(Snapshot snapshot, OutputFile output, IBufferWriter<byte> to)
    {
        try
        {
            if (snapshot.Render(output, to)) ErrorFound?.Invoke();
        }
        catch (UnexpectedFailureException)
        {
            ErrorFound?.Invoke();
            throw;
        }
    }

    private (SiteBuild? Build, DiagnosticBag Found) Prepare(Func<SourceFile, bool> isReadable)
    {
        var found = new DiagnosticBag();
        if (!input.Exists)
        {
            found.Report(DiagnosticDescriptors.FolderMissing, SourceLocation.StartOf(SourceFolder.DisplayPath(folders.Input)), folders.Input);
            return (null, found);
        }
        if (themeFiles?.All(isReadable) != true) themeFiles = BuiltInTheme.Overlay(theme.Files.Where(isReadable));
        IReadOnlyList<SourceFile> files = input.Files.All(isReadable) ? input.Files : [.. input.Files.Where(isReadable)];
        var archive = loader.Input(files, themeFiles, options() with { FormsTo = PreviewFormHandler.BasePath }) with
        {
            IsIncomplete = files.Count < input.Files.Count,
        };
        try
        {
            return (SiteBuilder.Prepare(archive, found, cache), found);
        }
        catch (Exception failure) when (UnexpectedFailureException.FindIn(failure) is { } named)
        {
            named.ReportTo(found);
            return (null, found);
        }
    }

    /// <summary>Reports problems of the files themselves: symbolic links and unreadable files.</summary>
    private void ReportFiles(DiagnosticBag found)
    {
        foreach (var folder in new[] { input, theme })
        {
            folder.ReportLinks(found);
            unreadable.Report(folder.Files, found);
        }
    }

    private static void Refresh(LiveFolder folder, IReadOnlyCollection<string>? changed)
    {
        if (changed is null) folder.Scan();
        else folder.Refresh(changed);
    }

    /// <summary>Changes are kept until a snapshot includes them, even if making one fails.</summary>
    private bool TakeChanges(LiveFolder folder, string name)
    {
        var changed = folder.TakeChanges();
        foreach (var path in changed) pending.Add(SourceFolder.DisplayPath(name) + path);
        return changed.Count > 0;
    }

    /// <summary>Renders pages that had diagnostics before or whose source changed, since some errors are only found by rendering.</summary>
    private void RenderSuspects(Snapshot before, Snapshot next)
    {
        if (before.Version == 0) return;
        var suspects = new List<OutputFile>();
        foreach (var output in next.Outputs)
        {
            if ((pending.Contains(output.Origin.Path) || before.HasErrors(output)) && output.CopiedFrom is null && output.ImageRendition is null)
                suspects.Add(output);
        }
        Parallel.ForEach(suspects, () => new ArrayBufferWriter<byte>(64 * 1024), (output, _, buffer) =>
        {
            buffer.ResetWrittenCount();
            try
            {
                next.Render(output, buffer);
            }
            catch (UnexpectedFailureException)
            {
                // It was reported.
            }
            return buffer;
        }, _ => { });
    }
}
