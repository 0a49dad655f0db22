using System.IO.Compression;
using System.Text;
using Placard.Containers;
using Placard.Containers.Warc;

namespace Placard.Tests.Containers;

public class WarcReaderTests
{
    private const string Page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Text.";

    [Fact]
    public void A_record_has_fields_and_a_response_in_HTTP()
    {
        var reader = new WarcReader(new MemoryStream(Encoding.UTF8.GetBytes(Warcs.Response(Page))));
        var record = reader.Next()!;
        Assert.Equal(("1.1", "response", "https://site.test/", Warcs.Day), (record.Version, record.Type, record.TargetUri, record.Date));
        Assert.Equal((200, "OK", "text/html"), (record.Http!.Status, record.Http.Reason, record.Http["content-type"]));
        Assert.Equal("<p>Text.", new StreamReader(record.Payload).ReadToEnd());
        Assert.Null(reader.Next());
        Assert.Empty(reader.Problems);
        Assert.Equal(Warcs.Response(Page).Length, record.StoredLength);
    }

    [Theory]
    [InlineData("WARC/1.0")]
    [InlineData("WARC/1.1")]
    [InlineData("WARC/0.18")]
    public void Plain_and_compressed_records_of_all_versions_are_read(string version)
    {
        var record = Warcs.Record("resource", "One", version: version);
        Assert.Equal(["resource: One", "resource: One"], Warcs.Read(record + record));
        Assert.Equal(["resource: One", "resource: One"], Warcs.Read(Warcs.Gzip(record, record)));
    }

    [Fact]
    public void A_record_is_found_again_at_its_offset()
    {
        var warc = Warcs.Gzip(Warcs.Record("resource", "One"), Warcs.Record("resource", "Two"));
        var reader = new WarcReader(new MemoryStream(warc));
        reader.Next();
        var second = reader.Next()!;
        reader.Next();
        Assert.Equal(["resource: Two"], Warcs.Read(warc.AsSpan((int)second.Offset, (int)second.StoredLength!).ToArray()));
    }

    [Fact]
    public void Records_in_one_member_are_read_and_told() =>
        Assert.Equal(["resource: One", "resource: Two", "NotOneMemberARecord at 0"],
            Warcs.Read(Warcs.Gzip(Warcs.Record("resource", "One") + Warcs.Record("resource", "Two"))));

