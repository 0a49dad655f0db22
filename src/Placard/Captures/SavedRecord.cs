using Placard.Containers;
using Placard.Containers.Warc;
using Placard.Files;

namespace Placard.Captures;

/// <summary>The body of a record of a WARC, as a file. It is read from the WARC whenever it is needed.</summary>
/// <param name="source">The file that holds the WARC.</param>
/// <param name="path">Host and path of the record's URL.</param>
/// <param name="warc">The WARC.</param>
/// <param name="offset">Where the record begins.</param>
/// <param name="length">How many bytes of the WARC hold it.</param>
internal sealed class SavedRecord(SourceFile source, string path, ByteSource warc, long offset, long length)
    : SourceFile($"{source.Path}/{path}", $"{source.DisplayPath}/{path}")
{
    /// <summary>How many bytes of the WARC hold the record.</summary>
    public long StoredLength => length;

    /// <inheritdoc/>
    public override bool IsStreamed => false;

    /// <summary>The length of the body, as it is once read.</summary>
    public override long Length => Read().Length;

    /// <summary>The status and header of the response; null for a record without them.</summary>
    public HttpHeader? Http()
    {
        var reader = new WarcReader(warc.OpenRead(offset, length));
        return reader.Next()?.Http;
    }

    public override ReadOnlyMemory<byte> Read()
    {
        using var bytes = new MemoryStream();
        Use(body => body.CopyTo(bytes));
        return bytes.ToArray();
    }

    public override ReadOnlyMemory<byte> ReadStart(int count)
    {
        var start = new byte[count];
        var read = 0;
        Use(body => read = body.ReadAtLeast(start, count, throwOnEndOfStream: false));
        return start.AsMemory(0, read);
    }

    private void Use(Action<Stream> read)
    {
        var reader = new WarcReader(warc.OpenRead(offset, length));
        if (reader.Next() is not { } record) return;
        try
        {
            using var body = record.OpenBody();
            read(body);
        }
        catch (InvalidDataException)
        {
            // A damaged body ends early; the container was checked when it was listed.
        }
    }
}
