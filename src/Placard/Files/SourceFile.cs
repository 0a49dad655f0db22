namespace Placard.Files;

/// <summary>A file of the archive or theme as its host supplies it; the host decides what to cache in memory.</summary>
/// <param name="path">The path inside its folder (<c>input/</c> or <c>theme/</c>), with forward slashes, in Unicode normalization form C.</param>
/// <param name="displayPath">The path as its author would type it, for diagnostics.</param>
public abstract class SourceFile(string path, string displayPath)
{
    /// <summary>The size in bytes above which a file that is published as it is goes through in blocks: 1 MiB.</summary>
    public const int StreamedAbove = 1024 * 1024;

    public string Path { get; } = path;

    /// <summary>The path as its author would type it, for diagnostics.</summary>
    public string DisplayPath { get; } = displayPath;

    /// <summary>The file name without folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>
    /// Says which bytes the file has, where the host knows without reading them: two files with one path and equal versions have the
    /// same bytes, so that the cache between builds takes the one for the other, and may go on reading the former. Null
    /// where the host knows of no version; then a file is the same only as itself.
    /// </summary>
    public virtual string? Version => null;

    /// <summary>Whether the file goes through in blocks where it is published as it is.</summary>
    public virtual bool IsStreamed => Length > StreamedAbove;

    /// <summary>Reads the file; the bytes are the same at each call.</summary>
    /// <exception cref="IOException">The host cannot read the file, or it changed since the first call.</exception>
    public abstract ReadOnlyMemory<byte> Read();

    /// <summary>The bytes as a stream that is read once, from its start to its end; the caller closes it.</summary>
    /// <remarks>A host that supplies files of many megabytes overrides it, and reads no more at a time than it is asked for.</remarks>
    /// <exception cref="IOException">As for <see cref="Read"/>, here or while the stream is read.</exception>
    public virtual Stream OpenRead() => new MemoryReadStream(Read());

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

    /// <summary>Whether another file has the same bytes under the same name: it is the same object, or has an equal version.</summary>
    public bool IsSameAs(SourceFile? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Version is { } version && version == other.Version && Path == other.Path && DisplayPath == other.DisplayPath);

    public override string ToString() => DisplayPath;
}
