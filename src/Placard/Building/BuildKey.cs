using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Placard.Content;
using Placard.Files;
using Placard.Images;

namespace Placard.Building;

/// <summary>A digest of everything that outputs can depend on, but for the bodies of articles, campaigns and plain pages.</summary>
internal sealed class BuildKey : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[16 * 1024];
    private int used;

    private BuildKey()
    {
    }

    /// <summary>
    /// Whether an entry is all in its front matter, its summary and its body. Letters of actions are read from their bodies, and the files of captures from
    /// elsewhere.
    /// </summary>
    public static bool IsText(Entry entry) => entry is Article or Campaign or Page && entry.BodySource.Current.FrontMatter != 0;

    /// <returns>Null where the version of a file is not known.</returns>
    public static byte[]? Of(BuildInput input, SiteBuild build, IReadOnlyList<Entry> texts, string host)
    {
        using var key = new BuildKey();
        key.Add(host);
        key.Add(input.ImageEncoder is IShareImageEncoder { IsAvailable: true } ? "share images" : "");
        var others = texts.ToDictionary(text => text.SourcePath, StringComparer.Ordinal);
        foreach (var file in input.Input)
        {
            key.Add(file.Path);
            if (others.TryGetValue(file.Path, out var text)) key.Add(text);
            else if (!key.TryAddVersion(file)) return null;
        }
        foreach (var file in input.Theme)
        {
            key.Add(file.Path);
            if (!key.TryAddVersion(file)) return null;
        }
        foreach (var text in texts) key.Add(text.SourcePath);
        foreach (var output in build.Outputs) key.Add(output.Path);
        return key.End();
    }

    public void Dispose() => hash.Dispose();

    private void Add(Entry text)
    {
        Flush(16);
        BinaryPrimitives.WriteUInt128LittleEndian(buffer.AsSpan(used), text.BodySource.Current.FrontMatter);
        used += 16;
        Add(text.Summary);
    }

    private bool TryAddVersion(SourceFile file)
    {
        if (file.Version is not { } version) return false;
        Add(version);
        return true;
    }

    /// <summary>Adds a text behind its length.</summary>
    private void Add(string text)
    {
        var most = sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > buffer.Length)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Flush(buffer.Length);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
            return;
        }
        Flush(most);
        var length = Encoding.UTF8.GetBytes(text, buffer.AsSpan(used + sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(used), length);
        used += sizeof(int) + length;
    }

    private void Flush(int room)
    {
        if (buffer.Length - used >= room) return;
        hash.AppendData(buffer.AsSpan(0, used));
        used = 0;
    }

    private byte[] End()
    {
        hash.AppendData(buffer.AsSpan(0, used));
        return hash.GetHashAndReset();
    }
}
