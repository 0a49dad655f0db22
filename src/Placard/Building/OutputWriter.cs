using System.Buffers;
using System.Collections.Concurrent;
using Placard.Content;
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
    /// <param name="recorded">Keeps files of the last build, where these are all outputs of this one.</param>
    public static void Write(
        IReadOnlyList<OutputFile> outputs, DiagnosticBag diagnostics, Manifest? manifest, IOutputSink? sink, RecordedOutputs? recorded = null)
    {
        // Images take longest, and wait until the texts are right.
        if (diagnostics.HasErrors) outputs = [.. outputs.Where(output => output.ImageRendition is null)];
        if (outputs.Count == 0) return;
        Parallel.ForEach(Partitioner.Create(0, outputs.Count, RangeFor(outputs.Count)), () => new ArrayBufferWriter<byte>(64 * 1024), (range, _, buffer) =>
        {
            using var reads = recorded is null ? null : BodyReads.Begin();
            for (var i = range.Item1; i < range.Item2; i++) WriteOne(outputs[i], i, buffer, diagnostics, manifest, sink, recorded, reads);
            return buffer;
        }, _ => { });
    }

    public static void WriteManifest(Manifest manifest, DiagnosticBag diagnostics, IOutputSink sink) =>
        WriteOne(manifest.ToFile(), 0, new ArrayBufferWriter<byte>(Math.Max(manifest.Length, 1)), diagnostics, null, sink, null, null);

    private static void WriteOne(OutputFile output, int index, ArrayBufferWriter<byte> buffer, DiagnosticBag diagnostics, Manifest? manifest,
        IOutputSink? sink, RecordedOutputs? recorded, BodyReads? reads)
    {
        if (Manifest.IsBeside(output.Path)) manifest = null;
        if (recorded?.TryKeep(index, output, manifest) == true) return;
        if (output.CopiedFrom is { } source)
        {
            if (sink is null || diagnostics.HasErrors) return;
            Copy(output.Path, source, manifest, sink);
            if (output.IsKeepable) recorded?.Add(index, output, source.Length, manifest, []);
            return;
        }
        buffer.ResetWrittenCount();
        var isKeepable = false;
        if (reads is null) output.Render(buffer, diagnostics);
        else isKeepable = RecordedOutputs.Render(output, buffer, diagnostics, reads);
        if (sink is null || diagnostics.HasErrors) return;
        manifest?.Add(output.Path, buffer.WrittenSpan);
        sink.Write(output.Path, buffer.WrittenSpan);
        if (isKeepable) recorded!.Add(index, output, buffer.WrittenCount, manifest, reads!.Paths);
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
