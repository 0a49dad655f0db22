namespace Placard.Containers.Warc;

/// <summary>A record that is compressed and waits in memory for its place in a WARC; several threads can make them at once.</summary>
public sealed class WarcItem
{
    private WarcItem(string url, DateTimeOffset date, HttpHeader header, ReadOnlyMemory<byte> member, string digest)
    {
        (Url, Date, Header) = (url, date, header);
        (Member, Digest) = (member, digest);
    }

    internal string Url { get; }

    internal DateTimeOffset Date { get; }

    internal HttpHeader Header { get; }

    internal ReadOnlyMemory<byte> Member { get; }

    internal string Digest { get; }

    /// <summary>Compresses what a host answers to a request for a URL.</summary>
    /// <inheritdoc cref="WarcWriter.WriteResponse"/>
    /// <param name="body">Bytes that stay as they are until this returns.</param>
    public static WarcItem OfResponse(string url, DateTimeOffset date, HttpHeader header, byte[] body)
    {
        var (member, digest) = WarcWriter.CompressResponse(url, date, header, () => new MemoryStream(body, writable: false));
        return new(url, date, header, member, digest);
    }
}
