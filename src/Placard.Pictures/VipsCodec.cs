using NetVips;
using Placard.Files;
using Placard.Images;
using Placard.Images.Formats;
using Image = NetVips.Image;

namespace Placard.Pictures;

/// <summary>Encodes with libvips: upright, in sRGB, with eight bits for each channel and without metadata.</summary>
internal sealed class VipsCodec : IImageCodec
{
    /// <summary>Part of every cache key. To be changed with each change of encoded bytes: the version of libvips or a setting below.</summary>
    public const string Settings = "libvips 8.18.7, settings 3";

    /// <summary>Bits of a PNG file for each pixel from which it is a photograph. Drawings and screenshots have fewer, since they are compressed well.</summary>
    private const int PhotographBits = 2;

    public void Encode(byte[] source, ImageHeader header, IReadOnlyList<ImageRendition> renditions, Action<ImageRendition, byte[]> take)
    {
        source = Whole(source, header);
        var isPhotographicPng = header is { Format: ImageFormat.Png, HasPalette: false } && source.Length * 8L >= PhotographBits * header.Pixels;
        Run(() =>
        {
            var bySize = renditions.GroupBy(rendition => (rendition.Width, rendition.Height)).OrderByDescending(size => size.Key.Width).ToList();
            using var largest = header.IsAnimation ? LoadAnimation(source, header) : Load(source, header, bySize[0].Key);
            foreach (var size in bySize)
            {
                using var image = size.Key == bySize[0].Key
                    ? largest.Copy()
                    : largest.ThumbnailImage(size.Key.Width, height: size.Key.Height, size: Enums.Size.Force, noRotate: true);
                foreach (var rendition in size) take(rendition, Save(image, rendition.Format, header, isPhotographicPng));
            }
        });
    }

    public byte[] EncodePart(byte[] source, ImageHeader header, int width, int height)
    {
        var (wide, tall) = ((long)header.UprightWidth, (long)header.UprightHeight);
        var covering = wide * height > tall * width ? ((int)(wide * height / tall), height) : (width, (int)(tall * width / wide));
        byte[] made = [];
        source = Whole(source, header);
        Run(() =>
        {
            using var image = Load(source, header, covering);
            made = ShareJpeg.OfPart(image, width, height);
        });
        return made;
    }

    public byte[] EncodeDrawing(byte[] svg, int width, int height)
    {
        byte[] made = [];
        Run(() => made = ShareJpeg.OfDrawing(svg, width, height));
        return made;
    }

    private static byte[] Whole(byte[] source, ImageHeader header)
    {
        if (!ImageCompleteness.IsComplete(source, header.Format)) throw new ImageException(ImageFailure.Unreadable, "it breaks off before its end");
        return header.Format == ImageFormat.Png ? PngTexts.Remove(source) : source;
    }

    private static void Run(Action encode)
    {
        Libvips.Ensure();
        try
        {
            encode();
        }
        catch (VipsException failure)
        {
            throw new ImageException(ImageFailure.Unreadable, Explain(failure.Message));
        }
    }

    /// <summary>The image in its largest size. JPEG is shrunk while it is decoded, so that a photograph is never in memory in full size.</summary>
    private static Image Load(byte[] source, ImageHeader header, (int Width, int Height) upright)
    {
        var (width, height) = header.IsRotated ? (upright.Height, upright.Width) : upright;
        using var loaded = Image.ThumbnailBuffer(source, width, height: height, size: Enums.Size.Force, noRotate: true,
            outputProfile: IsPlainSrgb(source) ? null : "srgb", failOn: Enums.FailOn.Error);
        using var bytes = loaded.Format == Enums.BandFormat.Uchar ? loaded.CopyMemory() : ToBytes(loaded);
        return Turn(bytes, header.Orientation);
    }

    /// <summary>Whether the pixels are in sRGB as they are; to convert them nonetheless takes nine times as long as to decode them.</summary>
    private static bool IsPlainSrgb(byte[] source)
    {
        using var image = Image.NewFromBuffer(source);
        return image.Interpretation == Enums.Interpretation.Srgb && !image.Contains("icc-profile-data");
    }

