using System.Collections.Concurrent;
using System.Globalization;

namespace Placard.Benchmarks.Floors;

/// <summary>Reads all of the input and writes as many files of the same sizes, with two threads: no generator that does the same work can be faster.</summary>
internal static class FilesFloor
{
    public const int Threads = 2;

    /// <param name="plan">A file with a size and a path on each line.</param>
    public static void Run(string input, string plan, string output)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Threads };
        var sources = Directory.GetFiles(input, "*", SearchOption.AllDirectories);
        var buffers = new ConcurrentBag<byte[]>();
        Parallel.ForEach(Partitioner.Create(0, sources.Length), options, range =>
        {
            if (!buffers.TryTake(out var buffer)) buffer = new byte[1 << 20];
            for (var i = range.Item1; i < range.Item2; i++) Read(sources[i], buffer);
            buffers.Add(buffer);
        });

        var targets = File.ReadAllLines(plan).Select(line => line.Split(' ', 2))
            .Select(parts => (Path: Path.Join(output, parts[1]), Size: int.Parse(parts[0], CultureInfo.InvariantCulture))).ToArray();
        foreach (var folder in targets.Select(target => Path.GetDirectoryName(target.Path)!).Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(folder);
        var content = new byte[targets.Max(target => target.Size)];
        Parallel.ForEach(Partitioner.Create(0, targets.Length), options, range =>
        {
            for (var i = range.Item1; i < range.Item2; i++) Write(targets[i].Path, content.AsSpan(0, targets[i].Size));
        });
    }

    private static void Read(string path, byte[] buffer)
    {
        using var file = File.OpenHandle(path);
        for (long offset = 0; ;)
        {
            var read = RandomAccess.Read(file, buffer, offset);
            if (read < buffer.Length) return;
            offset += read;
        }
    }

    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, bytes, 0);
    }
}