    [Fact]
    public void What_is_cut_short_is_told_with_the_offset_of_its_record()
    {
        var one = Warcs.Record("resource", "One");
        Assert.Equal(["resource: One", "resource: T", $"Truncated at {one.Length}"], Warcs.Read((one + Warcs.Record("resource", "Two"))[..^6]));
        Assert.Equal(["resource: One", $"Truncated at {one.Length}"], Warcs.Read((one + Warcs.Record("resource", "Two"))[..^30]));
        var members = Warcs.Gzip(one, one);
        Assert.Equal(["resource: One", "resource: One", $"Truncated at {members.Length / 2}"], Warcs.Read(members[..^4]));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public void A_length_that_is_none_is_told_and_the_next_record_is_found(string length)
    {
        var wrong = Warcs.Record("resource", "One").Replace("Length: 3", $"Length: {length}", StringComparison.Ordinal);
        Assert.Equal(["resource: Two", "RecordLength at 0", $"RecordHeader at {wrong.Length - 7}"], Warcs.Read(wrong + Warcs.Record("resource", "Two")));
    }

    [Fact]
    public void A_length_that_is_too_small_is_told()
    {
        var wrong = Warcs.Record("resource", "One", length: 1);
        Assert.Equal(["resource: O", "resource: Two", "RecordLength at 0", $"RecordHeader at {wrong.Length - 6}"],
            Warcs.Read(wrong + Warcs.Record("resource", "Two")));
    }

    [Fact]
    public void A_length_that_is_too_large_ends_with_the_member()
    {
        var members = Warcs.Gzip(Warcs.Record("resource", "One", length: 2_000_000_000), Warcs.Record("resource", "Two"));
        Assert.Equal("resource: Two", Warcs.Read(members)[1]);
        Assert.Equal("Truncated at 0", Warcs.Read(members)[2]);
        Assert.Contains("TooLarge at 0", Warcs.Read(members, new ContainerLimits { EntryBytes = 1000 }));
    }

    [Fact]
    public void A_record_that_expands_without_end_is_refused()
    {
        var bomb = Warcs.Gzip(Warcs.Record("resource", new string('\0', 20_000_000)));
        Assert.Contains("CompressedTooHighly at 0", Warcs.Read(bomb));
    }

    [Fact]
    public void A_body_that_expands_without_end_ends_early()
    {
        using var body = new MemoryStream();
        using (var gzip = new GZipStream(body, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(new byte[20_000_000]);
        var header = Warcs.Ok(more: new KeyValuePair<string, string>("Content-Encoding", "gzip"));
        var warc = Warcs.Write(to => to.WriteResponse("https://site.test/", Warcs.Day, header, () => new MemoryStream(body.ToArray())));
        Assert.Equal("CompressedTooHighly at 0", Warcs.Read(warc)[^1]);
    }

    [Theory]
    [InlineData("WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n", "WrongDigest at 0")]
    [InlineData("WARC-Payload-Digest: sha256:00\r\n", "PayloadDigest at 0")]
    [InlineData("WARC-Block-Digest: sha1:WWFVVDHNTW2IWMHABCYUQACMCBS44U5R\r\n", null)]
    [InlineData("WARC-Block-Digest: sha-1:b58b5a8ced9db48b30e008b148004c1065ce53b1\r\n", null)]
    [InlineData("WARC-Block-Digest: MD5:06c2cea18679d64399783748fa367bdd\r\n", null)]
    [InlineData("WARC-Payload-Digest: sha256:ixJQd4PVvsrL8uvlsBpgAk2HKKj4bcyBi85pnoszILw=\r\n", null)]
    [InlineData("WARC-Block-Digest: unknown:00\r\n", null)]
    public void Digests_are_compared(string fields, string? problem) =>
        Assert.Equal(problem is null ? ["resource: One"] : ["resource: One", problem], Warcs.Read(Warcs.Record("resource", "One", fields)));

    [Fact]
    public void Wget_writes_URLs_in_angle_brackets() => Assert.Empty(ProblemsOfUrl("<https://site.test/>"));

    [Theory]
    [InlineData("<https://site.test/")]
    [InlineData("https://site.test/ x")]
    public void Other_signs_in_a_URL_are_a_warning(string url)
    {
        var problem = Assert.Single(ProblemsOfUrl(url));
        Assert.Equal((ContainerProblemKind.TargetUri, true), (problem.Kind, problem.IsWarning));
    }

    private static IReadOnlyList<ContainerProblem> ProblemsOfUrl(string url)
    {
        var warc = Warcs.Record("resource", "One").Replace("https://site.test/", url, StringComparison.Ordinal);
        var reader = new WarcReader(new MemoryStream(Encoding.UTF8.GetBytes(warc)));
        Assert.StartsWith("https://site.test/", reader.Next()!.TargetUri, StringComparison.Ordinal);
        return reader.Problems;
    }

    [Theory]
    [InlineData("3\r\nOne\r\n4;a=b\r\n two\r\n0\r\n\r\n", "One two", false)]
    [InlineData("<p>No chunks", "<p>No chunks", false)]
    [InlineData("", "", true)]
    [InlineData("3\r\nOne\r\nzz\r\nrest", "Onezz\r\nrest", true)]
    [InlineData("3\r\nOn", "On", true)]
    [InlineData("fffffffffffffffffff\r\nOne", "fffffffffffffffffff\r\nOne", false)]
    public void Chunks_are_joined_where_there_are_any(string body, string joined, bool isBroken)
    {
        var found = Warcs.Read(Warcs.Response($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{body}"));
        Assert.Equal($"response: {joined}", found[0]);
        Assert.Equal(isBroken ? ["ChunkedBody at 0"] : [], found.Skip(1));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void A_body_is_read_without_its_encoding(string encoding)
    {
        using var body = new MemoryStream();
        Stream Encoded() => encoding switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Compress, leaveOpen: true),
            "br" => new BrotliStream(body, CompressionMode.Compress, leaveOpen: true),
            _ => new ZLibStream(body, CompressionMode.Compress, leaveOpen: true),
        };
        using (var encoded = Encoded()) encoded.Write("Text"u8);
        var warc = Warcs.Write(to => to.WriteResponse("https://site.test/", Warcs.Day,
            Warcs.Ok(more: new KeyValuePair<string, string>("Content-Encoding", encoding)), () => new MemoryStream(body.ToArray())));
        Assert.Equal(["response: Text"], Warcs.Read(warc));
    }

    [Fact]
    public void An_encoding_that_is_announced_and_was_taken_away_is_ignored() => Assert.Equal(["response: <p>Text."],
        Warcs.Read(Warcs.Response(Page.Replace("Content-Type", "Content-Encoding: gzip\r\nContent-Type", StringComparison.Ordinal))));

    [Theory]
    [InlineData("")]
    [InlineData("Text\n")]
    [InlineData("\u001f\u008b")]
    public void What_is_no_WARC_is_told(string text) => Assert.Single(Warcs.Read(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void A_header_without_end_is_told() => Assert.Equal(["RecordHeader at 0", "RecordHeader at 65548"],
        Warcs.Read("WARC/1.1\r\n" + string.Concat(Enumerable.Repeat("A: b\r\n", 100_000)) + "\r\n")[..2]);
}
