using System.IO.Compression;
using System.Text;
using Placard.Containers.Warc;

namespace Placard.Tests.Containers;

public class WarcWriterTests
{
    [Fact]
    public void A_response_is_written_with_its_digests_and_an_id_that_is_always_the_same()
    {
        var warc = Warcs.Write(to => to.WriteResponse("https://site.test/", Warcs.Day, Warcs.Ok(), Warcs.Body("<p>Text.")));
        using var gzip = new GZipStream(new MemoryStream(warc), CompressionMode.Decompress);
        Assert.Equal("""
            WARC/1.1
            WARC-Type: response
            WARC-Record-ID: <urn:uuid:d0c8b955-0e9c-52a6-b3cd-92cf1c74b11c>
            WARC-Target-URI: https://site.test/
            WARC-Date: 2024-05-17T10:30:00Z
            WARC-Block-Digest: sha256:a99417828d6803fd1008039c8f1e69bfe599a9e5eead03564e695ed3bbe406eb
            WARC-Payload-Digest: sha256:844a4f085d1b9fa1c9226fc5f24133c0509ff4012e13b111eac6ca69d743a5c0
            Content-Type: application/http; msgtype=response
            Content-Length: 52

            HTTP/1.1 200 OK
            Content-Type: text/html

            <p>Text.


            """.ReplaceLineEndings("\r\n"), new StreamReader(gzip).ReadToEnd());
    }

    [Fact]
    public void Each_record_tells_where_it_lies()
    {
        WarcPlace? first = null, second = null;
        var warc = Warcs.Write(to =>
        {
            first = to.WriteInfo("data.warc.gz", Warcs.Day, [new("software", "Placard")]);
            second = to.WriteResource("https://site.test/a", Warcs.Day, "text/plain", Warcs.Body("One"));
        });
        Assert.Equal((0, first!.Length, warc.Length), (first.Offset, second!.Offset, second.Offset + second.Length));
        Assert.Equal(["warcinfo: software: Placard\r\n", "resource: One"], Warcs.Read(warc));
        Assert.Equal(["resource: One"], Warcs.Read(warc[(int)second.Offset..]));
    }

    [Fact]
    public void Chunks_are_never_announced()
    {
        var warc = Warcs.Write(to => to.WriteResponse("https://site.test/", Warcs.Day,
            Warcs.Ok(more: new KeyValuePair<string, string>("transfer-encoding", "chunked")), Warcs.Body("3\r\n")));
        var record = new WarcReader(new MemoryStream(warc)).Next()!;
        Assert.Null(record.Http!["Transfer-Encoding"]);
        Assert.Equal(["response: 3\r\n"], Warcs.Read(warc));
    }

    [Fact]
    public void No_value_can_begin_a_field_or_end_a_header()
    {
        var warc = Warcs.Write(to => to.WriteResponse("https://site.test/\r\nWARC-Type: request", Warcs.Day,
            Warcs.Ok("text/html\r\n\r\nbody", new KeyValuePair<string, string>("A\r\nB", "c\nd")), Warcs.Body("Text")));
        var record = new WarcReader(new MemoryStream(warc)).Next()!;
        Assert.Equal("response", record.Type);
        Assert.Equal(["Content-Type: text/html    body", "A  B: c d"], record.Http!.Fields.Select(field => $"{field.Key}: {field.Value}"));
        Assert.Equal("Text", new StreamReader(record.Payload, Encoding.UTF8).ReadToEnd());
    }
}
