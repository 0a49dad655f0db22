using System.Text;
using Placard.Containers;

namespace Placard.Tests.Containers;

/// <summary>Trees in tests.</summary>
internal static class Trees
{
    public static string Text(this IFileTree tree, string path) => Encoding.UTF8.GetString(tree.Bytes(path));

    public static byte[] Bytes(this IFileTree tree, string path)
    {
        var bytes = tree.ReadBytes(tree.Find(path) ?? throw new KeyNotFoundException(path), int.MaxValue - 64, out var problem);
        Assert.Null(problem);
        return bytes!;
    }

    /// <summary>The problems, each as its type and name; those of reading each file are among them.</summary>
    public static List<string> AllProblems(this IFileTree tree)
    {
        var damage = tree.Files.Select(file => tree.Read(file, stream => stream.CopyTo(Stream.Null))).OfType<ContainerProblem>();
        return [.. tree.Problems.Concat(damage).Select(problem => $"{problem.Kind} {problem.Name}".TrimEnd())];
    }

    public static byte[] Random(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}

/// <summary>A tree in memory, in which names may be anything.</summary>
internal sealed class MemoryTree : IFileTree
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public IReadOnlyList<TreeFile> Files => [.. files.Select(file => new TreeFile(file.Key, file.Value.Length))];

    public IReadOnlyList<ContainerProblem> Problems => [];

    public MemoryTree With(string path, byte[] bytes)
    {
        files[path] = bytes;
        return this;
    }

    public MemoryTree With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public MemoryTree Without(string path)
    {
        files.Remove(path);
        return this;
    }

    public ContainerProblem? Read(TreeFile file, Action<Stream> read)
    {
        read(new MemoryStream(files[file.Path]));
        return null;
    }
}
