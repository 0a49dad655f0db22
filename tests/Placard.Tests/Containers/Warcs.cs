using System.Text;
using Placard.Containers;
using Placard.Containers.Warc;

namespace Placard.Tests.Containers;

/// <summary>WARC files in tests, written by hand.</summary>
internal static class Warcs
{
    public static readonly DateTimeOffset Day = new(2024, 5, 17, 10, 30, 0, TimeSpan.Zero);

    /// <summary>A record as text; a length of null is the right one.</summary>
    public static string Record(string type, string block, string fields = "", int? length = null, string version = "WARC/1.1") =>
        $"{version}\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://site.test/\r\nWARC-Date: 2024-05-17T10:30:00Z\r\n{fields}"
        + $"Content-Length: {length ?? Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";

    public static string Response(string http, string fields = "") => Record("response", http, "Content-Type: application/http; msgtype=response\r\n" + fields);

    public static byte[] Gzip(params string[] members)
    {
        using var warc = new MemoryStream();
        foreach (var member in members)
        {
            using var gzip = new Placard.Containers.Compression.GzipMemberWriter(warc);
            gzip.Write(Encoding.UTF8.GetBytes(member));
        }
        return warc.ToArray();
    }

    public static byte[] Write(Action<WarcWriter> write)
    {
        using var warc = new MemoryStream();
        write(new WarcWriter(warc));
        return warc.ToArray();
    }

    public static Func<Stream> Body(string text) => () => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public static HttpHeader Ok(string mediaType = "text/html", params KeyValuePair<string, string>[] more) =>
        new(200, "OK", [new("Content-Type", mediaType), .. more]);

    /// <summary>Each record as its type and body, then each problem as its type and offset.</summary>
    public static List<string> Read(byte[] warc, ContainerLimits? limits = null)
    {
        var reader = new WarcReader(new MemoryStream(warc), limits);
        var found = new List<string>();
        while (reader.Next() is { } record) found.Add($"{record.Type}: {new StreamReader(record.OpenBody(), Encoding.UTF8).ReadToEnd()}");
        return [.. found, .. reader.Problems.Select(problem => $"{problem.Kind} at {problem.Offset}")];
    }

    public static List<string> Read(string warc) => Read(Encoding.UTF8.GetBytes(warc));
}
