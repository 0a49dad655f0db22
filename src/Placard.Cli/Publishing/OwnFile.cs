namespace Placard.Cli.Publishing;

/// <summary>Files and folders beside the output, which archives from elsewhere could hold too: no symbolic link among them is followed.</summary>
internal static class OwnFile
{
    /// <summary>A file; null where there is none, or a link, which could lead anywhere. A pipe, which could wait for ever, has the length 0.</summary>
    public static FileInfo? Find(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null } file ? file : null;

    /// <summary>Replaces a file, or what has its name; null deletes it.</summary>
    /// <exception cref="IOException">The file was created by another program in the meantime.</exception>
    public static void Replace(string path, string? text)
    {
        if (text is null)
        {
            File.Delete(path);
            return;
        }
        using var file = new StreamWriter(Create(path));
        file.Write(text);
    }

    /// <summary>Creates a file in the place of what has its name.</summary>
    /// <exception cref="IOException">The file was created by another program in the meantime.</exception>
    public static FileStream Create(string path)
    {
        File.Delete(path);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write);
    }

    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>Deletes a folder, also where folders in it may not be written to.</summary>
    public static void DeleteFolder(string folder)
    {
        if (!Directory.Exists(folder)) return;
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException && !OperatingSystem.IsWindows())
        {
            AllowDeleting(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AllowDeleting(string folder)
    {
        const UnixFileMode Needed = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | Needed);
        foreach (var below in Directory.EnumerateDirectories(folder).Where(path => !IsLink(path))) AllowDeleting(below);
    }
}
