using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs;

namespace Placard.Building;

/// <summary>An archive that has been read, and the files that it will be published as.</summary>
/// <param name="WithManifest">Whether a manifest over all other files is published too.</param>
/// <param name="Diagnostics">What has been found so far; rendering adds to it.</param>
public sealed record SiteBuild(Site Site, IReadOnlyList<OutputFile> Outputs, bool WithManifest, DiagnosticBag Diagnostics);
