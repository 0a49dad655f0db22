namespace Placard.Building;

/// <summary>Takes the bytes of published files: a folder, a server, a test.</summary>
public interface IOutputSink
{
    /// <summary>Called once for each path, from several threads; the bytes are good only during the call.</summary>
    void Write(string path, ReadOnlySpan<byte> bytes);

    /// <summary>
    /// Called instead for a file of many megabytes that is published as it is, whose stream need not be read to its end. A sink that
    /// has no way of its own for these takes them whole.
    /// </summary>
    void Write(string path, Stream bytes)
    {
        using var whole = new MemoryStream();
        bytes.CopyTo(whole);
        Write(path, whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }
}
