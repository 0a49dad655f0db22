using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Placard.Cli.Loading;
using Placard.Cli.Native;
using Placard.Cli.Publishing;

namespace Placard.Cli.Verifying;

/// <summary>A copy in a folder. Links in it are no files; <c>.git</c> at its root belongs to git.</summary>
internal sealed class FolderCopy(string folder) : ICopy
{
    private const int BlockSize = 256 * 1024;

    /// <summary>Shorter files are read with one call.</summary>
    private const int MaxShort = 64 * 1024;

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    public string Name => folder;

    public bool IsServed => false;

    public string DisplayPath(string path) => Path.Join(folder, path).Replace('\\', '/');

    public Task<byte[]?> ReadAsync(string path, int limit, CancellationToken stop) => Task.FromResult(Read(path, limit));

    private byte[]? Read(string path, int limit)
    {
        var full = FullPath(path);
        try
        {
            return LengthOf(full) is { } length && length <= limit ? FullRead.Read(full) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public Task CheckAsync(IReadOnlyList<ManifestEntry> entries, Func<ManifestEntry, FoundFile, ValueTask> found, CancellationToken stop)
    {
        var size = Math.Clamp(entries.Count / (Environment.ProcessorCount * 64), 1, 64);
        var ranges = Partitioner.Create(0, Math.Max(entries.Count, 1), size);
        return Task.Run(() => Parallel.ForEach(ranges, new ParallelOptions { CancellationToken = stop }, range =>
        {
            for (var i = range.Item1; i < Math.Min(range.Item2, entries.Count) && !stop.IsCancellationRequested; i++)
            {
                var result = found(entries[i], Check(entries[i]));
                if (!result.IsCompleted) result.AsTask().GetAwaiter().GetResult();
            }
        }), stop);
    }

    public IReadOnlyCollection<string> List()
    {
        var paths = new List<string>();
        using var walk = new FolderWalk(root);
        while (walk.MoveNext())
        {
            if (walk.Current != ".git" && !walk.Current.StartsWith(".git/", StringComparison.Ordinal)) paths.Add(walk.Current);
        }
        return paths;
    }

    private FoundFile Check(ManifestEntry entry)
    {
        var full = FullPath(entry.Path);
        try
        {
            if (LengthOf(full) is not { } length)
                return Path.Exists(full) ? FoundFile.Unreadable("no file, but a link, a folder or a device") : FoundFile.Missing;
            var hash = length < MaxShort ? HashShort(full) : HashLong(full);
            var isChanged = hash != entry.Hash;
            return new FoundFile(FoundState.Read) { Hash = hash, Length = length, Bytes = isChanged ? Read(entry.Path, Rewrites.MaxLength) : null };
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return FoundFile.Missing;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return FoundFile.Unreadable(failure.Message);
        }
    }

    private static string HashShort(string full)
    {
        using var file = FullRead.Borrow(full);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(file.Bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static string HashLong(string full)
    {
        using var file = File.OpenHandle(full, options: FileOptions.SequentialScan);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            for (long at = 0; RandomAccess.Read(file, block, at) is > 0 and var count; at += count) hash.AppendData(block, 0, count);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The length of a file; null where there is none, or something else.</summary>
    private static long? LengthOf(string full)
    {
        if (FileState.Of(full) is { } state) return state is { IsFile: true, IsLink: false } ? state.Length : null;
        if (OperatingSystem.IsLinux() && !File.Exists(full)) return null;
        var file = new FileInfo(full);
        return file.Exists && file.LinkTarget is null ? file.Length : null;
    }

    private string FullPath(string path) => string.Concat(root, "/", path);
}
