using Placard.Content;
using Placard.Files;

namespace Placard.Building;

/// <summary>
/// A record of a build, by which the next one renders only what has changed: which bodies each output read, and the versions of the files that hold them.
/// Everything else that an output can depend on is in one digest (<see cref="BuildKey"/>); where that differs, the record of the last build is of no use.
/// </summary>
/// <remarks>It is a cache: a build without it gives the same bytes.</remarks>
public sealed class BuildRecord
{
    private readonly byte[] key;
    private readonly IReadOnlyList<Entry> texts;
    private readonly Dictionary<string, int> indices;
    private readonly RecordedOutput?[] outputs;
    private readonly bool[] isKept;

    private BuildRecord(byte[] key, IReadOnlyList<Entry> texts, int outputs)
    {
        (this.key, this.texts) = (key, texts);
        indices = new(texts.Count, StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++) indices[texts[i].SourcePath] = i;
        this.outputs = new RecordedOutput?[outputs];
        isKept = new bool[outputs];
    }

    /// <summary>An empty record of a build that has been prepared and not been written.</summary>
    /// <param name="input">What it was prepared from. Its sources have a <see cref="SourceFile.Version"/>.</param>
    /// <param name="host">Everything else that the bytes depend on: the host's program and its options, without the moment of the build.</param>
    /// <returns>Null where the version of a source other than a text is not known.</returns>
    public static BuildRecord? Of(BuildInput input, SiteBuild build, string host)
    {
        List<Entry> texts = [.. build.Site.Entries.Where(BuildKey.IsText)];
        return BuildKey.Of(input, build, texts, host) is { } key ? new BuildRecord(key, texts, build.Outputs.Count) : null;
    }

    /// <summary>
    /// Decides which files are kept from the last build. The caller knows that the sink holds them unmodified, and that nothing has opened or closed since.
    /// </summary>
    /// <param name="last">What <see cref="ToBytes"/> gave for the last build.</param>
    /// <returns>Whether files may be kept.</returns>
    public bool KeepFrom(ReadOnlySpan<byte> last)
    {
        var reader = new RecordReader(last);
        if (!reader.Bytes(key.Length).SequenceEqual(key)) return false;
        var isChanged = new bool[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var before = reader.Text();
            isChanged[i] = before.Length == 0 || before != VersionOf(texts[i]);
        }
        for (var i = 0; i < outputs.Length; i++)
        {
            if (reader.Output() is not { } output) continue;
            isKept[i] = !Array.Exists(output.Reads, text => isChanged[text]);
            if (isKept[i]) outputs[i] = output;
        }
        return true;
    }

    /// <summary>The record as bytes, once the build has been written.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        var writer = new RecordWriter();
        writer.Bytes(key);
        foreach (var text in texts) writer.Text(VersionOf(text));
        foreach (var output in outputs) writer.Output(output);
        return writer.Written;
    }

    /// <summary>What is known of an output that is kept; null for one to render.</summary>
    internal RecordedOutput? KeptAt(int index) => isKept[index] ? outputs[index] : null;

    /// <summary>Records an output that was rendered without a diagnostic.</summary>
    /// <param name="reads">The paths of the files whose bodies it read.</param>
    internal void Add(int index, long length, byte[]? hash, IReadOnlyList<string> reads)
    {
        var known = new List<int>(reads.Count);
        foreach (var path in reads)
        {
            // The whole file of any other entry is in the key.
            if (indices.TryGetValue(path, out var text) && !known.Contains(text)) known.Add(text);
        }
        outputs[index] = new RecordedOutput(length, hash, [.. known]);
    }

    /// <summary>Empty where the version is not known, so that the text counts as changed.</summary>
    private static string VersionOf(Entry text) => text.BodySource.Current.File.Version ?? "";
}

/// <summary>An output as it was rendered.</summary>
/// <param name="Hash">Its SHA-256; null where no manifest is published.</param>
/// <param name="Reads">The indices of the texts that it read.</param>
internal sealed record RecordedOutput(long Length, byte[]? Hash, int[] Reads);
