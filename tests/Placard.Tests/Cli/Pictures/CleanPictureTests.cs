using NetVips;
using Placard.Cli.Pictures;
using Placard.Syntax.Pictures;
using Placard.Tests.Support;

namespace Placard.Tests.Cli.Pictures;

/// <summary>What libvips makes of photographs: upright pixels in sRGB, and nothing that tells of whoever took them.</summary>
public class CleanPictureTests
{
    private static CachingEncoder Encoder => new(new VipsCodec(), cache: null);

    [Fact]
    public void A_photograph_tells_nothing_in_any_published_file()
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
            .With("files/photo.jpg", Photos.Jpeg()).With("files/shot.png", Photos.Png()).With("files/photo.webp", Photos.Webp()).With("files/moving.gif", Photos.Gif()).With("files/new.avif", Photos.Avif())
            .With(Encoder).Build().WithoutDiagnostics();

        Assert.Contains("files/photo.jpg", site.Files.Keys);
        Assert.Contains("pictures/photo.jpg/400.webp", site.Files.Keys);
        Assert.Contains("files/moving.gif", site.Files.Keys);
        foreach (var (path, bytes) in site.Files)
            Assert.All(Photos.Planted, planted => Assert.True(bytes.AsSpan().IndexOf(planted) < 0, path));
    }

    [Fact]
    public void Every_file_of_a_picture_has_the_size_that_pages_are_told()
    {
        var site = TestSite.Of("").With("files/photo.jpg", Photos.Jpeg(1311, 877, orientation: 6)).With("files/wide.png", Photos.Png(2600, 40)).With(Encoder).Build().WithoutDiagnostics();
        var sizes = site.Files.Where(file => file.Key.StartsWith("pictures/", StringComparison.Ordinal)).Select(file => (file.Key, Header: PictureHeaderReader.Read(file.Value)!)).ToList();
        Assert.Equal([400, 400, 400, 400, 800, 800, 877, 1200, 1200, 1600, 1600], sizes.Select(file => file.Header.Width).Order());
        Assert.All(sizes, file => Assert.Equal(file.Key.Split('/')[^1].Split('.')[0], $"{file.Header.Width}"));
        Assert.Equal((877, 1311), (PictureHeaderReader.Read(site.Files["files/photo.jpg"])!.Width, PictureHeaderReader.Read(site.Files["files/photo.jpg"])!.Height));
        Assert.Equal(2400, PictureHeaderReader.Read(site.Files["files/wide.png"])!.Width);
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
    public void However_the_camera_was_held_the_picture_stands_upright(int orientation)
    {
        const int width = 600, height = 300;
        using var upright = Photos.Picture(width, height);
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
    public void The_same_picture_gives_the_same_bytes()
    {
        var site = TestSite.Of("").With("files/photo.jpg", Photos.Jpeg()).With("files/shot.png", Photos.Png()).With("files/moving.gif", Photos.Gif()).With("files/new.avif", Photos.Avif());
        var (first, second) = (site.With(Encoder).Build(), site.With(Encoder).Build());
        Assert.True(first.Files.Count > 10);
        Assert.All(first.Files, file => Assert.Equal(file.Value, second.Files[file.Key]));
    }

    [Fact]
    public void The_picture_is_in_the_colours_that_browsers_assume()
    {
        using var srgb = Photos.Picture(64, 64);
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
    public void A_picture_that_breaks_off_is_told_and_nothing_is_published(string path)
    {
        var whole = path.EndsWith("jpg", StringComparison.Ordinal) ? Photos.Jpeg() : path.EndsWith("png", StringComparison.Ordinal) ? Photos.Png() : Photos.Webp();
        var site = TestSite.Of("").With(path, whole[..(whole.Length / 2)]).With(Encoder).Build();
        Assert.Contains($"input/{path}:1:1: error PLC1832", Assert.Single(site.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_look_finds_what_an_encoder_left_in() =>
        Assert.False(PictureGuard.Passes(Photos.Jpeg(), Placard.Model.Pictures.PictureFormat.Jpeg));

    [Fact]
    public void The_cache_is_told_the_version_of_the_library_that_encodes()
    {
        Libvips.Ensure();
        Assert.Contains($"libvips {NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)},", VipsCodec.Settings, StringComparison.Ordinal);
    }

    /// <summary>The pixels as a camera stores them that was held so: where Exif says that the first row and the first column belong.</summary>
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
                    1 => (r, c), 2 => (r, w - 1 - c), 3 => (h - 1 - r, w - 1 - c), 4 => (h - 1 - r, c),
                    5 => (c, r), 6 => (c, w - 1 - r), 7 => (h - 1 - c, w - 1 - r), _ => (h - 1 - c, r),
                };
                for (var band = 0; band < 3; band++) to[(r * width + c) * 3 + band] = from[(y * w + x) * 3 + band];
            }
        }
        return Image.NewFromMemory(to, width, height, 3, Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static double Brightness(Image image, double x, double y) => image[(int)(image.Width * x), (int)(image.Height * y)].Average();
}
