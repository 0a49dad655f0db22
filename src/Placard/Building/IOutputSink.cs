namespace Placard.Building;

/// <summary>Takes the bytes of published files: a folder, a server, a test.</summary>
public interface IOutputSink
{
    /// <summary>Called once for each path, from several threads; the bytes are good only during the call.</summary>
    void Write(string path, ReadOnlySpan<byte> bytes);
}
