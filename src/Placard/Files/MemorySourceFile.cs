namespace Placard.Files;

/// <summary>A source file whose bytes are already in memory.</summary>
public sealed class MemorySourceFile(string path, ReadOnlyMemory<byte> bytes, string? displayPath = null)
    : SourceFile(path, displayPath ?? path)
{
    public override ReadOnlyMemory<byte> Read() => bytes;
}
