using System.Diagnostics;
using Placard.Cli.Containers;
using Placard.Cli.Tests.Publishing;
using Placard.Containers;

namespace Placard.Cli.Tests.Containers;

public class DiskTreeTests
{
    [Fact]
    public void A_folder_is_a_tree_of_files()
    {
        using var folder = new PublishingFolder();
        foreach (var path in new[] { "z.txt", "a/é.txt", "a/.hidden", "B.txt" }) folder.Put($"site/{path}", path);
        var tree = DiskTree.Read(folder.PathOf("site"));
        Assert.Empty(tree.Problems);
        Assert.Equal(["B.txt 5", "a/.hidden 9", "a/é.txt 8", "z.txt 5"], tree.Files.Select(file => $"{file.Path} {file.Length}"));
        Assert.Equal("a/.hidden"u8, tree.ReadBytes(tree.Find("a/.hidden")!, 9, out _)!);
    }

    [Fact]
    public void Links_and_pipes_are_problems()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere pipes are not told from files.");
        using var folder = new PublishingFolder();
        folder.Put("elsewhere/a.txt", "Secret");
        folder.Put("site/b.txt", "Text");
        File.CreateSymbolicLink(folder.PathOf("site/file"), folder.PathOf("elsewhere/a.txt"));
        Directory.CreateSymbolicLink(folder.PathOf("site/folder"), folder.PathOf("elsewhere"));
        using (var made = Process.Start("mkfifo", folder.PathOf("site/pipe"))) made.WaitForExit();
        var tree = DiskTree.Read(folder.PathOf("site"));
        Assert.Equal(["b.txt"], tree.Files.Select(file => file.Path));
        Assert.Equal(["Link file", "Link folder", "Link pipe"], tree.Problems.Select(problem => $"{problem.Kind} {problem.Name}").Order());
    }

    [Fact]
    public void A_file_that_is_gone_is_a_problem()
    {
        using var folder = new PublishingFolder();
        folder.Put("site/a.txt", "Text");
        var tree = DiskTree.Read(folder.PathOf("site"));
        File.Delete(folder.PathOf("site/a.txt"));
        Assert.Equal(ContainerProblemKind.Unreadable, tree.Read(tree.Files[0], _ => { })?.Kind);
    }

    [Fact]
    public void A_file_is_read_from_any_place()
    {
        using var folder = new PublishingFolder();
        folder.Put("a.bin", "0123456789");
        using var bytes = new DiskByteSource(folder.PathOf("a.bin"));
        var part = new byte[5];
        Assert.Equal((10, 3), (bytes.Length, bytes.Fill(7, part)));
        Assert.Equal("789\0\0"u8, part);
    }
}
