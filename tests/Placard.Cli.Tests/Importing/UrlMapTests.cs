using Placard.Cli.Importing;

namespace Placard.Cli.Tests.Importing;

/// <summary>A list of URLs and files in the place of a copy of the former site.</summary>
public sealed class UrlMapTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-media-");

    public UrlMapTests()
    {
        Write("media/a.jpg", "A");
        Write("media/more/b.pdf", "B");
        Write("secret.txt", "S");
        Write("media/list.txt", """
            https://old.test/uploads/x.jpg a.jpg
            https://old.test/uploads/Caf%C3%A9.pdf	more/b.pdf
            https://old.test/c,more\b.pdf
            https://old.test/secret ../secret.txt
            nonsense

            """);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("https://old.test/uploads/x.jpg", "A")]
    [InlineData("http://old.test/uploads/x.jpg?w=3", "A")]
    [InlineData("https://old.test/uploads/Café.pdf", "B")]
    [InlineData("https://old.test/c", "B")]
    [InlineData("https://old.test/secret", null)]
    [InlineData("https://old.test/a.jpg", null)]
    public void A_URL_has_the_file_of_its_line(string url, string? text)
    {
        var file = MediaTree.Open(Path.Join(folder.FullName, "media", "list.txt"))!.Find(url, "files/x");
        var read = "";
        file?.Read(stream => read = new StreamReader(stream).ReadToEnd());
        Assert.Equal(text ?? "", read);
    }

    private void Write(string path, string text)
    {
        var full = Path.Join(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
