namespace Placard.Files;

/// <summary>A file of the archive or theme as its host supplies it; the host decides what is kept in memory.</summary>
/// <param name="path">Path inside its folder (<c>input/</c> or <c>theme/</c>), with forward slashes, in Unicode form C.</param>
/// <param name="displayPath">The path as its author would type it; diagnostics name this one.</param>
public abstract class SourceFile(string path, string displayPath)
{
    public string Path { get; } = path;

    public string DisplayPath { get; } = displayPath;

    /// <summary>The name without its folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The bytes, the same at each call.</summary>
    /// <exception cref="IOException">The host cannot read the file, or it changed since the first call.</exception>
    public abstract ReadOnlyMemory<byte> Read();

    /// <summary>Lets somebody look at the bytes, which the host may use for others as soon as that has returned.</summary>
    /// <exception cref="IOException">As for <see cref="Read"/>.</exception>
    public virtual void UseBytes(Action<ReadOnlySpan<byte>> look) => look(Read().Span);

    /// <summary>How many bytes there are; a host that can tell without reading them does.</summary>
    public virtual long Length => Read().Length;

    /// <summary>The first bytes, or all where there are no more than <paramref name="count"/>.</summary>
    /// <exception cref="IOException">The host cannot read the file.</exception>
    public virtual ReadOnlyMemory<byte> ReadStart(int count)
    {
        var bytes = Read();
        return bytes.Length <= count ? bytes : bytes[..count];
    }

    public override string ToString() => DisplayPath;
}
