using System.Text;
using NetVips;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Images.Formats;
using Placard.Pictures;
using Placard.Tests.Support;
using Placard.Theming;
using Image = NetVips.Image;

namespace Placard.Cli.Tests.Images;

/// <summary>Share images encoded by libvips: JPEG in the promised size, short, upright, without metadata.</summary>
public class ShareImageTests
{
    private static CachingImageEncoder Encoder => new(new VipsCodec(), cache: null);

    private static byte[] Share(string name, byte[] image, out ImageHeader header)
    {
        var site = TestSite.Of($"== articles/a.md\n---\ntitle: A\ndate: 2020-01-01\nimage: ../files/{name}\nimageAlt: A slope.\n---\nText.\n")
            .With($"files/{name}", image).With(Encoder).Build().WithoutDiagnostics();
        var bytes = site.Files[$"pictures/{name}/share.jpg"];
        header = ImageHeaderReader.Read(bytes)!;
        Assert.Equal(ImageFormat.Jpeg, header.Format);
        Assert.True(ImageMetadata.IsAbsentFrom(bytes));
        Assert.All(Photos.Planted, planted => Assert.True(bytes.AsSpan().IndexOf(planted) < 0));
        Assert.InRange(bytes.Length, 1000, IShareImageEncoder.MaxBytes);
        return bytes;
    }

    public static TheoryData<string> Kinds => ["photo.jpg", "photo.png", "photo.webp", "photo.gif", "photo.avif"];

    [Theory, MemberData(nameof(Kinds))]
    public void An_image_of_every_format_becomes_a_JPEG_without_metadata(string name)
    {
        Share(name, name switch
        {
            "photo.jpg" => Photos.Jpeg(1600, 1200),
            "photo.png" => Photos.Png(1600, 1200),
            "photo.webp" => Photos.Webp(1600, 1200),
            "photo.gif" => Photos.Gif(1600, 1200),
            _ => Photos.Avif(1600, 1200),
        }, out var header);
        Assert.Equal((1200, 630), (header.Width, header.Height));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void A_turned_photograph_is_cut_upright(int orientation)
    {
        var bytes = Share("photo.jpg", Photos.Jpeg(1500, 1300, orientation), out var header);
        Assert.Equal((1200, 630), (header.Width, header.Height));
        using var image = Image.NewFromBuffer(bytes);
        // The dark corner lies where the orientation turns it.
        var (right, bottom) = orientation switch { 3 => (true, true), 6 => (true, false), _ => (false, false) };
        Assert.InRange(image.Getpoint(right ? 1180 : 20, bottom ? 625 : 5).Sum(), 0, 60);
    }

    [Fact]
    public void A_noisy_photograph_stays_below_300_KB_and_a_calm_one_far_below()
    {
        using var noise = Image.Gaussnoise(1800, 1200, sigma: 90, mean: 128, seed: 7);
        using var colours = noise.Bandjoin(noise.Rot180(), noise.FlipHor()).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        var bytes = Share("noise.jpg", colours.JpegsaveBuffer(q: 98), out var header);
        Assert.Equal((1200, 630), (header.Width, header.Height));
        Assert.InRange(bytes.Length, 100_000, 300_000);
        Assert.InRange(Share("calm.jpg", Photos.Jpeg(1800, 1200), out _).Length, 1000, 60_000);
    }

    [Fact]
    public void A_drawing_is_whole_and_on_white()
    {
        const string Square = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#0000ff"/></svg>""";
        var bytes = Share("drawing.svg", Encoding.UTF8.GetBytes(Square), out var header);
        Assert.Equal((1200, 630), (header.Width, header.Height));
        using var image = Image.NewFromBuffer(bytes);
        Assert.InRange(image.Getpoint(20, 300)[0], 250, 255);
        Assert.InRange(image.Getpoint(600, 20)[0], 0, 5);
        Assert.InRange(image.Getpoint(600, 610)[2], 250, 255);
    }

    [Fact]
    public void A_card_shows_the_logo()
    {
        static byte[] Card(byte[]? logo)
        {
            var settings = "title: A\nbaseUrl: https://archive.test/\n" + (logo is null ? "" : "theme: { logo: files/logo.png }\n");
            var site = TestSite.Of("").With("archive.yaml", Encoding.UTF8.GetBytes(settings)).With(Encoder);
            return (logo is null ? site : site.With("files/logo.png", logo)).Build().WithoutDiagnostics().Files["card.jpg"];
        }
        using var plain = Image.NewFromBuffer(Card(null));
        using var branded = Image.NewFromBuffer(Card(Photos.Png(300, 300)));
        Assert.Equal((1200, 630), (branded.Width, branded.Height));
        Assert.InRange(plain.Getpoint(20, 20)[0], 170, 185); // The theme's red.
        Assert.InRange(plain.Getpoint(110, 245)[0], 170, 185);
        Assert.InRange(branded.Getpoint(110, 245).Sum(), 0, 60); // The logo's dark corner.
    }

    [Fact]
    public void Every_image_that_a_page_of_the_sample_names_is_published_in_the_size_that_the_page_says()
    {
        var diagnostics = new DiagnosticBag();
        var build = SiteBuilder.Prepare(new BuildInput(Repository.ReadSample(), "input/", BuiltInTheme.Files, "theme/",
            new BuildOptions { AsOf = new DateOnly(2026, 1, 1) })
        { ImageEncoder = Encoder }, diagnostics)!;
        var sink = new MemorySink();
        SiteBuilder.Write(build, sink);
        var site = new BuiltSite(sink.Files, diagnostics.Sorted());
        var named = 0;
        foreach (var page in site.Pages.Select(site.Page))
        {
            if (page.QuerySelector("meta[property='og:image']")?.GetAttribute("content") is not { } url) continue;
            var header = ImageHeaderReader.Read(site.Files[Uri.UnescapeDataString(url["https://archive.example.org/".Length..])])!;
            Assert.Equal($"{header.Width} x {header.Height}", $"{Content(page, "og:image:width")} x {Content(page, "og:image:height")}");
            Assert.False(string.IsNullOrWhiteSpace(Content(page, "og:image:alt")));
            named++;
        }
        Assert.True(named > 100);

        static string? Content(AngleSharp.Dom.IParentNode page, string property) =>
            page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
    }
}
