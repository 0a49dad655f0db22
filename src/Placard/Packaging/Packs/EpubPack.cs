using Placard.Containers;
using Placard.Packaging.Books;

namespace Placard.Packaging.Packs;

/// <summary>A book of a campaign (EPUB 3.3), for phones and reading devices, which open neither a folder nor a zip.</summary>
internal sealed class EpubPack : IPackFormat
{
    public string Name => "epub";

    public string Description => "a book of one campaign, for phones and reading devices (EPUB 3.3)";

    public bool NeedsCampaign => true;

    public bool HoldsFiles => false;

    public bool IsOwn(IFileTree tree) => OwnMark.Contains(tree, CampaignBook.PackagePath, BookPackage.Generator, mebibytes: 16);

    /// <exception cref="ArgumentException">The pack is of the whole archive.</exception>
    public void Write(Pack pack, Stream to, Action advance)
    {
        if (pack.Campaign is not { } campaign) throw new ArgumentException("A book is of one campaign.", nameof(pack));
        CampaignBook.Write(pack.Site, campaign, pack.Files, pack.Diagnostics, to, advance);
    }
}
