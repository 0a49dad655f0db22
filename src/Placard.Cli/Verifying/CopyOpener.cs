namespace Placard.Cli.Verifying;

/// <summary>Opens a copy by what the user named: a folder, a file, or a URL.</summary>
internal static class CopyOpener
{
    public static Uri? UrlOf(string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && !Directory.Exists(name) ? url : null;

    /// <returns>Null where there is no such copy.</returns>
    /// <exception cref="IOException">The file or folder can't be read.</exception>
    public static ICopy? Open(string name)
    {
        if (UrlOf(name) is { } url) return SiteCopy.Open(name, url);
        if (File.Exists(name)) return ContainerOpener.OfFile(name);
        return Directory.Exists(name) ? ContainerOpener.OfFolder(name) ?? new FolderCopy(name) : null;
    }
}
