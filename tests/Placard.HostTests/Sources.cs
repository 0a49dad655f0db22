using Placard.Building;
using Placard.Content;
using Placard.Files;
using Placard.Images;

namespace Placard.HostTests;

/// <summary>The sample archive and the theme, from memory.</summary>
public static class Sources
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The sample archive's folder, which <c>placard init --replace-sample</c> moves.</summary>
    public static string SampleFolder { get; } =
        Path.Join(Root, "tests", "sample") is var kept && Directory.Exists(kept) ? kept : Path.Join(Root, "input");

    /// <summary>Writes the name of a rendition in its place.</summary>
    public static IImageEncoder Encoder { get; } = new NamingEncoder();

    /// <summary>New objects at each call; only their versions say that they are the same.</summary>
    public static BuildInput Input(DateOnly asOf) =>
        new(Read(SampleFolder, "input"), "input/", Read(Path.Join(Root, "theme"), "theme"), "theme/", new BuildOptions { AsOf = asOf })
        {
            ImageEncoder = Encoder,
        };

    private static List<SourceFile> Read(string root, string folder) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => (Full: file, Path: Path.GetRelativePath(root, file).Replace('\\', '/')))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new MemorySourceFile(file.Path, File.ReadAllBytes(file.Full), $"{folder}/{file.Path}", version: "1")),
    ];

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, "Placard.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    /// <summary>Another host brings an encoder of its own.</summary>
    private sealed class NamingEncoder : IImageEncoder
    {
        public EncodedImage Encode(PublishedImage image, ImageRendition wanted) => new(System.Text.Encoding.UTF8.GetBytes(wanted.Permalink.Path));
    }
}
