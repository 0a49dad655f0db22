using Placard.Cli.Containers;
using Placard.Containers;
using Placard.Containers.Bags;
using Placard.Containers.Wacz;
using Placard.Containers.Zip;
using Placard.Packaging;

namespace Placard.Cli.Verifying;

/// <summary>Opens copies in containers by what they hold, not by their names.</summary>
internal static class ContainerOpener
{
    private const string WaczPackage = "datapackage.json";

    /// <summary>A zip, a zipped bag or a WACZ.</summary>
    /// <param name="name">The path of the file, which stays open until the program ends.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static ICopy OfFile(string name)
    {
        var bytes = new DiskByteSource(name);
        var zip = ZipTree.Read(bytes);
        var isWacz = zip.Find(WaczPackage) is not null && zip.Files.Any(file => file.Path.StartsWith("archive/", StringComparison.Ordinal));
        if (isWacz) return OfWacz(name, WaczFile.Read(bytes));
        return Bag.IsBag(zip) ? OfBag(name, zip) : OfZip(name, zip);
    }

    /// <summary>A bag in a folder; null where the folder is none.</summary>
    public static ICopy? OfFolder(string name) =>
        File.Exists(Path.Join(name, "bagit.txt")) && DiskTree.Read(name) is var tree && Bag.IsBag(tree) ? OfBag(name, tree) : null;

    private static TreeCopy OfBag(string name, IFileTree tree)
    {
        var bag = Bag.Read(tree);
        return new TreeCopy(name, bag.Payload, "data/", bag.Check) { ContainerKind = "bag (BagIt)" };
    }

    /// <summary>The site of whose manifest there is a record.</summary>
    private static TreeCopy OfWacz(string name, WaczFile wacz)
    {
        var manifest = wacz.Index.Select(entry => entry.Url).Where(url => url.EndsWith('/' + Manifest.Path, StringComparison.Ordinal))
            .MinBy(url => url.Length);
        var site = new WaczSite(wacz, manifest is null ? "" : manifest[..^Manifest.Path.Length]);
        return new TreeCopy(name, site, "", () => manifest is null ? wacz.Check() : [.. site.Problems, .. wacz.Check()])
        {
            ContainerKind = "WACZ",
            IsServed = true,
        };
    }

    /// <summary>The files of a zip, or of its only folder.</summary>
    private static TreeCopy OfZip(string name, ZipTree zip)
    {
        var folder = "";
        if (zip.Find(Manifest.Path) is null && zip.Files is [var first, ..] && first.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end)
        {
            var top = first.Path[..(end + 1)];
            if (zip.Files.All(file => file.Path.StartsWith(top, StringComparison.Ordinal))) folder = top;
        }
        return new TreeCopy(name, folder.Length == 0 ? zip : zip.Below(folder), folder, () => zip.Problems);
    }
}
