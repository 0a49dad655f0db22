using System.Buffers;
using System.Collections.Concurrent;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;
using Placard.Packaging;

namespace Placard.Building;

/// <summary>Renders output files on all processors, each thread with one buffer; large copies go through in blocks.</summary>
internal static class OutputWriter
{
    /// <param name="manifest">Receives the hashes of what is written.</param>
    /// <param name="sink">Receives the files; null where they are rendered only for the errors in them.</param>
    public static void Write(IReadOnlyList<OutputFile> outputs, DiagnosticBag diagnostics, Manifest? manifest, IOutputSink? sink)
    {
        // Images take longest, and wait until the texts are right.
        if (diagnostics.HasErrors) outputs = [.. outputs.Where(output => output.ImageRendition is null)];
        if (outputs.Count == 0) return;
        Parallel.ForEach(Partitioner.Create(0, outputs.Count, RangeFor(outputs.Count)), () => new ArrayBufferWriter<byte>(64 * 1024), (range, _, buffer) =>
        {
            for (var i = range.Item1; i < range.Item2; i++) WriteOne(outputs[i], buffer, diagnostics, manifest, sink);
            return buffer;
        }, _ => { });
    }

    public static void WriteManifest(Manifest manifest, DiagnosticBag diagnostics, IOutputSink sink) =>
        WriteOne(manifest.ToFile(), new ArrayBufferWriter<byte>(Math.Max(manifest.Length, 1)), diagnostics, null, sink);

    private static void WriteOne(OutputFile output, ArrayBufferWriter<byte> buffer, DiagnosticBag diagnostics, Manifest? manifest, IOutputSink? sink)
    {
        if (Manifest.IsBeside(output.Path)) manifest = null;
        if (output.CopiedFrom is { } source)
        {
            if (sink is not null && !diagnostics.HasErrors) Copy(output.Path, source, manifest, sink);
            return;
        }
        buffer.ResetWrittenCount();
        output.Render(buffer, diagnostics);
        if (sink is null || diagnostics.HasErrors) return;
        manifest?.Add(output.Path, buffer.WrittenSpan);
        sink.Write(output.Path, buffer.WrittenSpan);
    }

    private static void Copy(string path, SourceFile source, Manifest? manifest, IOutputSink sink)
    {
        if (source.IsStreamed)
        {
            using var stream = source.OpenRead();
            if (manifest is null) sink.Write(path, stream);
            else manifest.Add(path, stream, hashed => sink.Write(path, hashed));
            return;
        }
        var bytes = source.Read().Span;
        manifest?.Add(path, bytes);
        sink.Write(path, bytes);
    }

    /// <summary>Small enough that the last piece keeps no processor waiting, large enough that handing out pieces costs nothing.</summary>
    private static int RangeFor(int count) => Math.Clamp(count / (Environment.ProcessorCount * 16), 1, 256);
}
