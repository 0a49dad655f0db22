using Placard.Checking;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Packaging;
using Placard.Urls;

namespace Placard.Building;

/// <summary>An archive that has been read, and the files that it will be published as.</summary>
/// <param name="Groups">The files by the output that made them, in the order of <see cref="Catalog"/>; without the manifest.</param>
/// <param name="WithManifest">Whether a manifest over all other files is published too.</param>
/// <param name="Diagnostics">What has been found so far; rendering adds to it.</param>
public sealed record SiteBuild(Site Site, IReadOnlyList<OutputGroup> Groups, bool WithManifest, DiagnosticBag Diagnostics)
{
    /// <summary>The files of all groups, without the manifest.</summary>
    public IReadOnlyList<OutputFile> Outputs { get; } = Joined(Groups);

    /// <summary>Reports what would be an error only when an upcoming action opens.</summary>
    internal Action CheckUpcoming { get; init; } = () => { };

    /// <summary>A manifest that covers all files and holds none yet; null where none is published.</summary>
    public Manifest? NewManifest() => WithManifest ? new Manifest([.. Outputs.Select(output => output.Path).Where(path => !Manifest.IsBeside(path))]) : null;

    /// <summary>Reports, as warnings, what exceeds the limits of the host that publishes the archive, where that is known.</summary>
    /// <param name="sizes">The sizes of all files that are published.</param>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public void CheckHostLimits(OutputSizes sizes, Func<string, string?> variable)
    {
        if (HostLimits.Of(Site, variable) is not { } host) return;
        var at = SourceLocation.StartOf(Site.UrlLedger.DisplayPath[..^UrlLedger.FileName.Length] + "archive.yaml");
        HostLimitChecks.Check(host, [.. Groups.Select(group => (group.Name, group.Files))], OptionalNames.Contains, sizes, at, Diagnostics);
    }

    /// <summary>The names of outputs that <c>omit:</c> takes.</summary>
    internal IReadOnlySet<string> OptionalNames { get; init; } = new HashSet<string>();

    private static OutputFile[] Joined(IReadOnlyList<OutputGroup> groups)
    {
        var all = new OutputFile[groups.Sum(group => group.Files.Count)];
        var end = 0;
        foreach (var file in groups.SelectMany(group => group.Files)) all[end++] = file;
        return all;
    }
}
