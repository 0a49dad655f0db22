using Placard.Cli.Loading;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading;

namespace Placard.Cli.Commands;

/// <summary>Reads of an archive what signing and verifying need.</summary>
internal static class SigningArchive
{
    /// <param name="diagnostics">Receives the errors of <c>archive.yaml</c>.</param>
    public static ArchiveSettings Settings(string input, DiagnosticBag diagnostics) =>
        Read(input, new BuildOptions { AsOf = new DateOnly(2000, 1, 1) }, diagnostics).Settings;

    /// <summary>The archive's settings, its mirrors and what is known of them, without its entries.</summary>
    public static Site Read(string input, BuildOptions options, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var folders = new ArchiveFolders(input, "theme");
        var archive = new ArchiveLoader(folders) { BuiltInThemeOnly = true }.Load(options, found);
        var files = archive.Input.Where(file => file.Path.IndexOf('/', StringComparison.Ordinal) < 0).ToList();
        var site = SiteReader.Read(files, archive.InputPath, options, found);
        foreach (var error in found.Sorted().Where(error => error.IsError && IsOwn(error.Location.Path, folders.InputPath))) diagnostics.Add(error);
        return site;
    }

    /// <summary>Whether errors of a file matter here. Files that the settings name were not read, so that other errors may be none.</summary>
    private static bool IsOwn(string path, string inputPath) => path == inputPath + Links.CopiesLock.FileName || path == inputPath + "archive.yaml";
}
