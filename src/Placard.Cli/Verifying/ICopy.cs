using Placard.Containers;

namespace Placard.Cli.Verifying;

/// <summary>A copy of an archive: a folder, a container or a site.</summary>
internal interface ICopy
{
    /// <summary>The copy as the user named it.</summary>
    string Name { get; }

    /// <summary>The URL of a site; null for a folder or container.</summary>
    Uri? Url => null;

    /// <summary>What kind of container holds the copy, if it says by itself whether it is valid: a bag or a WACZ; else null.</summary>
    string? ContainerKind => null;

    /// <summary>The path or URL of a file of the copy, for messages.</summary>
    string DisplayPath(string path);

    /// <summary>The bytes of a file; null where there is none, it can't be read, or it is longer.</summary>
    /// <param name="limit">The greatest number of bytes.</param>
    Task<byte[]?> ReadAsync(string path, int limit, CancellationToken stop);

    /// <summary>Hashes the files of a manifest, several at a time.</summary>
    /// <param name="found">Receives each file, from any thread.</param>
    Task CheckAsync(IReadOnlyList<ManifestEntry> entries, Func<ManifestEntry, FoundFile, ValueTask> found, CancellationToken stop);

    /// <summary>The paths of all files; null where they can't be listed.</summary>
    IReadOnlyCollection<string>? List();

    /// <summary>What is wrong with the container that holds the copy, but for files that are reported as different already.</summary>
    IEnumerable<ContainerProblem> Problems(IReadOnlyList<Difference> differences) => [];

    /// <summary>Whether the copy is served, so that files for the host are not in it.</summary>
    bool IsServed { get; }
}
