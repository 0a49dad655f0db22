namespace Placard.Containers;

internal sealed class SubTree : IFileTree
{
    private readonly IFileTree tree;

    public SubTree(IFileTree tree, string folder)
    {
        this.tree = tree;
        var prefix = folder.TrimEnd('/') + "/";
        Files = [.. tree.Files.Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal)).Select(file => new Inner(file, prefix.Length))];
    }

    public IReadOnlyList<TreeFile> Files { get; }

    public IReadOnlyList<ContainerProblem> Problems => tree.Problems;

    public ContainerProblem? Read(TreeFile file, Action<Stream> read) => tree.Read(((Inner)file).Outer, read);

    private sealed record Inner(TreeFile Outer, int PrefixLength) : TreeFile(Outer.Path[PrefixLength..], Outer.Length);
}
