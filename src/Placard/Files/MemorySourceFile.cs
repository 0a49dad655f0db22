namespace Placard.Files;

/// <summary>A source file whose bytes are already in memory.</summary>
public sealed class MemorySourceFile(string path, ReadOnlyMemory<byte> bytes, string? displayPath = null, string? version = null)
    : SourceFile(path, displayPath ?? path)
{
    public override string? Version => version;

    public override long Length => bytes.Length;

    public override ReadOnlyMemory<byte> Read() => bytes;
}
