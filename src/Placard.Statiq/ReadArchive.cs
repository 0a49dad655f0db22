using Placard.Building;
using Placard.Cli.Loading;
using Placard.Diagnostics;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>
/// Input: lists the sources of the archive in the folder of the setting <see cref="PlacardKeys.ArchiveFolder"/>. Its result is one document, which
/// holds them as <see cref="PlacardKeys.Input"/>; no source is a document, so that no other pipeline can publish one.
/// </summary>
/// <remarks>It refuses a folder that lies in an input path of the site, or in whose way the output folder lies.</remarks>
/// <param name="configure">Changes the input, such as its <see cref="BuildInput.Catalog"/>.</param>
public sealed class ReadArchive(Func<BuildInput, BuildInput>? configure = null) : SyncModule
{
    /// <exception cref="Cli.Publishing.PublishRefusedException">A folder is refused.</exception>
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var input = ArchiveSession.Of(context)?.Build?.Input ?? Read(context, configure);
        yield return context.CreateDocument([new(PlacardKeys.Input, input)]);
    }

    /// <summary>Lists the sources, after the folders have been found fit.</summary>
    internal static BuildInput Read(IExecutionState state, Func<BuildInput, BuildInput>? configure)
    {
        var folders = SiteFolders.Of(state);
        folders.ThrowIfMisplaced(state.FileSystem);
        var diagnostics = new DiagnosticBag();
        var loader = new ArchiveLoader(folders.Archive) { BuiltInThemeOnly = folders.Archive.Theme.Length == 0 };
        var input = loader.Load(SiteOptions.Of(state.Settings), diagnostics);
        BuildSite.ThrowIfErrors(input, diagnostics, state);
        return configure?.Invoke(input) ?? input;
    }
}
