using System.Text;

namespace Placard.Cli.Loading;

/// <summary>Reads and replaces the files below <c>input/</c> that the program maintains, or that <c>placard receive</c> adds signatures to.</summary>
internal static class InputFile
{
    /// <summary>The text of a file; null where it doesn't exist.</summary>
    public static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;

    /// <summary>Replaces a file atomically: after a crash it has the old text or the new one.</summary>
    public static void Replace(string path, string text)
    {
        // Hidden files are no sources.
        var temporary = Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
