using Placard.Cli.Loading;
using Placard.Cli.Tests.Publishing;

namespace Placard.Cli.Tests.Loading;

public class FullReadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024 - 1)]
    [InlineData(64 * 1024)]
    [InlineData(200_000)]
    public void A_file_of_any_length_is_read_completely(int length)
    {
        using var folder = new PublishingFolder();
        var bytes = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
        File.WriteAllBytes(folder.PathOf("file"), bytes);
        Assert.Equal(bytes, FullRead.Read(folder.PathOf("file")));
    }

    [Fact]
    public void Two_files_can_be_borrowed_at_once()
    {
        using var folder = new PublishingFolder();
        folder.Put("one", "First.");
        folder.Put("two", "Second.");
        using (var one = FullRead.Borrow(folder.PathOf("one")))
        {
            using (var two = FullRead.Borrow(folder.PathOf("two"))) Assert.Equal("Second."u8, two.Bytes);
            Assert.Equal("Second."u8, FullRead.Read(folder.PathOf("two")));
            Assert.Equal("First."u8, one.Bytes);
        }
        Assert.Equal("First."u8, FullRead.Read(folder.PathOf("one")));
    }

    [Fact]
    public void A_missing_file_is_named_in_the_exception()
    {
        using var folder = new PublishingFolder();
        Assert.Equal(folder.PathOf("none"), Assert.Throws<FileNotFoundException>(() => FullRead.Read(folder.PathOf("none"))).FileName);
    }

    [Fact]
    public void A_folder_is_not_read_as_a_file()
    {
        using var folder = new PublishingFolder();
        Assert.Throws<UnauthorizedAccessException>(() => FullRead.Read(folder.PathOf("")));
    }
}
