using NetVips;
using Placard.Files;
using Placard.Images;
using Placard.Images.Formats;
using Placard.Pictures;
using Placard.Tests.Support;
using Image = NetVips.Image;

namespace Placard.Cli.Tests.Images;

/// <summary>Images encoded by libvips: upright pixels in sRGB, without metadata.</summary>
public class CleanImageTests
{
    private static CachingImageEncoder Encoder => new(new VipsCodec(), cache: null);

    [Fact]
    public void No_published_file_contains_metadata_of_a_photograph()
    {
        Assert.All(Photos.Planted, planted => Assert.True(Photos.Jpeg().AsSpan().IndexOf(planted) >= 0));
        var site = TestSite.Of("""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            image: ../files/photo.jpg
            imageAlt: A slope.
            attachments: [{ file: ../files/shot.png }]
            ---
            ![A slope](../files/photo.webp) and ![another](../files/moving.gif) and ![a third](../files/new.avif)
            """)
            .With("files/photo.jpg", Photos.Jpeg()).With("files/shot.png", Photos.Png()).With("files/photo.webp", Photos.Webp())
                .With("files/moving.gif", Photos.Gif()).With("files/new.avif", Photos.Avif())
            .With(Encoder).Build().WithoutDiagnostics();

        Assert.Contains("files/photo.jpg", site.Files.Keys);
        Assert.Contains("pictures/photo.jpg/400.webp", site.Files.Keys);
        Assert.Contains("files/moving.gif", site.Files.Keys);
        foreach (var (path, bytes) in site.Files)
            Assert.All(Photos.Planted, planted => Assert.True(bytes.AsSpan().IndexOf(planted) < 0, path));
    }

