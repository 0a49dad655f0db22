using System.Buffers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Packaging;

namespace Placard.Building;

/// <summary>Keeps files of the last build, and records those that are rendered.</summary>
/// <param name="record">The record of this build.</param>
/// <param name="sink">Holds the files of the last build.</param>
internal sealed class RecordedOutputs(BuildRecord record, IKeepingSink sink)
{
    /// <summary>Keeps a file where its record says that its bytes are those of the last build.</summary>
    public bool TryKeep(int index, OutputFile output, Manifest? manifest)
    {
        if (record.KeptAt(index) is not { } kept) return false;
        if (manifest is not null)
        {
            if (kept.Hash is null) return false;
            manifest.AddHash(output.Path, kept.Hash);
        }
        sink.Keep(output, kept.Length);
        return true;
    }

    /// <summary>Renders a file.</summary>
    /// <param name="reads">Receives the paths of the files whose bodies it read.</param>
    /// <returns>Whether the next build may keep it.</returns>
    public static bool Render(OutputFile output, IBufferWriter<byte> to, DiagnosticBag diagnostics, BodyReads reads)
    {
        reads.Clear();
        var additions = diagnostics.Additions;
        output.Render(to, diagnostics);
        return output.IsKeepable && diagnostics.Additions == additions;
    }

    /// <summary>Records a file that was handed to the sink.</summary>
    public void Add(int index, OutputFile output, long length, Manifest? manifest, IReadOnlyList<string> reads) =>
        record.Add(index, length, manifest?.HashOf(output.Path), reads);
}
