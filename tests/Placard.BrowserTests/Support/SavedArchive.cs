namespace Placard.BrowserTests.Support;

/// <summary>An archive on a disk, opened without a server; deleted when the test ends.</summary>
public sealed class SavedArchive : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-browser-");

    public SavedArchive(PublishedArchive archive)
    {
        foreach (var (path, bytes) in archive.Files)
        {
            var full = Path.Join(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    public string Origin => new Uri(folder.FullName + Path.DirectorySeparatorChar).AbsoluteUri;

    public string UrlOf(string path) => Origin + path;

    public void Dispose() => folder.Delete(recursive: true);
}
