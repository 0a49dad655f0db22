using System.Text;
using Placard.Benchmarks.Archives;

namespace Placard.Benchmarks.Sites;

/// <summary>Writes a site's files to a folder: UTF-8 without a byte-order mark, LF.</summary>
internal sealed class SiteFolder(string root)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    public void Write(string path, string text)
    {
        var full = Path.Join(root, path);
        var folder = Path.GetDirectoryName(full)!;
        if (folders.Add(folder)) Directory.CreateDirectory(folder);
        File.WriteAllText(full, text, Utf8);
    }

    /// <summary>Copies the templates from the folder beside this file.</summary>
    public void CopyTemplates(string name) => Copy(Path.Join(AppContext.BaseDirectory, "Sites", name), "");

    /// <summary>Writes the images, and the assets of Placard's theme.</summary>
    public void WriteFiles(string to, bool withAssets)
    {
        for (var i = 0; i < GeneratedArchive.ImageCount; i++) Write($"{to}files/picture-{i}.svg", GeneratedArchive.Image(i));
        if (withAssets) Copy(Path.Join(AppContext.BaseDirectory, "theme", "assets"), to + "assets");
    }

    private void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            Write(Path.Join(to, Path.GetRelativePath(from, file)), File.ReadAllText(file));
    }
}
