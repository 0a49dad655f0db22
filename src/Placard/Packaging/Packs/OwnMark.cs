using System.Text;
using Placard.Containers;
using Placard.Files;

namespace Placard.Packaging.Packs;

/// <summary>Recognizes packs of the program by the text of one of their files.</summary>
internal static class OwnMark
{
    /// <summary>Whether a file begins with the marker of what the program replaces.</summary>
    public static bool IsMarked(IFileTree tree, string path)
    {
        var text = "";
        if (tree.Find(path) is not { } file) return false;
        tree.Read(file, stream =>
        {
            using var reader = new StreamReader(stream);
            var start = new char[OutputMarker.MarkerLine.Length];
            text = new string(start, 0, reader.ReadBlock(start));
        });
        return text == OutputMarker.MarkerLine;
    }

    /// <summary>Whether a file has a text in it.</summary>
    /// <param name="mebibytes">A longer file is not read.</param>
    public static bool Contains(IFileTree tree, string path, string text, int mebibytes) =>
        tree.Find(path) is { } file && tree.ReadBytes(file, mebibytes * 1024 * 1024, out _) is { } bytes
        && bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
