using System.Security.Cryptography;
using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Sites;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Benchmarks;

/// <summary>Results of two machines are comparable only if both measured the same archive.</summary>
public sealed class GeneratedArchiveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("placard-generated-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_generated_archive_is_the_same_on_every_machine()
    {
        var hash = SHA256.HashData([.. Generate(PlacardSite.Compared, 120).Where(file => file.Path != "input/archive.yaml").SelectMany(file => file.Bytes)]);
        // Update the hash after a deliberate change of the generator, and measure everything again.
        Assert.Equal("1a0b33ad020d9949444e27f8c3228339f8824b1482c2e502f71d3dde034f7857", Convert.ToHexStringLower(hash));
    }

    [Fact]
    public void Every_peer_has_a_generated_site() =>
        Assert.All(SiteCatalog.Peers, peer => Assert.True(Generate(peer, 1).Count > GeneratedArchive.ImageCount));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_generated_archive_builds_without_diagnostics(bool everything)
    {
        var site = TestSite.Of("");
        foreach (var (path, bytes) in Generate(everything ? PlacardSite.Everything : PlacardSite.Compared, 250)) site.With(path["input/".Length..], bytes);
        var built = site.Build().WithoutDiagnostics();
        Assert.Equal(250, built.Pages.Count(page => page.StartsWith("articles/2", StringComparison.Ordinal)));
        Assert.Equal(everything, built.Files.ContainsKey("archive.json"));
    }

    [Fact]
    public void Word_frequencies_are_those_of_natural_text()
    {
        var words = Generate(PlacardSite.Compared, 200).Where(file => file.Path.Contains("/articles/", StringComparison.Ordinal))
            .SelectMany(file =>
                System.Text.Encoding.UTF8.GetString(file.Bytes).Split("\n---\n")[1]
                    .Split([' ', '\n', ',', '.', '*', '?', '#'], StringSplitOptions.RemoveEmptyEntries))
                .ToList();
        Assert.InRange(words.Count / 200, 400, 700);
        var counts = words.CountBy(word => word, StringComparer.OrdinalIgnoreCase).Select(pair => pair.Value).OrderDescending().ToList();
        Assert.InRange((double)counts[0] / words.Count, 0.02, 0.08);
        Assert.True(counts.Count(count => count == 1) > counts.Count / 5);
    }

    private List<(string Path, byte[] Bytes)> Generate(ISite site, int articles)
    {
        var root = Path.Join(folder, site.Name);
        site.Write(new GeneratedArchive(articles), root);
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Bytes: File.ReadAllBytes(path)))
                .OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
