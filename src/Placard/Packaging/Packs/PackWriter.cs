using System.Buffers;
using System.Collections.Concurrent;
using Placard.Files;
using Placard.Outputs;

namespace Placard.Packaging.Packs;

/// <summary>Renders the files of a pack on all processors and hands them over in their order; few of them are in memory at a time.</summary>
/// <param name="prepare">Does what can be done before a file's turn, from any thread; what it returns adds the file.</param>
/// <param name="addStream">Adds a file of many megabytes, which may be opened more than once.</param>
internal sealed class PackWriter(
    Pack pack, Func<string, ReadOnlyMemory<byte>, Action> prepare, Action<string, SourceFile> addStream, Action advance)
{
    private static readonly int Window = 4 * Environment.ProcessorCount;

    private readonly ConcurrentBag<ArrayBufferWriter<byte>> buffers = [];

    /// <summary>Writes all files and the manifest. After an error nothing more is added, and all pages are rendered, so that all errors are found.</summary>
    public void Write()
    {
        var waiting = new Queue<Task<Action>>();
        foreach (var file in pack.Files)
        {
            if (waiting.Count == Window) waiting.Dequeue().GetAwaiter().GetResult()();
            waiting.Enqueue(Task.Run(() => Prepare(file)));
        }
        while (waiting.TryDequeue(out var next)) next.GetAwaiter().GetResult()();
        if (!pack.Diagnostics.HasErrors) prepare(Manifest.Path, Bytes(pack.Manifest.ToFile()))();
    }

    private Action Prepare(OutputFile file)
    {
        if (file.CopiedFrom is { IsStreamed: true } source) return PrepareStream(file.Path, source);
        var isNeeded = file.ImageRendition is null || !pack.Diagnostics.HasErrors; // Images take longest, and wait until the texts are right.
        var bytes = isNeeded ? Bytes(file) : [];
        if (pack.Diagnostics.HasErrors) return () => { };
        if (!Manifest.IsBeside(file.Path)) pack.Manifest.Add(file.Path, bytes);
        var add = prepare(file.Path, bytes);
        return () =>
        {
            add();
            advance();
        };
    }

    private Action PrepareStream(string path, SourceFile source)
    {
        if (pack.Diagnostics.HasErrors) return () => { };
        using (var stream = source.OpenRead()) pack.Manifest.Add(path, stream);
        return () =>
        {
            addStream(path, source);
            advance();
        };
    }

    private byte[] Bytes(OutputFile file)
    {
        if (!buffers.TryTake(out var buffer)) buffer = new ArrayBufferWriter<byte>(64 * 1024);
        buffer.ResetWrittenCount();
        file.Render(buffer, pack.Diagnostics);
        var bytes = buffer.WrittenSpan.ToArray();
        buffers.Add(buffer);
        return bytes;
    }
}
