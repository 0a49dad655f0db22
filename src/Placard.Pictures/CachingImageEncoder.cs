using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Placard.Files;
using Placard.Images;
using Placard.Images.Formats;

namespace Placard.Pictures;

/// <summary>
/// Encodes images with libvips and keeps the results in a cache folder. An image is decoded once for all of its renditions, when the first of
/// them is requested and the cache has none. The cache key is a hash of the image's bytes: renaming a file keeps its entry, changing it does not.
/// Thread-safe; one instance can serve several builds.
/// </summary>
public sealed class CachingImageEncoder : IImageEncoder, IShareImageEncoder
{
    /// <summary>Bounds memory: only so many images are decoded at once, however many threads wait.</summary>
    private static readonly SemaphoreSlim Slots = new(Environment.ProcessorCount);

    private readonly ConditionalWeakTable<SourceFile, Work> works = [];
    private readonly IImageCodec codec;
    private readonly ImageCache? cache;

    /// <param name="cacheFolder">The folder of the cache, created when the first image is kept; null for no cache.</param>
    public CachingImageEncoder(string? cacheFolder)
        : this(new VipsCodec(), cacheFolder is null ? null : new ImageCache(cacheFolder))
    {
    }

    internal CachingImageEncoder(IImageCodec codec, ImageCache? cache) => (this.codec, this.cache) = (codec, cache);

    /// <summary>
    /// The encoder with the user's cache folder: <c>PLACARD_CACHE</c>, else the system's folder for caches; without a cache where the system has none.
    /// </summary>
    public static CachingImageEncoder Default { get; } = new(ImageCache.DefaultFolder(Environment.GetEnvironmentVariable));

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public bool IsAvailable => Libvips.IsPresent;

    /// <inheritdoc/>
    public EncodedImage EncodePhoto(PublishedImage image, int width, int height)
    {
        var work = works.GetValue(image.Source, static _ => new Work());
        lock (work)
        {
            return Share(work.Key ??= KeyOf(image), width, height, () => codec.EncodePart(image.Source.Read().ToArray(), image.Header, width, height));
        }
    }

    /// <inheritdoc/>
    public EncodedImage EncodeDrawing(ReadOnlyMemory<byte> svg, int width, int height) =>
        Share(KeyOf("drawing", svg.Span), width, height, () => codec.EncodeDrawing(svg.ToArray(), width, height));

    /// <summary>Removes the least recently used files while the cache is larger than 2 GiB. To be called after a build.</summary>
    public void Trim() => cache?.Trim();

    private byte[] EncodeAll(PublishedImage image, ImageRendition wanted, string key)
    {
        Slots.Wait();
        try
        {
            return EncodeNow(image, wanted, key);
        }
        finally
        {
            Slots.Release();
        }
    }

    private EncodedImage Share(string key, int width, int height, Func<byte[]> encode)
    {
        var name = string.Create(null, $"share-{ShareJpeg.Settings}-{width}x{height}.jpg");
        if (cache?.Find(key, name) is { } kept) return new EncodedImage(kept);
        Slots.Wait();
        try
        {
            var bytes = encode();
            if (!ImageMetadata.IsAbsentFrom(bytes)) throw new ImageException(ImageFailure.Unreadable, "what was made of it still held more than pixels");
            cache?.TryKeep(key, name, bytes);
            return new EncodedImage(bytes);
        }
        catch (ImageException failure)
        {
            return new EncodedImage(default, failure.Failure, failure.Message);
        }
        finally
        {
            Slots.Release();
        }
    }

    private byte[] EncodeNow(PublishedImage image, ImageRendition wanted, string key)
    {
        byte[]? made = null;
        var isKept = cache is not null;
        codec.Encode(image.Source.Read().ToArray(), image.Header, isKept ? [.. image.Renditions] : [wanted], (rendition, bytes) =>
        {
            // The last check: no image with metadata is published, even if a later version of libvips writes it.
            if (!ImageMetadata.IsAbsentFrom(bytes)) throw new ImageException(ImageFailure.Unreadable, "what was made of it still held more than pixels");
            if (rendition == wanted) made = bytes;
            if (isKept) cache!.TryKeep(key, NameOf(rendition), bytes);
        });
        return made!;
    }

    private static string NameOf(ImageRendition rendition) => string.Create(null, $"{rendition.Width}x{rendition.Height}.{rendition.Format}");

    private static string KeyOf(PublishedImage image) => KeyOf(image.Header.ToString(), image.Source.Read().Span);

    private static string KeyOf(string kind, ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{VipsCodec.Settings}\n{kind}\n"));
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed class Work
    {
        public string? Key { get; set; }

        public EncodedImage? Failed { get; set; }
    }
}
