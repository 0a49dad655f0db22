using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Packaging.Packs;

/// <summary>What is packed: the files of a build with <see cref="BuildOptions.IsPack"/>, or those of one campaign.</summary>
public sealed class Pack
{
    private Pack(Pack other, IEnumerable<OutputFile> files)
        : this(other.Site, other.Diagnostics, other.Name, files) => (Campaign, Profile) = (other.Campaign, other.Profile);

    private Pack(Site site, DiagnosticBag diagnostics, string name, IEnumerable<OutputFile> files)
    {
        (Site, Diagnostics, Name) = (site, diagnostics, name);
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        Manifest = new([.. Files.Select(file => file.Path).Where(path => !Packaging.Manifest.IsBeside(path))]);
    }

    public Site Site { get; }

    /// <summary>What has been found so far; rendering adds to it.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>The name of the pack, for formats that hold a folder of its name.</summary>
    public string Name { get; }

    /// <summary>The files in the order in which they are packed; after them comes the manifest.</summary>
    public IReadOnlyList<OutputFile> Files { get; }

    /// <summary>The campaign that is packed; null for the whole archive.</summary>
    public Campaign? Campaign { get; private init; }

    /// <summary>The page at which a reader begins.</summary>
    public Permalink Start => Campaign?.Permalink ?? ListUrls.Home;

    /// <summary>The URL of that page.</summary>
    public string Url => CanonicalUrl.Of(Site, Start);

    /// <summary>The title of the archive, before it that of the campaign.</summary>
    public string Title => Campaign is null ? Site.Settings.Title : $"{Campaign.Title} · {Site.Settings.Title}";

    /// <summary>What it is, in a sentence or more; null where the archive doesn't say.</summary>
    public string? Description =>
        Campaign is { Summary: { Length: > 0 } summary } ? summary : Campaign is null ? Site.Settings.Description ?? Site.Settings.Tagline : null;

    /// <summary>The identifier of the profile that a bag names; null for none.</summary>
    public string? Profile { get; init; }

    /// <summary>The packed actions that the archive itself has as open.</summary>
    public IEnumerable<CampaignAction> ClosedActions => Site.Actions.Where(action => Site.StateOf(action).IsOpenAtOrigin)
        .IntersectBy(Files.Select(file => file.Path), action => action.Permalink.Path, StringComparer.Ordinal);

    internal Manifest Manifest { get; }

    /// <summary>A whole archive.</summary>
    /// <param name="outputs">The files of the build, without the manifest.</param>
    /// <param name="diagnostics">Receives what rendering finds.</param>
    /// <param name="name">The name of the pack.</param>
    /// <param name="campaign">The only campaign to pack; null for all.</param>
    /// <param name="profile">The identifier of the profile that a bag names.</param>
    public static Pack Of(
        Site site, IReadOnlyList<OutputFile> outputs, DiagnosticBag diagnostics, string name, Campaign? campaign = null, string? profile = null) =>
        new(site, diagnostics, name, campaign is null ? outputs : CampaignFiles.Of(site, campaign, outputs)) { Campaign = campaign, Profile = profile };

    /// <summary>The same without some files, which its manifest doesn't list either.</summary>
    internal Pack Without(IReadOnlyCollection<string> paths) => new(this, Files.Where(file => !paths.Contains(file.Path)));
}
