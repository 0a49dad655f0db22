using Placard.Cli.Loading;
using Placard.Cli.Publishing;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>The folders of an archive inside a site.</summary>
/// <param name="Archive">The folders that are read, relative to the current folder where they lie in it; the theme is empty where the site names none.</param>
/// <param name="Output">The folder that the site writes to, which Placard's files share with those of other pipelines.</param>
internal sealed record SiteFolders(ArchiveFolders Archive, OutputFolder Output)
{
    private const string DefaultArchive = "archive";

    public static SiteFolders Of(IExecutionState state)
    {
        var archive = state.Settings.GetString(PlacardKeys.ArchiveFolder) is { Length: > 0 } named ? named : DefaultArchive;
        var theme = state.Settings.GetString(PlacardKeys.ThemeFolder) is { Length: > 0 } own ? InRoot(own) : "";
        return new SiteFolders(new ArchiveFolders(InRoot(archive), theme), new OutputFolder(state.FileSystem.GetOutputPath().FullPath));

        string InRoot(string folder)
        {
            var full = state.FileSystem.RootPath.Combine(folder).FullPath;
            var fromHere = Path.GetRelativePath(Environment.CurrentDirectory, full);
            return fromHere.StartsWith("..", StringComparison.Ordinal) ? full : fromHere;
        }
    }

    /// <summary>The folders that are read.</summary>
    private IEnumerable<string> Sources => Archive.Theme.Length == 0 ? [Archive.Input] : [Archive.Input, Archive.Theme];

    /// <summary>Refuses folders whose sources another pipeline would read, or whose place the output would take.</summary>
    /// <exception cref="PublishRefusedException"/>
    public void ThrowIfMisplaced(IReadOnlyFileSystem files)
    {
        foreach (var source in Sources)
        {
            if (!Directory.Exists(source)) throw new PublishRefusedException($"There is no folder '{source}'. Name it by the setting {KeyOf(source)}.");
            foreach (var input in files.InputPaths) ThrowIfShared(source, files.RootPath.Combine(input).FullPath);
        }
        OutputFolderValidation.ThrowIfMisplaced(Output, Sources);
    }

    /// <summary>Refuses an output folder with content that Placard did not create.</summary>
    /// <exception cref="PublishRefusedException"/>
    public void ThrowIfForeign() => OutputFolderValidation.ThrowIfForeign(Output);

    private void ThrowIfShared(string source, string input)
    {
        var (real, other) = (RealPath.Of(source), RealPath.Of(input));
        if (!RealPath.IsWithin(real, other) && !RealPath.IsWithin(other, real)) return;
        throw new PublishRefusedException(
            $"The folder '{source}' and the input path '{input}' lie one inside the other: other pipelines would publish drafts, and names that were "
            + $"withheld. Move it beside the input paths, and name it by the setting {KeyOf(source)}.");
    }

    private string KeyOf(string source) => source == Archive.Input ? PlacardKeys.ArchiveFolder : PlacardKeys.ThemeFolder;
}
