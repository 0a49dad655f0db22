namespace Placard.Packaging.Packs;

/// <summary>The list of formats.</summary>
public static class PackFormats
{
    /// <summary>All formats, in the order of the documentation.</summary>
    public static IReadOnlyList<IPackFormat> All { get; } = [new ZipPack(), new BagPack(), new WaczPack(), new EpubPack()];
}
