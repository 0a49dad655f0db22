using System.Collections.Concurrent;
using Placard.Outputs;

namespace Placard.Checking;

/// <summary>The sizes of the files of a build, as they are written; thread-safe. Only large files are remembered by name.</summary>
public sealed class OutputSizes
{
    /// <summary>From this size on, in bytes, a file is remembered.</summary>
    private const long Large = 1024 * 1024;

    private readonly ConcurrentBag<(string Path, long Bytes)> large = [];
    private long bytes;

    /// <summary>The size of all files added, in bytes.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>The files of at least one MiB, the largest first.</summary>
    internal IReadOnlyList<(string Path, long Bytes)> LargestFirst =>
        [.. large.OrderByDescending(file => file.Bytes).ThenBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Adds a file that was written.</summary>
    public void Add(string path, long length)
    {
        Interlocked.Add(ref bytes, length);
        if (length >= Large) large.Add((path, length));
    }

    /// <summary>Adds the files that are copied as streams, which are handed over without their length.</summary>
    public void AddStreamed(IEnumerable<OutputFile> outputs)
    {
        foreach (var output in outputs)
        {
            if (output.CopiedFrom is { IsStreamed: true } source) Add(output.Path, source.Length);
        }
    }
}
