using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Placard.Outputs;
using Placard.Packaging;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>The content of a file of the archive, rendered when it is asked for. The manifest receives its hash.</summary>
internal sealed class RenderedContent(OutputFile file, RenderedContents contents, string? mediaType = null) : IContentProvider
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    private byte[]? kept;

    /// <summary>The number of bytes, once it was rendered.</summary>
    private int length = -1;

    public string MediaType => mediaType ?? Files.MediaTypes.Of(file.Path);

    /// <summary>Whether it is known to have no bytes: a file that is rendered is known once it was.</summary>
    public bool IsEmpty => file.CopiedFrom is { } source ? source.Length == 0 : length == 0;

    /// <summary>A code that differs where the bytes differ, the same in each run. The bytes are kept for the stream that is opened next.</summary>
    public Task<int> GetCacheCodeAsync() => Task.Run(() =>
    {
        if (IsStreamed)
        {
            using var stream = GetStream();
            return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(stream));
        }
        var bytes = Render();
        Volatile.Write(ref kept, bytes);
        contents.Keep(this, bytes.Length);
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(bytes));
    });

    public Stream GetStream()
    {
        if (!IsStreamed) return new MemoryStream(Interlocked.Exchange(ref kept, null) ?? Render(), writable: false);
        if (Manifest is { } manifest)
        {
            using var hashed = file.CopiedFrom!.OpenRead();
            manifest.Add(file.Path, hashed);
        }
        return file.CopiedFrom!.OpenRead();
    }

    public TextReader GetTextReader() => new StreamReader(GetStream());

    public long GetLength() => file.CopiedFrom?.Length ?? Render().Length;

    public IContentProvider CloneWithMediaType(string mediaType) => new RenderedContent(file, contents, mediaType);

    /// <summary>Drops the bytes that are kept.</summary>
    /// <returns>How many they were.</returns>
    public int Forget()
    {
        Volatile.Write(ref kept, null);
        return length;
    }

    private bool IsStreamed => file.CopiedFrom is { IsStreamed: true };

    private Manifest? Manifest => Packaging.Manifest.IsBeside(file.Path) ? null : contents.Build.Manifest;

    private byte[] Render()
    {
        buffer ??= new ArrayBufferWriter<byte>(64 * 1024);
        buffer.ResetWrittenCount();
        file.Render(buffer, contents.Build.Site.Diagnostics);
        Manifest?.Add(file.Path, buffer.WrittenSpan);
        length = buffer.WrittenCount;
        return buffer.WrittenSpan.ToArray();
    }
}
