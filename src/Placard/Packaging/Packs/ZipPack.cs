using Placard.Containers;
using Placard.Containers.Zip;
using Placard.Files;

namespace Placard.Packaging.Packs;

/// <summary>A zip of the published folder, for readers: unpacked, it opens from a disk.</summary>
internal sealed class ZipPack : IPackFormat
{
    public string Name => "zip";

    public string Description => "the archive for readers, who unpack it and open index.html";

    public bool IsOwn(IFileTree tree) => OwnMark.IsMarked(tree, OutputMarker.MarkerFile);

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
}
