using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Placard.Files;
using Placard.Images;
using Placard.Images.Formats;

namespace Placard.Cli.Images;

/// <summary>
/// Decodes a picture once for all that is published of it, when the first of it is asked for and no earlier build has left it in the
/// cache. Pictures are named by their bytes, so that a renamed one is known and a changed one is not.
/// </summary>
internal sealed class CachingImageEncoder(IImageCodec codec, ImageCache? cache) : IImageEncoder
{
    /// <summary>Memory is bounded by how many pictures are in it at once, however many threads wait for one.</summary>
    private static readonly SemaphoreSlim Places = new(Environment.ProcessorCount);

    private readonly ConditionalWeakTable<SourceFile, Work> works = [];

    /// <summary>As this machine has it: with libvips, and the user's cache.</summary>
    public static CachingImageEncoder Default { get; } = new(new VipsCodec(), ImageCache.DefaultFolder(Environment.GetEnvironmentVariable) is { } folder ? new ImageCache(folder) : null);

    public EncodedImage Encode(PublishedImage image, ImageRendition wanted)
    {
        var work = works.GetValue(image.Source, static _ => new Work());
        lock (work)
        {
            if (work.Failed is { } failed) return failed;
            try
            {
                work.Key ??= KeyOf(image);
                return new EncodedImage(cache?.Find(work.Key, NameOf(wanted)) ?? EncodeAll(image, wanted, work.Key));
            }
            catch (ImageException failure)
            {
                work.Failed = new EncodedImage(default, failure.Failure, failure.Message);
                return work.Failed.Value;
            }
        }
    }

    /// <summary>To be called when a build has what it needs.</summary>
    public void Trim() => cache?.Trim();

    private byte[] EncodeAll(PublishedImage image, ImageRendition wanted, string key)
    {
        Places.Wait();
        try
        {
            return EncodeNow(image, wanted, key);
        }
        finally
        {
            Places.Release();
        }
    }

    private byte[] EncodeNow(PublishedImage image, ImageRendition wanted, string key)
    {
        byte[]? made = null;
        var isKept = cache is not null;
        codec.Encode(image.Source.Read().ToArray(), image.Header, isKept ? [.. image.Renditions] : [wanted], (rendition, bytes) =>
        {
            // The last look: whatever a library does one day, no picture is published that holds more than pixels.
            if (!ImageMetadata.IsAbsentFrom(bytes)) throw new ImageException(ImageFailure.Unreadable, "what was made of it still held more than pixels");
            if (rendition == wanted) made = bytes;
            if (isKept) cache!.TryKeep(key, NameOf(rendition), bytes);
        });
        return made!;
    }

    private static string NameOf(ImageRendition rendition) => string.Create(null, $"{rendition.Width}x{rendition.Height}.{rendition.Format}");

    private static string KeyOf(PublishedImage image)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{VipsCodec.Settings}\n{image.Header}\n"));
        hash.AppendData(image.Source.Read().Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed class Work
    {
        public string? Key { get; set; }

        public EncodedImage? Failed { get; set; }
    }
}
