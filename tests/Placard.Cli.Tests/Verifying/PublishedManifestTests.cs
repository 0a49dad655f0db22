using System.Text;
using Placard.Cli.Verifying;
using Placard.Diagnostics;

namespace Placard.Cli.Tests.Verifying;

/// <summary>What is read as a manifest, and what is refused.</summary>
public class PublishedManifestTests
{
    private static readonly string Hash = new('a', 64);

    [Theory]
    [InlineData("  index.html", "index.html", false)]
    [InlineData(" *index.html", "index.html", true)]
    [InlineData("  _headers", "_headers", true)]
    [InlineData("  a  b *c.html", "a  b *c.html", false)]
    public void A_line_is_a_hash_two_characters_and_a_path(string rest, string path, bool isForHost) =>
        Assert.Equal(new ManifestEntry(path, Hash, isForHost), Assert.Single(Read(Hash + rest + "\n").Manifest!.Entries));

    [Theory, InlineData("\\\\", "\\"), InlineData("\\n", "\n"), InlineData("\\r", "\r"), InlineData("a\\nb\\\\n", "a\nb\\n")]
    public void Names_are_escaped_as_sha256sum_does(string written, string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A backslash separates folders there.");
        Assert.Equal(name, Assert.Single(Read($"\\{Hash}  {written}\n").Manifest!.Entries).Path);
        Assert.Equal(written, Assert.Single(Read($"{Hash}  {written}\n").Manifest!.Entries).Path);
    }

    [Theory]
    [InlineData("x", "PLC2162"), InlineData("HASH index.html", "PLC2162"), InlineData("HASH  ", "PLC2162"), InlineData("\\HASH  a\\tb", "PLC2162")]
    [InlineData("\\HASH  a\\", "PLC2162"), InlineData("HASH  /etc/passwd", "PLC2163"), InlineData("HASH  a/../../b", "PLC2163")]
    [InlineData("HASH  a//b", "PLC2163")]
    [InlineData("HASH  ./a", "PLC2163"), InlineData("HASH  a\0b", "PLC2163"), InlineData("HASH  manifest-sha256.txt", "PLC2163")]
    [InlineData("HASH  a\nHASH  a", "PLC2164"), InlineData("HASH  a\nHASH *a", "PLC2164")]
    public void Everything_else_is_an_error_at_its_line(string text, string code)
    {
        var (manifest, found) = Read(text.Replace("HASH", Hash, StringComparison.Ordinal));
        Assert.Null(manifest);
        Assert.Equal((code, text.Count(c => c == '\n') + 1), (found[0].Descriptor.Code, found[0].Location.Line));
    }

    [Fact]
    public void What_a_host_does_to_line_ends_is_seen_past()
    {
        var original = Read($"{Hash}  a\n{Hash}  b\n").Manifest!;
        Assert.False(original.IsRewritten);
        foreach (var text in new[] { $"{Hash}  a\r\n{Hash}  b\r\n", $"\uFEFF{Hash}  a\n{Hash}  b\n" })
        {
            var rewritten = Read(text).Manifest!;
            Assert.True(rewritten.IsRewritten);
            Assert.Equal(original.Entries, rewritten.Entries);
            Assert.Equal(original.Digest, rewritten.OriginalDigest);
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(PublishedManifest.Read([0xFF, 0xFE], "m", diagnostics));
        Assert.Equal("PLC2161", Assert.Single(diagnostics.Sorted()).Descriptor.Code);
    }

    private static (PublishedManifest? Manifest, IReadOnlyList<Diagnostic> Found) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        return (PublishedManifest.Read(Encoding.UTF8.GetBytes(text), "m", diagnostics), diagnostics.Sorted());
    }
}
