using Fluid.Values;
using Placard.Model;

namespace Placard.Rendering.Theming;

/// <summary>What the templates of all pages have in common.</summary>
internal sealed class SiteContext(Site site, Theme theme, PublishedAddresses addresses)
{
    private readonly Lazy<IReadOnlyList<NavigationLink>> navigation = new(() => NavigationLinks.Resolve(site, addresses));
    private readonly Lazy<IReadOnlySet<string>> navigatedPaths = new(() => NavigationLinks.Resolve(site, addresses)
        .Where(link => !link.IsOutside).Select(link => link.Target).Append(ListAddresses.Home.Path).ToHashSet(StringComparer.Ordinal));

    public Site Site => site;

    public Theme Theme => theme;

    public PublishedAddresses Addresses => addresses;

    public FluidValue SiteValue { get; } = ThemeValues.Wrap(site);

    public SharedFragments Fragments { get; } = new();

    /// <summary>Known once all outputs have said what they publish.</summary>
    public IReadOnlyList<NavigationLink> Navigation => navigation.Value;

    /// <summary>The pages to which the frame of every page links.</summary>
    public IReadOnlySet<string> NavigatedPaths => navigatedPaths.Value;
}
