using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Placard.Containers;
using Placard.Containers.Compression;

namespace Placard.Tests.Containers;

public class DeflateTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i * 7919 % 1000} trains, ")));

    [Fact]
    public void Bytes_are_the_same_on_every_machine()
    {
        // A change of these digests is a change of the bytes of every zip, bag and WACZ.
        Assert.Equal("b8f642ef", Short(Deflate(Text, Text.Length)));
        Assert.Equal("94b12b7e", Short(Deflate(Trees.Random(100_000), 100_000)));
        Assert.Equal("9b4fb24e", Short(Deflate([], 1)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(32 * 1024)]
    [InlineData(32 * 1024 + 1)]
    public void Bytes_are_the_same_however_the_input_is_cut(int size) => Assert.Equal(Deflate(Text, Text.Length), Deflate(Text, size));

    [Fact]
    public void Others_expand_what_is_deflated()
    {
        using var expanded = new MemoryStream();
        using (var stream = new DeflateStream(new MemoryStream(Deflate(Text, 5000)), CompressionMode.Decompress)) stream.CopyTo(expanded);
        Assert.Equal(Text, expanded.ToArray());
    }

    [Fact]
    public void Each_gzip_member_tells_where_it_begins_and_ends()
    {
        using var file = new MemoryStream();
        var ends = new List<long>();
        foreach (var part in new[] { "one", "two", "" })
        {
            using (var member = new GzipMemberWriter(file)) member.Write(Encoding.UTF8.GetBytes(part));
            ends.Add(file.Length);
        }
        file.Position = 0;
        var reader = new GzipMemberReader(file, ContainerLimits.Default);
        var found = new List<string>();
        while (reader.Next())
        {
            var begin = reader.MemberStart;
            found.Add($"{ReadToEnd(reader)} {begin}-{reader.Offset}");
        }
        Assert.Null(reader.Problem);
        Assert.Equal([$"one 0-{ends[0]}", $"two {ends[0]}-{ends[1]}", $" {ends[1]}-{ends[2]}"], found);
    }

    [Fact]
    public void The_members_of_others_are_read()
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Text);
        file.Position = 0;
        var reader = new GzipMemberReader(file, ContainerLimits.Default);
        Assert.True(reader.Next());
        Assert.Equal(Encoding.UTF8.GetString(Text), ReadToEnd(reader));
        Assert.False(reader.Next());
    }

    [Theory]
    [InlineData(5, ContainerProblemKind.Truncated)]
    [InlineData(500, ContainerProblemKind.Truncated)]
    [InlineData(-1, ContainerProblemKind.Truncated)]
    public void A_member_that_is_cut_short_is_a_problem(int length, ContainerProblemKind kind)
    {
        var bytes = Member(Text);
        Assert.Equal(kind, ProblemOf(length < 0 ? bytes[..^1] : bytes[..length]));
    }

    [Fact]
    public void A_member_with_a_false_checksum_is_a_problem()
    {
        var bytes = Member(Text);
        bytes[^5] ^= 1;
        Assert.Equal(ContainerProblemKind.Damaged, ProblemOf(bytes));
    }

    [Fact]
    public void A_member_that_expands_without_end_is_a_problem() =>
        Assert.Equal(ContainerProblemKind.CompressedTooHighly, ProblemOf(Member(new byte[40_000_000])));

    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926)]
    [InlineData("1234567891234567", 0xC3E3ACC6)]
    public void The_checksum_is_that_of_gzip(string text, uint checksum) => Assert.Equal(checksum, Crc32.Of(Encoding.ASCII.GetBytes(text)));

    private static ContainerProblemKind? ProblemOf(byte[] file)
    {
        var reader = new GzipMemberReader(new MemoryStream(file), ContainerLimits.Default);
        while (reader.Next()) ReadToEnd(reader);
        return reader.Problem?.Kind;
    }

    private static byte[] Member(byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var member = new GzipMemberWriter(file)) member.Write(bytes);
        return file.ToArray();
    }

    private static byte[] Deflate(byte[] bytes, int size)
    {
        using var deflated = new MemoryStream();
        using (var writer = new DeflateStreamWriter(deflated))
        {
            foreach (var part in bytes.Chunk(size)) writer.Write(part);
        }
        return deflated.ToArray();
    }

    private static string ReadToEnd(GzipMemberReader reader)
    {
        using var text = new MemoryStream();
        var block = new byte[1000];
        while (reader.Read(block) is > 0 and var count) text.Write(block, 0, count);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static string Short(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
}
