using Placard.Containers.Zip;
using Placard.Files;

namespace Placard.Packaging.Packs;

/// <summary>The entries of a zip, each below one folder.</summary>
/// <param name="folder">The folder with a slash at its end; empty for none.</param>
internal sealed class ZipEntries(ZipWriter zip, string folder = "") : IPackEntries
{
    public Action Prepare(string path, ReadOnlyMemory<byte> bytes)
    {
        var item = ZipItem.Of(folder + path, bytes, MethodOf(path));
        return () => zip.Add(item);
    }

    public void Add(string path, Stream bytes, long length) => zip.Add(folder + path, bytes, MethodOf(path), length);

    /// <summary>What is compressed already is stored.</summary>
    private static ZipMethod MethodOf(string path) => MediaTypes.Of(path) switch
    {
        "image/svg+xml" or "image/bmp" or "audio/wav" => ZipMethod.Deflated,
        "application/zip" or "application/gzip" or "application/x-7z-compressed" or "application/wacz" or "application/epub+zip"
            or "font/woff" or "font/woff2" => ZipMethod.Stored,
        var type when type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal)
            || type.StartsWith("video/", StringComparison.Ordinal) || type.StartsWith("application/vnd.o", StringComparison.Ordinal) => ZipMethod.Stored,
        _ => ZipMethod.Deflated,
    };
}
