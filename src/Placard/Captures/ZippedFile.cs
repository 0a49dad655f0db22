using Placard.Containers;
using Placard.Files;

namespace Placard.Captures;

/// <summary>A file in a zip or another tree. It is read from there whenever it is needed.</summary>
internal sealed class ZippedFile(string path, string displayPath, IFileTree zip, TreeFile file) : SourceFile(path, displayPath)
{
    /// <param name="source">The file that holds the zip.</param>
    public ZippedFile(SourceFile source, IFileTree zip, TreeFile file)
        : this($"{source.Path}/{file.Path}", $"{source.DisplayPath}/{file.Path}", zip, file)
    {
    }

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
