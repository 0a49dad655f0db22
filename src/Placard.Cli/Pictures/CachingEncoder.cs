using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Placard.Model;
using Placard.Model.Pictures;
using Placard.Syntax.Pictures;

namespace Placard.Cli.Pictures;

/// <summary>
/// Decodes a picture once for all that is published of it, when the first of it is asked for and no earlier build has left it in the
/// cache. Pictures are named by their bytes, so that a renamed one is known and a changed one is not.
/// </summary>
internal sealed class CachingEncoder(IPictureCodec codec, PictureCache? cache) : IPictureEncoder
{
    /// <summary>Memory is bounded by how many pictures are in it at once, however many threads wait for one.</summary>
    private static readonly SemaphoreSlim Places = new(Environment.ProcessorCount);

    private readonly ConditionalWeakTable<SourceFile, Work> works = [];

    /// <summary>As this machine has it: with libvips, and the user's cache.</summary>
    public static CachingEncoder Default { get; } = new(new VipsCodec(), PictureCache.DefaultFolder(Environment.GetEnvironmentVariable) is { } folder ? new PictureCache(folder) : null);

    public EncodedPicture Encode(PublishedPicture picture, Rendition wanted)
    {
        var work = works.GetValue(picture.Source, static _ => new Work());
        lock (work)
        {
            if (work.Failed is { } failed) return failed;
            try
            {
                work.Key ??= KeyOf(picture);
                return new EncodedPicture(cache?.Find(work.Key, NameOf(wanted)) ?? EncodeAll(picture, wanted, work.Key));
            }
            catch (PictureException failure)
            {
                work.Failed = new EncodedPicture(default, failure.Failure, failure.Message);
                return work.Failed.Value;
            }
        }
    }

    /// <summary>To be called when a build has what it needs.</summary>
    public void Trim() => cache?.Trim();

    private byte[] EncodeAll(PublishedPicture picture, Rendition wanted, string key)
    {
        Places.Wait();
        try
        {
            return EncodeNow(picture, wanted, key);
        }
        finally
        {
            Places.Release();
        }
    }

    private byte[] EncodeNow(PublishedPicture picture, Rendition wanted, string key)
    {
        byte[]? made = null;
        var isKept = cache is not null;
        codec.Encode(picture.Source.Read().ToArray(), picture.Header, isKept ? [.. picture.Renditions] : [wanted], (rendition, bytes) =>
        {
            // The last look: whatever a library does one day, no picture is published that holds more than pixels.
            if (!PictureMetadata.IsAbsentFrom(bytes)) throw new PictureException(PictureFailure.Unreadable, "what was made of it still held more than pixels");
            if (rendition == wanted) made = bytes;
            if (isKept) cache!.TryKeep(key, NameOf(rendition), bytes);
        });
        return made!;
    }

    private static string NameOf(Rendition rendition) => string.Create(null, $"{rendition.Width}x{rendition.Height}.{rendition.Format}");

    private static string KeyOf(PublishedPicture picture)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{VipsCodec.Settings}\n{picture.Header}\n"));
        hash.AppendData(picture.Source.Read().Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed class Work
    {
        public string? Key { get; set; }

        public EncodedPicture? Failed { get; set; }
    }
}
