using System.Text;

namespace Placard.Cli.Loading;

/// <summary>Reads and replaces the files below <c>input/</c> that the program maintains, or that <c>placard receive</c> adds signatures to.</summary>
internal static class InputFile
{
    /// <summary>The text of a file; null where it doesn't exist.</summary>
    public static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;

    /// <summary>Replaces a file atomically.</summary>
    public static void Replace(string path, string text) => AtomicFile.Replace(path, Encoding.UTF8.GetBytes(text));
}
