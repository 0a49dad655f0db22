using ICSharpCode.SharpZipLib.Zip.Compression;
using Placard.Files;

namespace Placard.Containers.Compression;

/// <summary>
/// Writes deflated bytes (RFC 1951) that are the same on every machine, however the input is cut: that of the framework calls a library whose output differs
/// by processor and version. Disposal ends the deflated data and leaves the stream below open.
/// </summary>
internal sealed class DeflateStreamWriter(Stream to) : WriteOnceStream
{
    /// <summary>Pages become a third of their size; a higher level saves a tenth of a percent.</summary>
    private const int Level = 6;

    private const int BlockSize = 32 * 1024;

    /// <summary>A deflater takes 300 KB, so that one a thread is kept.</summary>
    [ThreadStatic]
    private static State? idle;

    private State? state = TakeIdle();

    private int pending;

    /// <summary>The number of deflated bytes so far.</summary>
    public long Written { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // The deflater gets whole blocks, or its output could depend on how its input is cut.
        while (!buffer.IsEmpty)
        {
            var count = Math.Min(buffer.Length, BlockSize - pending);
            buffer[..count].CopyTo(Current.Input.AsSpan(pending));
            pending += count;
            buffer = buffer[count..];
            if (pending == BlockSize) Compress();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && state is not null)
        {
            Compress(isEnd: true);
            (idle, state) = (state, null);
        }
        base.Dispose(disposing);
    }

    private State Current => state ?? throw new ObjectDisposedException(nameof(DeflateStreamWriter));

    private void Compress(bool isEnd = false)
    {
        var (deflater, input, output) = Current;
        deflater.SetInput(input, 0, pending);
        if (isEnd) deflater.Finish();
        while (isEnd ? !deflater.IsFinished : !deflater.IsNeedingInput)
        {
            var count = deflater.Deflate(output, 0, output.Length);
            to.Write(output, 0, count);
            Written += count;
        }
        pending = 0;
    }

    private static State TakeIdle()
    {
        var taken = idle ?? new State(new Deflater(Level, noZlibHeaderOrFooter: true), new byte[BlockSize], new byte[BlockSize]);
        idle = null;
        taken.Deflater.Reset();
        return taken;
    }

    private sealed record State(Deflater Deflater, byte[] Input, byte[] Output);
}
