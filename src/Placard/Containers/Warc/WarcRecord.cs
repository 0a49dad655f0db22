using System.IO.Compression;
using Placard.Containers.Compression;

namespace Placard.Containers.Warc;

/// <summary>A record of a WARC (ISO 28500). Its streams are valid until the next record is read.</summary>
public sealed class WarcRecord
{
    private readonly ContainerLimits limits;

    internal WarcRecord(long offset, string version, IReadOnlyList<KeyValuePair<string, string>> fields, long length, ContainerLimits limits)
    {
        this.limits = limits;
        Offset = offset;
        Version = version;
        Fields = fields;
        BlockLength = length;
        TargetUri = this["WARC-Target-URI"] is { } uri ? uri.Trim().TrimStart('<').TrimEnd('>').Trim() : null;
    }

    /// <summary>The offset at which the record begins: that of its gzip member if the WARC is compressed.</summary>
    public long Offset { get; }

    /// <summary>The length of the record's gzip member, or of the record; known once the next record is asked for.</summary>
    public long? StoredLength { get; internal set; }

    /// <summary>The version, such as <c>1.1</c>.</summary>
    public string Version { get; }

    /// <summary>The fields of the header in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <inheritdoc cref="HttpHeader.this[string]"/>
    public string? this[string name] => HeaderFields.Find(Fields, name);

    /// <summary>Such as <c>response</c>, <c>resource</c>, <c>request</c>, <c>warcinfo</c> or <c>revisit</c>; empty if not stated.</summary>
    public string Type => this["WARC-Type"] ?? "";

    /// <summary>The URL of which the record is, without the angle brackets that some programs write; null if none is stated.</summary>
    public string? TargetUri { get; }

    /// <summary>When it was captured; null if that is not stated or not understood.</summary>
    public DateTimeOffset? Date => WarcDate.Parse(this["WARC-Date"]);

    /// <summary>The media type of the block: <c>application/http</c> for what was sent over HTTP.</summary>
    public string ContentType => this["Content-Type"] ?? "";

    /// <summary>The length of the block in bytes, with the HTTP header.</summary>
    public long BlockLength { get; }

    /// <summary>The HTTP header of the block; null if it has none.</summary>
    public HttpHeader? Http { get; internal set; }

    /// <summary>The bytes of <see cref="Http"/> as they stand in the block, with the empty line after them.</summary>
    public ReadOnlyMemory<byte> HttpBytes { get; internal set; }

    /// <summary>The block behind the HTTP header, as it was saved.</summary>
    public Stream Payload { get; internal set; } = Stream.Null;

    internal ChunkDecoder? Chunks { get; private set; }

    internal CheckedReadStream? Expanded { get; private set; }

    /// <summary>
    /// The body as a reader of the page got it: <see cref="Payload"/> without chunks and, for gzip, deflate and br, without content encoding. It ends early
    /// where it is damaged or too large, which the reader's problems tell once the next record is asked for.
    /// </summary>
    public Stream OpenBody()
    {
        var body = Payload;
        if (Http?.IsChunked == true) body = new ChunkedStream(body, Chunks = new ChunkDecoder());
        Stream? expanded = Http?["Content-Encoding"]?.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => TryGzip(ref body),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => null,
        };
        return expanded is null ? body : Expanded = new CheckedReadStream(expanded, MostExpanded);
    }

    /// <summary>Some programs save the body without its encoding and keep the header that announces it.</summary>
    private static GZipStream? TryGzip(ref Stream body)
    {
        var begin = new byte[2];
        var count = body.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        body = new PrefixedStream(begin.AsMemory(0, count), body);
        return begin is [0x1F, 0x8B] ? new GZipStream(body, CompressionMode.Decompress) : null;
    }

    private long MostExpanded => Math.Min(limits.EntryBytes, Math.Max(limits.RatioFrom, Math.Min(BlockLength, long.MaxValue / limits.Ratio) * limits.Ratio));
}
