using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Placard.Containers.Compression;

namespace Placard.Containers.Warc;

/// <summary>
/// Writes a WARC 1.1 with one gzip member a record. The bytes depend on nothing but what is written: dates are the caller's, record ids are made from
/// names, and the deflate is the same everywhere. The stream is left open.
/// </summary>
/// <param name="to">The WARC; it need not seek.</param>
public sealed class WarcWriter(Stream to)
{
    /// <summary>The namespace of the names from which record ids are made (RFC 9562, section 5.5).</summary>
    private static readonly byte[] Namespace = Convert.FromHexString("6BA7B8119DAD11D180B400C04FD430C8");

    private const string InfoType = "warcinfo";

    private const string ResponseType = "application/http; msgtype=response";

    private long position;

    /// <summary>Writes the record about the WARC itself, which comes first.</summary>
    /// <param name="fields">Such as <c>software</c> and <c>format</c>.</param>
    public WarcPlace WriteInfo(string fileName, DateTimeOffset date, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var block = new StringBuilder();
        foreach (var (key, value) in fields) HeaderFields.Append(block, key, value);
        var bytes = Encoding.UTF8.GetBytes(block.ToString());
        return Write(InfoType, fileName, date, "application/warc-fields", [], () => new MemoryStream(bytes));
    }

    /// <summary>Writes what a host answers to a request for a URL.</summary>
    /// <param name="url">The URL, percent-encoded.</param>
    /// <param name="date">When it was, or would be, answered; written to the second, in UTC.</param>
    /// <param name="header">Status and fields. Content-Length is written as it is and Transfer-Encoding is left out, since the body has no chunks.</param>
    /// <param name="open">Opens the body; called twice, for the digest comes before the body.</param>
    public WarcPlace WriteResponse(string url, DateTimeOffset date, HttpHeader header, Func<Stream> open) =>
        Write("response", url, date, ResponseType, WithoutChunks(header).ToBytes(), open);

    /// <summary>Compresses what a host answers, to be written later; several threads can do so at once.</summary>
    /// <inheritdoc cref="WriteResponse"/>
    internal static (ReadOnlyMemory<byte> Member, string Digest) CompressResponse(string url, DateTimeOffset date, HttpHeader header, Func<Stream> open)
    {
        var member = new MemoryStream();
        var (_, digest) = Compress(member, "response", url, date, ResponseType, WithoutChunks(header).ToBytes(), open);
        return (member.GetBuffer().AsMemory(0, (int)member.Length), digest);
    }

    /// <summary>Writes a record that was compressed before.</summary>
    public WarcPlace Write(WarcItem item)
    {
        to.Write(item.Member.Span);
        return Advance(item.Member.Length, item.Digest);
    }

    /// <summary>Writes a file of which nothing but its URL and media type is known.</summary>
    /// <inheritdoc cref="WriteResponse"/>
    public WarcPlace WriteResource(string url, DateTimeOffset date, string mediaType, Func<Stream> open) =>
        Write("resource", url, date, mediaType, [], open);

    private WarcPlace Write(string type, string name, DateTimeOffset date, string contentType, byte[] httpHeader, Func<Stream> open)
    {
        var (length, digest) = Compress(to, type, name, date, contentType, httpHeader, open);
        return Advance(length, digest);
    }

    private WarcPlace Advance(long length, string digest)
    {
        var place = new WarcPlace(position, length, digest);
        position += length;
        return place;
    }

    private static (long Length, string Digest) Compress(Stream to, string type, string name, DateTimeOffset date, string contentType,
        byte[] httpHeader, Func<Stream> open)
    {
        var (blockDigest, payloadDigest, length) = Digest(httpHeader, open);
        var moment = WarcDate.ToText(date);
        var header = new StringBuilder("WARC/1.1\r\n");
        header.Append(CultureInfo.InvariantCulture, $"WARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{Id($"{type} {name} {moment} {blockDigest}")}>\r\n");
        HeaderFields.Append(header, type == InfoType ? "WARC-Filename" : "WARC-Target-URI", name);
        header.Append(CultureInfo.InvariantCulture, $"WARC-Date: {moment}\r\nWARC-Block-Digest: {blockDigest}\r\n");
        if (type != InfoType) header.Append(CultureInfo.InvariantCulture, $"WARC-Payload-Digest: {payloadDigest}\r\n");
        header.Append(CultureInfo.InvariantCulture, $"Content-Type: {HeaderFields.Clean(contentType)}\r\nContent-Length: {length}\r\n\r\n");
        var member = new GzipMemberWriter(to);
        using (member)
        {
            member.Write(Encoding.UTF8.GetBytes(header.ToString()));
            member.Write(httpHeader);
            using (var body = open()) body.CopyTo(member);
            member.Write("\r\n\r\n"u8);
        }
        return (member.MemberLength, payloadDigest);
    }

    private static HttpHeader WithoutChunks(HttpHeader header) =>
        header with { Fields = [.. header.Fields.Where(field => !field.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))] };

    private static (string Block, string Payload, long Length) Digest(byte[] httpHeader, Func<Stream> open)
    {
        using var block = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var payload = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = httpHeader.Length;
        block.AppendData(httpHeader);
        using var body = open();
        var bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
        while (body.Read(bytes) is > 0 and var count)
        {
            payload.AppendData(bytes, 0, count);
            if (httpHeader.Length > 0) block.AppendData(bytes, 0, count);
            length += count;
        }
        ArrayPool<byte>.Shared.Return(bytes);
        var digest = Label(payload);
        return (httpHeader.Length > 0 ? Label(block) : digest, digest, length);
    }

    private static string Label(IncrementalHash hash) => "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <summary>A UUID of version 5, so that a record has the same id whenever it is written.</summary>
    private static Guid Id(string name)
    {
#pragma warning disable CA5350 // The version of the UUID says SHA-1; nothing is protected by it.
        var hash = SHA1.HashData([.. Namespace, .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)(hash[6] & 0x0F | 0x50);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
