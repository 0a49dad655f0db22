namespace Placard.Benchmarks.Sites;

/// <summary>The generators that Placard is compared with.</summary>
internal static class SiteCatalog
{
    public static IReadOnlyList<ISite> Peers { get; } = [new HugoSite(), new ZolaSite(), new EleventySite(), new MetalsmithSite(), new JekyllSite()];

    public static IEnumerable<ISite> All => PlacardSite.All.Concat(Peers);
}
