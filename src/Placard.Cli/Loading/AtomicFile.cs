namespace Placard.Cli.Loading;

/// <summary>Replaces a file atomically: after a crash it has the old bytes or the new ones.</summary>
internal static class AtomicFile
{
    /// <param name="mode">Who may read and write the file, also while it is written; null for the default. It has no meaning on Windows.</param>
    public static void Replace(string path, ReadOnlySpan<byte> bytes, UnixFileMode? mode = null)
    {
        var temporary = TemporaryFor(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is not null && !OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        try
        {
            File.Delete(temporary);
            using (var file = new FileStream(temporary, options))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The file in which the bytes are written first, in the same folder. It is hidden, since hidden files are no sources.</summary>
    public static string TemporaryFor(string path) => Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.{Environment.ProcessId}");
}
