using System.Security.Cryptography;
using System.Text;
using Placard.Packaging;

namespace Placard.Cli.Tests.Verifying;

/// <summary>The files of a copy of an archive, in memory, with a manifest. Damage is done at places that follow from a seed.</summary>
internal sealed class SampleCopy
{
    private readonly Random random;

    private SampleCopy(int seed, int count)
    {
        random = new Random(seed);
        for (var i = 0; i < count; i++) Files[PathOf(i)] = ContentOf(i);
        WriteManifest();
    }

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public static SampleCopy Of(int seed, int count = 24) => new(seed, count);

    /// <summary>All kinds of damage that are tried.</summary>
    public static IReadOnlyList<string> Damages { get; } = ["changed", "cut", "removed", "renamed", "added"];

    public void WriteManifest() => Files[Manifest.Path] = Encoding.UTF8.GetBytes(string.Concat(Files.Where(file => !Manifest.IsBeside(file.Key))
        .Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}{(Manifest.HostFiles.Contains(file.Key) ? " *" : "  ")}{file.Key}\n")));

    /// <summary>Damages one file at a random place.</summary>
    /// <returns>The line of the report that names it, without the copy's name before the paths.</returns>
    public (string Kind, string Path) Damage(string how)
    {
        var paths = Files.Keys.Where(path => !Manifest.IsBeside(path)).ToList();
        var path = paths[random.Next(paths.Count)];
        var bytes = Files[path];
        switch (how)
        {
            case "changed":
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return ("changed", path);
            case "cut":
                Files[path] = bytes[..random.Next(bytes.Length)];
                return ("changed", path);
            case "removed":
                Files.Remove(path);
                return ("missing", path);
            case "renamed":
                Files.Remove(path);
                Files[$"moved/{random.Next()}.html"] = bytes;
                return ("renamed", path);
            default:
                var added = $"{Path.GetDirectoryName(path)!.Replace('\\', '/')}/{random.Next()}.js".TrimStart('/');
                Files[added] = [.. Encoding.UTF8.GetBytes("alert(1)")];
                return ("added", added);
        }
    }

    private static string PathOf(int i) => i % 3 == 0 ? $"page-{i}.html" : $"articles/20{i % 10:00}/ä {i}.html";

    private byte[] ContentOf(int i)
    {
        var bytes = new byte[random.Next(1, 400) * (i % 20 == 0 ? 500 : 1)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Writes the files into a folder.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (path, bytes) in Files)
        {
            var full = Path.Join(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }
}
