using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Pictures;
using Placard.Theming;

namespace Placard.Cli.Loading;

/// <summary>Makes the input of a build from the folders of an archive; all commands load archives here.</summary>
internal sealed class ArchiveLoader(ArchiveFolders folders)
{
    /// <summary>Timestamps have a resolution of two seconds on some file systems: a younger file could change and keep its timestamp.</summary>
    public static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(3);

    /// <summary>How many bytes of the content are kept in memory.</summary>
    public MemoryBudget Budget { get; init; } = MemoryBudget.None;

    /// <summary>Whether the archive's own theme is ignored.</summary>
    public bool BuiltInThemeOnly { get; init; }

    /// <summary>Whether sources have versions, by which a build is recorded.</summary>
    public bool GivesVersions { get; init; }

    /// <summary>Makes the images of the build.</summary>
    public CachingImageEncoder ImageEncoder { get; init; } = CachingImageEncoder.Default;

    /// <summary>Lists the content and the archive's own theme without opening a file.</summary>
    /// <exception cref="IOException">A folder can't be listed.</exception>
    public ListedArchive List()
    {
        var now = DateTime.UtcNow;
        return new(SourceFolder.ListSorted(folders.Input), HasTheme ? SourceFolder.ListSorted(folders.Theme) : [], now);
    }

    /// <summary>The listing, or a new one after a moment if a file is so young that it may change and keep its time.</summary>
    /// <exception cref="IOException">A folder can't be listed.</exception>
    public ListedArchive Settle(ListedArchive listed)
    {
        if (!listed.HasYoungFiles) return listed;
        Thread.Sleep(ListedArchive.Tick);
        return List();
    }

    /// <summary>The path of a source that may have been changed, added or removed since the archive was listed; null if there is none.</summary>
    public string? ChangedSince(ListedArchive listed)
    {
        try
        {
            return listed.FirstYoungFile ?? SourceFolder.ChangedSince(folders.Input, listed.Input) ?? ThemeChangedSince(listed.Theme);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return folders.Input;
        }
    }

    private bool HasTheme => !BuiltInThemeOnly && Directory.Exists(folders.Theme);

    private string? ThemeChangedSince(IReadOnlyList<ListedFile> before) =>
        HasTheme ? SourceFolder.ChangedSince(folders.Theme, before) : before.Count > 0 ? before[0].FullPath : null;

    /// <summary>Lists the folders and makes the input of a build.</summary>
    /// <param name="diagnostics">Receives an error for each symbolic link.</param>
    /// <exception cref="IOException">A folder can't be listed.</exception>
    public BuildInput Load(BuildOptions options, DiagnosticBag diagnostics) => Load(List(), options, diagnostics);

    /// <summary>Makes the input of a build from files that were listed before.</summary>
    /// <param name="diagnostics">Receives an error for each symbolic link.</param>
    public BuildInput Load(ListedArchive listed, BuildOptions options, DiagnosticBag diagnostics)
    {
        DateTime? settled = GivesVersions ? listed.At - SettleTime : null;
        var input = SourceFolder.Read(listed.Input, folders.InputPath, Budget, diagnostics, settled);
        var theme = SourceFolder.Read(listed.Theme, folders.ThemePath, MemoryBudget.Unlimited, diagnostics, settled);
        return Input(input, BuiltInTheme.Overlay(theme), options);
    }

    /// <summary>Makes the input of a build from sources that the caller has loaded.</summary>
    /// <param name="theme">All files of the theme.</param>
    public BuildInput Input(IReadOnlyList<SourceFile> sources, IReadOnlyList<SourceFile> theme, BuildOptions options) =>
        new(sources, folders.InputPath, theme, folders.ThemePath, options) { ImageEncoder = ImageEncoder };
}
