using System.Text;
using Placard.Containers;
using Placard.Containers.Bags;
using Placard.Containers.Wacz;
using Placard.Containers.Zip;
using Placard.Packaging.Packs;
using Placard.Tests.Containers;
using Placard.Tests.Support;

namespace Placard.Tests.Packaging;

/// <summary>Packs in tests: made of a site, and read again by the readers of their formats.</summary>
internal static class Packs
{
    public static IPackFormat Format(string name) => PackFormats.All.Single(format => format.Name == name);

    /// <summary>The archive, or one campaign of it, as it is packed.</summary>
    public static Pack Pack(this TestSite site, string? campaign = null, string? profile = null)
    {
        var build = site.With(options => options with { IsPack = true }).Prepare();
        var only = campaign is null ? null : build.Site.Campaigns.Single(one => one.Slug == campaign);
        return Placard.Packaging.Packs.Pack.Of(build.Site, build.Outputs, build.Diagnostics, "packed", only, profile);
    }

    public static byte[] Write(this Pack pack, string format)
    {
        using var to = new MemoryStream();
        Format(format).Write(pack, to, () => { });
        Assert.DoesNotContain(pack.Diagnostics.Sorted(), diagnostic => diagnostic.IsError);
        return to.ToArray();
    }

    /// <summary>The files of the archive in a pack of any format, after a check that nothing is wrong with it.</summary>
    public static BuiltSite Read(string format, byte[] bytes, string baseUrl = "https://archive.test/")
    {
        var zip = ZipTree.Read(ByteSource.Of(bytes));
        Assert.Empty(zip.AllProblems());
        var tree = format switch
        {
            "zip" => zip,
            "bagit" => PayloadOf(zip),
            _ => SiteOf(WaczFile.Read(ByteSource.Of(bytes)), baseUrl),
        };
        return new(tree.Files.ToDictionary(file => file.Path, file => tree.Bytes(file.Path), StringComparer.Ordinal), []);
    }

    private static IFileTree PayloadOf(IFileTree tree)
    {
        var bag = Bag.Read(tree);
        Assert.Empty(bag.Check());
        return bag.Payload;
    }

    private static WaczSite SiteOf(WaczFile wacz, string baseUrl)
    {
        Assert.Empty(wacz.Check());
        var site = new WaczSite(wacz, baseUrl);
        Assert.Empty(site.Problems);
        return site;
    }

    /// <summary>Paths and SHA-256 as the manifest of a pack lists them.</summary>
    public static IEnumerable<string> ManifestOf(this BuiltSite pack) =>
        Encoding.UTF8.GetString(pack.Files["manifest-sha256.txt"]).TrimEnd().Split('\n');
}
