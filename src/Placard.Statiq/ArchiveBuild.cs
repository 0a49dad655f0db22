using Placard.Building;
using Placard.Packaging;

namespace Placard.Statiq;

/// <summary>An archive without errors, ready to be written.</summary>
/// <param name="Input">The sources.</param>
/// <param name="Site">The site, and the files of each output.</param>
public sealed record ArchiveBuild(BuildInput Input, SiteBuild Site)
{
    /// <summary>The manifest, which receives the hash of each file whose content is asked for; null where the archive omits it.</summary>
    public Manifest? Manifest { get; } = Site.NewManifest();
}
