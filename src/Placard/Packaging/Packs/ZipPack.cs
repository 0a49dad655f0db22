using Placard.Containers;
using Placard.Containers.Zip;
using Placard.Files;

namespace Placard.Packaging.Packs;

/// <summary>A zip of the published folder, for readers: unpacked, it opens from a disk.</summary>
internal sealed class ZipPack : IPackFormat
{
    public string Name => "zip";

    public string Description => "the archive for readers, who unpack it and open index.html";

    public bool IsOwn(IFileTree tree) => IsMarked(tree, OutputMarker.MarkerFile);

    public void Write(Pack pack, Stream to, Action advance)
    {
        using var zip = new ZipWriter(to);
        var entries = new ZipEntries(zip);
        new PackWriter(pack, entries.Prepare, (path, source) =>
        {
            using var stream = source.OpenRead();
            entries.Add(path, stream, source.Length);
        }, advance).Write();
    }

    /// <summary>Whether a file of a tree begins with the marker of what the program replaces.</summary>
    internal static bool IsMarked(IFileTree tree, string path)
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
}
