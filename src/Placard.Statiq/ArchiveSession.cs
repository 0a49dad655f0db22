using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Placard.Building;
using Placard.Files;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>
/// Builds the archive before the first module of an execution, so that an archive with errors stops pipelines that write in their first phase, and
/// isolated ones, too.
/// </summary>
/// <param name="configure">Changes the input of the build.</param>
internal sealed class ArchiveSession(Func<BuildInput, BuildInput>? configure)
{
    /// <summary>The archive of the running execution; null where its pipelines are not executed.</summary>
    public ArchiveBuild? Build { get; private set; }

    /// <summary>The session of a site whose bootstrapper has Placard; null for modules in a site without.</summary>
    public static ArchiveSession? Of(IExecutionState state) => state.Services.GetService<ArchiveSession>();

    /// <exception cref="Cli.Publishing.PublishRefusedException">A folder is refused.</exception>
    /// <exception cref="ArchiveErrorsException">The archive has errors.</exception>
    public void Begin(IEngine engine)
    {
        Build = null;
        if (!engine.ExecutingPipelines.ContainsKey(PlacardPipelines.Archive)) return;
        if (engine.Services.GetRequiredService<IFileCleaner>() is not ArchiveFileCleaner)
            throw new InvalidOperationException("Another file cleaner is registered, which may empty the output folder. Call AddPlacard after it.");
        var folders = SiteFolders.Of(engine);
        folders.ThrowIfMisplaced(engine.FileSystem);
        folders.ThrowIfForeign();
        var build = BuildSite.Build(ReadArchive.Read(engine, configure), engine);
        Mark(folders.Output.FullPath);
        AllowThreads(engine.ExecutingPipelines.Count);
        Build = build;
    }

    /// <summary>Statiq blocks a thread for each pipeline that waits: the pool would add those that do the work one by one, two in a second.</summary>
    private static void AllowThreads(int pipelines)
    {
        ThreadPool.GetMinThreads(out var workers, out var completionPorts);
        var needed = pipelines + Environment.ProcessorCount;
        if (workers < needed) ThreadPool.SetMinThreads(needed, completionPorts);
    }

    /// <summary>Marks a new output folder at once, so that it is Placard's even if another pipeline fails before all files are written.</summary>
    private static void Mark(string folder)
    {
        var marker = Path.Join(folder, OutputMarker.MarkerFile);
        if (File.Exists(marker)) return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(marker, OutputMarker.MarkerLine + "\n", new UTF8Encoding(false));
    }
}
