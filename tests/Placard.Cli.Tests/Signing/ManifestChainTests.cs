using Placard.Cli.Signing;
using Placard.Diagnostics;

namespace Placard.Cli.Tests.Signing;

/// <summary>The chain of signed manifests: nothing in it can be changed, moved or taken out unseen.</summary>
public class ManifestChainTests
{
    private static readonly SecretKey Key = SecretKey.New();

    private static readonly string Text = Enumerable.Range(1, 5).Aggregate("", (text, i) => Read(text).Chain!.With(Key, new DateOnly(2026, 1, i), DigestOf(i)));

    [Fact]
    public void A_chain_tells_how_many_manifests_were_signed_since()
    {
        var chain = Read(Text).Chain!;
        Assert.Equal(5, chain.Links.Count);
        Assert.All(chain.Links, link => Assert.True(link.IsSignedBy(Key.Public)));
        Assert.Equal((4, 0, null), (chain.BuildsSince(DigestOf(1)), chain.BuildsSince(DigestOf(5)), chain.BuildsSince(DigestOf(6))));
    }

    [Fact]
    public void A_line_that_was_changed_breaks_the_next()
    {
        var lines = Text.Split('\n');
        lines[2] = lines[2].Replace("2026-01-02", "2025-01-02", StringComparison.Ordinal);
        var (chain, found) = Read(string.Join('\n', lines));
        Assert.Null(chain);
        Assert.Equal(("PLC2166", 4), (found[0].Descriptor.Code, found[0].Location.Line));
    }

    [Fact]
    public void The_last_line_that_was_changed_is_not_signed()
    {
        var text = Text.Replace("2026-01-05", "2025-01-05", StringComparison.Ordinal);
        Assert.False(Read(text).Chain!.Links[^1].IsSignedBy(Key.Public));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(4)]
    public void A_line_that_was_taken_out_breaks_the_next(int index)
    {
        var lines = Text.Split('\n').ToList();
        lines.RemoveAt(index);
        Assert.Equal("PLC2166", Read(string.Join('\n', lines)).Found[0].Descriptor.Code);
    }

    [Theory]
    [InlineData("x"), InlineData("2026-01-01"), InlineData("2026-01-01 aa bb cc"), InlineData("2026-1-1 HASH HASH SIG")]
    [InlineData("2026-01-01  HASH HASH SIG"), InlineData("2026-01-01 HASH HASH SIG "), InlineData("2026-01-01 HASH HASH")]
    public void What_sign_would_not_write_is_an_error(string line)
    {
        var signature = Read(Text).Chain!.Links[0].Signature;
        line = line.Replace("HASH", new string('0', 64), StringComparison.Ordinal).Replace("SIG", signature, StringComparison.Ordinal);
        var (chain, found) = Read($"# Comment\n{line}\n");
        Assert.Null(chain);
        Assert.Equal(("PLC2165", 2), (found[0].Descriptor.Code, found[0].Location.Line));
    }

    [Fact]
    public void Line_ends_of_another_system_are_no_change() => Assert.Equal(5, Read(Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Chain!.Links.Count);

    private static string DigestOf(int i) => new((char)('0' + i), 64);

    private static (ManifestChain? Chain, IReadOnlyList<Diagnostic> Found) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        return (ManifestChain.Read(text, "manifests.txt", diagnostics), diagnostics.Sorted());
    }
}
