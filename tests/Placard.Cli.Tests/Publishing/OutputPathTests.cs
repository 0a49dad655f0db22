namespace Placard.Cli.Tests.Publishing;

public sealed class OutputPathTests : IDisposable
{
    private readonly PublishingFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../outside.html")]
    [InlineData("a/../../outside.html")]
    [InlineData("a/..")]
    [InlineData("./a.html")]
    [InlineData("a/./b.html")]
    [InlineData("a//b.html")]
    [InlineData("a/")]
    [InlineData("a\\b.html")]
    [InlineData("..\\outside.html")]
    [InlineData("a\0.html")]
    public void A_path_outside_the_folder_is_an_argument_exception(string path)
    {
        using var publisher = folder.Begin();

        Assert.Throws<ArgumentException>(() => publisher.Write(path, "text"u8));
        Assert.Throws<ArgumentException>(() => publisher.Write(path, Stream.Null));
        Assert.Equal([".output.lock"], folder.Names);
    }

    [Theory]
    [InlineData("..html")]
    [InlineData(".well-known/security.txt")]
    [InlineData("a...b/c d/ä ♥ 𝔘.html")]
    public void Names_with_dots_and_letters_of_any_script_are_valid(string path)
    {
        folder.Publish((path, "text"));

        Assert.Equal([$"{path}: text"], folder.Published);
    }
}