    private static Image ToBytes(Image image)
    {
        using var colours = image.Colourspace(Enums.Interpretation.Srgb);
        using var bytes = colours.Cast(Enums.BandFormat.Uchar);
        return bytes.CopyMemory();
    }

    private static Image LoadAnimation(byte[] source, ImageHeader header)
    {
        using var frames = header.Format == ImageFormat.Gif
            ? Image.GifloadBuffer(source, n: -1, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error)
            : Image.WebploadBuffer(source, n: -1, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        // The decoder would enlarge all frames to the largest, whatever the header says.
        if (frames.Width != header.Width || frames.PageHeight != header.Height)
            throw new ImageException(ImageFailure.Unreadable, "one of its frames is larger than the picture itself");
        var megapixels = (long)frames.Width * frames.Height / 1_000_000;
        return megapixels <= ImagePlan.MaxMegapixels ? frames.CopyMemory() : throw new ImageException(ImageFailure.TooManyPixels, $"{megapixels}");
    }

    private static Image Turn(Image image, int orientation) => orientation switch
    {
        2 => image.Flip(Enums.Direction.Horizontal),
        3 => image.Rot(Enums.Angle.D180),
        4 => image.Flip(Enums.Direction.Vertical),
        5 => AndFlip(image.Rot(Enums.Angle.D90), Enums.Direction.Horizontal),
        6 => image.Rot(Enums.Angle.D90),
        7 => AndFlip(image.Rot(Enums.Angle.D270), Enums.Direction.Horizontal),
        8 => image.Rot(Enums.Angle.D270),
        _ => image.Copy(),
    };

    private static Image AndFlip(Image turned, Enums.Direction direction)
    {
        using (turned) return turned.Flip(direction);
    }

    private static byte[] Save(Image image, ImageFormat format, ImageHeader header, bool isPhotographicPng) => format switch
    {
        ImageFormat.Jpeg => image.JpegsaveBuffer(q: 80, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None),
        ImageFormat.Png when header.HasPalette =>
            image.PngsaveBuffer(compression: 9, palette: true, q: 100, dither: 0, effort: 7, keep: Enums.ForeignKeep.None),
        ImageFormat.Png when isPhotographicPng =>
            image.PngsaveBuffer(compression: 3, filter: Enums.ForeignPngFilter.Avg, keep: Enums.ForeignKeep.None),
        ImageFormat.Png => image.PngsaveBuffer(compression: 7, filter: Enums.ForeignPngFilter.All, keep: Enums.ForeignKeep.None),
        ImageFormat.Webp when isPhotographicPng => image.WebpsaveBuffer(q: 80, effort: 4, keep: Enums.ForeignKeep.None),
        ImageFormat.Webp when header.Format == ImageFormat.Png => SmallerWebp(image),
        ImageFormat.Webp when header.IsAnimation => image.WebpsaveBuffer(q: 80, mixed: true, keep: Enums.ForeignKeep.None),
        ImageFormat.Webp => image.WebpsaveBuffer(q: 78, effort: 4, keep: Enums.ForeignKeep.None),
        ImageFormat.Gif => image.GifsaveBuffer(dither: 0, keep: Enums.ForeignKeep.None),
        ImageFormat.Avif => image.HeifsaveBuffer(q: 60, compression: Enums.ForeignHeifCompression.Av1, effort: 3, keep: Enums.ForeignKeep.None),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No encoder for this format."),
    };

    /// <summary>The smaller of two encodings: near-lossless for most drawings, lossy for those with many colours.</summary>
    private static byte[] SmallerWebp(Image image)
    {
        var exact = image.WebpsaveBuffer(q: 80, nearLossless: true, effort: 2, keep: Enums.ForeignKeep.None);
        var lossy = image.WebpsaveBuffer(q: 86, smartSubsample: true, effort: 4, keep: Enums.ForeignKeep.None);
        return exact.Length <= lossy.Length ? exact : lossy;
    }

    /// <summary>libvips reports one cause on each line, the most specific one last.</summary>
    private static string Explain(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? "its pixels are damaged" : $"its pixels are damaged ({lines[^1].TrimEnd('.')})";
    }
}
