namespace Placard.Files;

/// <summary>A file of the archive or theme as its host supplies it; the host decides what to cache in memory.</summary>
/// <param name="path">The path inside its folder (<c>input/</c> or <c>theme/</c>), with forward slashes, in Unicode normalization form C.</param>
/// <param name="displayPath">The path as its author would type it, for diagnostics.</param>
public abstract class SourceFile(string path, string displayPath)
{
    /// <summary>The path inside its folder, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The path as its author would type it, for diagnostics.</summary>
    public string DisplayPath { get; } = displayPath;

    /// <summary>The file name without folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Reads the file; the bytes are the same at each call.</summary>
    /// <exception cref="IOException">The host cannot read the file, or it changed since the first call.</exception>
    public abstract ReadOnlyMemory<byte> Read();

    /// <summary>Calls back with the bytes, which are valid until the callback returns; the host may then reuse their memory.</summary>
    /// <exception cref="IOException">See <see cref="Read"/>.</exception>
    public virtual void UseBytes(Action<ReadOnlySpan<byte>> look) => look(Read().Span);

    /// <summary>The length in bytes, from the file system if the host can.</summary>
    public virtual long Length => Read().Length;

    /// <summary>The first <paramref name="count"/> bytes, or all if there are fewer.</summary>
    /// <exception cref="IOException">The host cannot read the file.</exception>
    public virtual ReadOnlyMemory<byte> ReadStart(int count)
    {
        var bytes = Read();
        return bytes.Length <= count ? bytes : bytes[..count];
    }

    public override string ToString() => DisplayPath;
}
