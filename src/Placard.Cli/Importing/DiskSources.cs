using Placard.Cli.Containers;
using Placard.Cli.Loading;
using Placard.Containers;
using Placard.Containers.Zip;
using Placard.Importing;

namespace Placard.Cli.Importing;

/// <summary>Opens what is imported: a folder, a zip by its first bytes, or another file as the only one of its tree.</summary>
internal static class DiskSources
{
    /// <returns>Null where nothing is there.</returns>
    /// <exception cref="IOException">It can't be read.</exception>
    public static ImportSource? Open(string path)
    {
        var name = SourceFolder.WithSlashes(path);
        if (Directory.Exists(path)) return new(name, name.TrimEnd('/') + "/", DiskTree.Read(path));
        if (!File.Exists(path)) return null;
        var bytes = new DiskByteSource(path);
        return IsZip(bytes) ? OfZip(name, ZipTree.Read(bytes)) : new(name, FolderOf(name), new OneFileTree(Path.GetFileName(path), bytes));
    }

    private static bool IsZip(DiskByteSource bytes)
    {
        Span<byte> start = stackalloc byte[4];
        return bytes.Fill(0, start) == start.Length && (start.SequenceEqual("PK\x03\x04"u8) || start.SequenceEqual("PK\x05\x06"u8));
    }

    /// <summary>The files of a zip, or of its only folder.</summary>
    private static ImportSource OfZip(string name, ZipTree zip)
    {
        if (zip.Files is [var first, ..] && first.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end)
        {
            var top = first.Path[..(end + 1)];
            if (zip.Files.All(file => file.Path.StartsWith(top, StringComparison.Ordinal))) return new(name, $"{name}/{top}", zip.Below(top));
        }
        return new(name, name + "/", zip);
    }

    private static string FolderOf(string name) => name[..(name.LastIndexOf('/') + 1)];

    private sealed class OneFileTree(string name, DiskByteSource bytes) : IFileTree
    {
        public IReadOnlyList<TreeFile> Files { get; } = [new(name, bytes.Length)];

        public IReadOnlyList<ContainerProblem> Problems => [];

        public ContainerProblem? Read(TreeFile file, Action<Stream> read)
        {
            using var stream = bytes.OpenRead();
            read(stream);
            return null;
        }
    }
}
