using System.Text;

namespace Placard.Cli.Loading;

/// <summary>A file of the archive that the program keeps for its authors; the only kind that it changes below <c>input/</c>.</summary>
internal static class InputFile
{
    /// <summary>The text; null where there is no such file yet.</summary>
    public static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;

    /// <summary>Puts the whole text in the place of the old one in one step, so that no reader and no crash ever leaves half of it.</summary>
    public static void Replace(string path, string text)
    {
        // Hidden, so that no build takes it for a file of the archive.
        var unfinished = Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
