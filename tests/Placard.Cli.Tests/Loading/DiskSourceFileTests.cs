using System.Text;
using Placard.Cli.Loading;
using Placard.Cli.Tests.Publishing;

namespace Placard.Cli.Tests.Loading;

public class DiskSourceFileTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public void UseBytes_and_Read_give_the_same_bytes(int budget)
    {
        using var folder = new PublishingFolder();
        folder.Put("a.md", "Text.");
        var file = new DiskSourceFile("a.md", "input/a.md", new DiskPath(folder.Root, "a.md"), new MemoryBudget(budget));
        for (var i = 0; i < 2; i++)
        {
            file.UseBytes(bytes => Assert.Equal("Text.", Encoding.UTF8.GetString(bytes)));
            Assert.Equal("Text.", Encoding.UTF8.GetString(file.Read().Span));
        }
    }

    [Fact]
    public void A_file_that_changed_between_reads_is_an_error()
    {
        using var folder = new PublishingFolder();
        folder.Put("a.md", "Text.");
        var file = new DiskSourceFile("a.md", "input/a.md", new DiskPath(folder.Root, "a.md"), MemoryBudget.None);
        file.UseBytes(_ => { });
        folder.Put("a.md", "Another text.");
        Assert.Equal("input/a.md changed while it was being read. Build again.", Assert.Throws<IOException>(() => file.UseBytes(_ => { })).Message);
    }

    [Theory]
    [InlineData("Another text.")]
    [InlineData("")]
    public void A_stream_reports_at_its_end_that_the_file_changed_meanwhile(string changed)
    {
        using var folder = new PublishingFolder();
        folder.Put("a.md", "Text.");
        var file = new DiskSourceFile("a.md", "input/a.md", new DiskPath(folder.Root, "a.md"), MemoryBudget.None);
        using (var stream = file.OpenRead()) stream.CopyTo(Stream.Null);
        folder.Put("a.md", changed);
        using var second = file.OpenRead();
        Assert.Equal("input/a.md changed while it was being read. Build again.", Assert.Throws<IOException>(() => second.CopyTo(Stream.Null)).Message);
    }

    [Fact]
    public void Only_a_large_file_is_streamed()
    {
        var limit = Placard.Files.SourceFile.StreamedAbove;
        Assert.False(new DiskSourceFile("a", "a", new DiskPath("/", "a"), MemoryBudget.None, limit).IsStreamed);
        Assert.True(new DiskSourceFile("a", "a", new DiskPath("/", "a"), MemoryBudget.None, limit + 1).IsStreamed);
    }

    /// <summary>An exception of the callback is not an error of the file.</summary>
    [Fact]
    public void An_exception_of_the_callback_is_not_wrapped()
    {
        using var folder = new PublishingFolder();
        folder.Put("a.md", "Text.");
        var file = new DiskSourceFile("a.md", "input/a.md", new DiskPath(folder.Root, "a.md"), MemoryBudget.None);
        var failure = new IOException("Elsewhere.");
        Assert.Same(failure, Assert.Throws<IOException>(() => file.UseBytes(_ => throw failure)));
    }
}