    [Fact]
    public void Every_rendition_of_an_image_has_the_size_that_pages_declare()
    {
        var site = TestSite.Of("").With("files/photo.jpg", Photos.Jpeg(1311, 877, orientation: 6)).With("files/wide.png", Photos.Png(2600, 40)).With(Encoder)
            .Build().WithoutDiagnostics();
        var sizes = site.Files.Where(file => file.Key.StartsWith("pictures/", StringComparison.Ordinal))
            .Select(file => (file.Key, Header: ImageHeaderReader.Read(file.Value)!)).ToList();
        Assert.Equal([400, 400, 400, 400, 800, 800, 877, 1200, 1200, 1600, 1600], sizes.Select(file => file.Header.Width).Order());
        Assert.All(sizes, file => Assert.Equal(file.Key.Split('/')[^1].Split('.')[0], $"{file.Header.Width}"));
        Assert.Equal((877, 1311),
            (ImageHeaderReader.Read(site.Files["files/photo.jpg"])!.Width, ImageHeaderReader.Read(site.Files["files/photo.jpg"])!.Height));
        Assert.Equal(2400, ImageHeaderReader.Read(site.Files["files/wide.png"])!.Width);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void An_image_of_any_orientation_is_published_upright(int orientation)
    {
        const int width = 600, height = 300;
        using var upright = Photos.Pixels(width, height);
        using var stored = AsStored(upright, orientation);
        var jpeg = Photos.WithSegments(stored.JpegsaveBuffer(q: 95, keep: Enums.ForeignKeep.None), orientation);

        var site = TestSite.Of("").With("files/photo.jpg", jpeg).With(Encoder).Build().WithoutDiagnostics();

        foreach (var path in new[] { "files/photo.jpg", "pictures/photo.jpg/400.webp" })
        {
            using var made = Image.NewFromBuffer(site.Files[path]);
            Assert.True(made.Width > made.Height, path);
            Assert.True(Brightness(made, .1, .1) < 30, $"{path}: the dark corner is at the top left");
            Assert.All(new[] { (.9, .1), (.1, .9), (.9, .9) }, corner => Assert.True(Brightness(made, corner.Item1, corner.Item2) > 60, path));
            Assert.True(made[(int)(made.Width * .9), (int)(made.Height * .1)][0] > made[(int)(made.Width * .1), (int)(made.Height * .9)][0], path);
        }
    }

    [Fact]
    public void The_same_image_gives_the_same_bytes()
    {
        var site = TestSite.Of("").With("files/photo.jpg", Photos.Jpeg()).With("files/shot.png", Photos.Png()).With("files/moving.gif", Photos.Gif())
            .With("files/new.avif", Photos.Avif());
        var (first, second) = (site.With(Encoder).Build(), site.With(Encoder).Build());
        Assert.True(first.Files.Count > 10);
        Assert.All(first.Files, file => Assert.Equal(file.Value, second.Files[file.Key]));
    }

    [Fact]
    public void The_image_is_converted_to_sRGB()
    {
        using var srgb = Photos.Pixels(64, 64);
        using var wide = srgb.IccTransform("p3", inputProfile: "srgb");
        var site = TestSite.Of("").With("files/wide.png", wide.PngsaveBuffer(keep: Enums.ForeignKeep.Icc)).With(Encoder).Build().WithoutDiagnostics();
        using var made = Image.NewFromBuffer(site.Files["files/wide.png"]);
        Assert.False(made.Contains("icc-profile-data"));
        using var difference = (made - srgb).Abs();
        Assert.InRange(difference.Avg(), 0, 1);
    }

    [Theory]
    [InlineData("files/cut.jpg")]
    [InlineData("files/cut.png")]
    [InlineData("files/cut.webp")]
    public void A_truncated_image_is_an_error_and_is_not_published(string path)
    {
        var whole = path.EndsWith("jpg", StringComparison.Ordinal)
            ? Photos.Jpeg()
            : path.EndsWith("png", StringComparison.Ordinal)
            ? Photos.Png()
            : Photos.Webp();
        var site = TestSite.Of("").With(path, whole[..(whole.Length / 2)]).With(Encoder).Build();
        Assert.Contains($"input/{path}:1:1: error PLC1832", Assert.Single(site.Messages), StringComparison.Ordinal);
    }

    public static TheoryData<string> Kinds => [.. MetadataSources.Keys];

    private static Dictionary<string, Func<byte[]>> MetadataSources => new()
    {
        ["jpg"] = () =>
            Photos.Jpeg(), ["png"] = () => Photos.Png(), ["webp"] = () => Photos.Webp(), ["gif"] = () => Photos.Gif(), ["avif"] = () => Photos.Avif(),
    };

    /// <summary>An encoder that keeps metadata.</summary>
    private sealed class LeakyCodec : IImageCodec
    {
        public void Encode(byte[] source, ImageHeader header, IReadOnlyList<ImageRendition> renditions, Action<ImageRendition, byte[]> take)
        {
            foreach (var rendition in renditions) take(rendition, source);
        }

        public byte[] EncodePart(byte[] source, ImageHeader header, int width, int height) => source;

        public byte[] EncodeDrawing(byte[] svg, int width, int height) => new VipsCodec().EncodeDrawing(svg, width, height);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_final_check_finds_metadata_that_an_encoder_kept(string kind)
    {
        var site = TestSite.Of("").With($"files/photo.{kind}", MetadataSources[kind]()).With(new CachingImageEncoder(new LeakyCodec(), cache: null)).Build();
        Assert.Contains("PLC1832", Assert.Single(site.Messages), StringComparison.Ordinal);
        Assert.Contains("still held more than pixels", site.Messages.First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gif", new byte[] { 0x21, 0x01, 1, 65, 0 })]
    [InlineData("gif",
        new byte[] { 0x21, 0xFF, 11, (byte)'X', (byte)'M', (byte)'P', (byte)' ', (byte)'D', (byte)'a', (byte)'t', (byte)'a', (byte)'X', (byte)'M', (byte)'P', 1,
            65, 0 })]
    public void The_final_check_finds_text_and_application_blocks_in_an_animation(string kind, byte[] block)
    {
        using var image = Photos.Pixels(30, 20);
        var plain = image.GifsaveBuffer(keep: Enums.ForeignKeep.None);
        Assert.True(ImageMetadata.IsAbsentFrom(plain), kind);
        Assert.False(ImageMetadata.IsAbsentFrom([.. plain[..^1], .. block, plain[^1]]));
        Assert.False(ImageMetadata.IsAbsentFrom([.. plain, 0]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_plain_image_in_AVIF_passes_with_and_without_transparency(bool isTransparent)
    {
        using var opaque = Photos.Pixels(90, 60);
        using var image = isTransparent ? opaque.Bandjoin(128) : opaque.Copy();
        Assert.True(ImageMetadata.IsAbsentFrom(image.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0, keep: Enums.ForeignKeep.None)));
        Assert.False(ImageMetadata.IsAbsentFrom(image.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0, keep: Enums.ForeignKeep.None)
            .Concat(new byte[] { 0, 0, 0, 9, 102, 114, 101, 101, 65 }).ToArray()));
    }

    public static TheoryData<string> OtherNames => ["files/photo.bin", "files/photo.pdf", "files/photo", "files/photo.jpg.txt", "files/photo.mp4"];

    [Theory, MemberData(nameof(OtherNames))]
    public void A_photograph_under_another_name_is_not_published_as_it_is(string path)
    {
        foreach (var (kind, make) in MetadataSources)
        {
            var site = TestSite.Of("").With(path, make()).With(Encoder).Build();
            Assert.Contains($"input/{path}:1:1: error PLC1830", Assert.Single(site.Messages), StringComparison.Ordinal);
            Assert.Contains($"ends in .{kind},", site.Messages.First(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_misnamed_photograph_is_an_error_as_an_attachment_too()
    {
        var site = TestSite.Of("""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            attachments: [{ file: ../files/scan.pdf, title: The scan }]
            ---
            Text.
            """).With("files/scan.pdf", Photos.Jpeg()).With(Encoder).Build();
        Assert.Contains("input/files/scan.pdf:1:1: error PLC1830", Assert.Single(site.Messages), StringComparison.Ordinal);
    }

    /// <summary>A red square in HEIC: the library has no decoder, so authors are asked to convert such images.</summary>
    [Fact]
    public void HEIC_can_t_be_decoded_here()
    {
        Libvips.Ensure();
        var square = Convert.FromBase64String("AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAABAAEAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHOAAEAAAAAAAAANAACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADVaXBycAAAALNpcGNvAAAAc2h2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACdCAQEDcAAAAwCQAAADAAADAB6gIIEFluqumubAgAAAAwCAAAADAIQiAAEABkQBwXPBiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAEAAAABAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAADxtZGF0AAAAMCgBrxMhZmNA+BD3Z//rvBX/mSE/8zex6c7IR0DA0iCAm0BIk11QCxYQgId2pVbc+A==");
        Assert.Equal(ImageFormat.Heic, ImageHeaderReader.Read(square)!.Format);
        Assert.Throws<VipsException>(() =>
        {
            using var image = Image.NewFromBuffer(square);
            image.Avg();
        });
    }

    [Fact]
    public void The_cache_key_contains_the_version_of_libvips()
    {
        Libvips.Ensure();
        Assert.Contains($"libvips {NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)},", VipsCodec.Settings,
            StringComparison.Ordinal);
    }

    /// <summary>The pixels as a camera with this orientation stores them: Exif says where the first row and column belong.</summary>
    private static Image AsStored(Image upright, int orientation)
    {
        var (w, h) = (upright.Width, upright.Height);
        var from = upright.WriteToMemory<byte>();
        var (width, height) = orientation >= 5 ? (h, w) : (w, h);
        var to = new byte[from.Length];
        for (var r = 0; r < height; r++)
        {
            for (var c = 0; c < width; c++)
            {
                var (y, x) = orientation switch
                {
                    1 => (r, c),
                    2 => (r, w - 1 - c),
                    3 => (h - 1 - r, w - 1 - c),
                    4 => (h - 1 - r, c),
                    5 => (c, r),
                    6 => (c, w - 1 - r),
                    7 => (h - 1 - c, w - 1 - r),
                    _ => (h - 1 - c, r),
                };
                for (var band = 0; band < 3; band++) to[(r * width + c) * 3 + band] = from[(y * w + x) * 3 + band];
            }
        }
        return Image.NewFromMemory(to, width, height, 3, Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static double Brightness(Image image, double x, double y) => image[(int)(image.Width * x), (int)(image.Height * y)].Average();
}
