using Placard.Containers;
using Placard.Files;

namespace Placard.Captures;

/// <summary>A file in a zip. It is read from the zip whenever it is needed.</summary>
/// <param name="source">The file that holds the zip.</param>
internal sealed class ZippedFile(SourceFile source, IFileTree zip, TreeFile file)
    : SourceFile($"{source.Path}/{file.Path}", $"{source.DisplayPath}/{file.Path}")
{
    /// <inheritdoc/>
    public override bool IsStreamed => false;

    public override long Length => file.Length ?? Read().Length;

    public override ReadOnlyMemory<byte> Read()
    {
        using var bytes = new MemoryStream();
        zip.Read(file, stream => stream.CopyTo(bytes));
        return bytes.ToArray();
    }

    public override ReadOnlyMemory<byte> ReadStart(int count)
    {
        var start = new byte[count];
        var read = 0;
        zip.Read(file, stream => read = stream.ReadAtLeast(start, count, throwOnEndOfStream: false));
        return start.AsMemory(0, read);
    }
}
