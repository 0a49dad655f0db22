using Placard.Containers;

namespace Placard.Cli.Verifying;

/// <summary>A copy in a container: a zip, the payload of a bag, the site in a WACZ.</summary>
/// <param name="name">The container as the user named it.</param>
/// <param name="tree">The files of the copy.</param>
/// <param name="folder">Where they lie in the container, for messages.</param>
/// <param name="check">Finds what is wrong with the container itself.</param>
internal sealed class TreeCopy(string name, IFileTree tree, string folder, Func<IReadOnlyList<ContainerProblem>> check) : ICopy
{
    public string Name => name;

    public string? ContainerKind { get; init; }

    public bool IsServed { get; init; }

    public string DisplayPath(string path) => $"{name}/{folder}{path}";

    public Task<byte[]?> ReadAsync(string path, int limit, CancellationToken stop) =>
        Task.FromResult(tree.Find(path) is { } file ? tree.ReadBytes(file, limit, out _) : null);

    public Task CheckAsync(IReadOnlyList<ManifestEntry> entries, Func<ManifestEntry, FoundFile, ValueTask> found, CancellationToken stop) =>
        Task.Run(() => Parallel.ForEach(entries, new ParallelOptions { CancellationToken = stop }, entry =>
        {
            var result = found(entry, Check(entry));
            if (!result.IsCompleted) result.AsTask().GetAwaiter().GetResult();
        }), stop);

    public IReadOnlyCollection<string> List() => [.. tree.Files.Select(file => file.Path)];

    /// <summary>What is wrong with the container, but for files that are reported as different already.</summary>
    public IEnumerable<ContainerProblem> Problems(IReadOnlyList<Difference> differences)
    {
        var reported = differences.SelectMany(difference => new[] { difference.Path, difference.NewPath }).OfType<string>()
            .SelectMany(path => new[] { path, folder + path }).ToHashSet(StringComparer.Ordinal);
        return check().Where(problem => !problem.IsWarning && !reported.Contains(problem.Name)).Distinct();
    }

    private FoundFile Check(ManifestEntry entry)
    {
        if (tree.Find(entry.Path) is not { } file) return FoundFile.Missing;
        using var bytes = new FoundBytes();
        var problem = tree.Read(file, stream =>
        {
            var block = new byte[64 * 1024];
            while (stream.Read(block) is > 0 and var count) bytes.Append(block.AsSpan(0, count));
        });
        return problem is null ? bytes.End(entry) : FoundFile.Unreadable(problem.ToString());
    }
}
