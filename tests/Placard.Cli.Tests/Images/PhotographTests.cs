using NetVips;
using Placard.Pictures;
using Placard.Tests.Support;
using Image = NetVips.Image;

namespace Placard.Cli.Tests.Images;

/// <summary>What an encoder does for photographs alone, or leaves out for them.</summary>
public class PhotographTests
{
    private static CachingImageEncoder Encoder => new(new VipsCodec(), cache: null);

    [Fact]
    public void Pixels_in_sRGB_are_published_as_they_are()
    {
        using var noise = Noise();
        var published = Publish(Png(noise))["files/image.png"];

        using var decoded = Image.NewFromBuffer(published);
        using var difference = (decoded - noise).Abs();
        Assert.Equal(0, difference.Max());
    }

    [Fact]
    public void A_photograph_saved_as_PNG_has_a_lossy_WebP()
    {
        using var noise = Noise();
        Assert.True(IsLossy(Publish(Png(noise))["pictures/image.png/500.webp"]));
    }

    [Fact]
    public void A_drawing_saved_as_PNG_has_a_nearly_lossless_WebP()
    {
        using var black = Image.Black(500, 400, bands: 3);
        using var red = (Image.Black(300, 200, bands: 3) + new double[] { 200, 30, 30 }).Cast(Enums.BandFormat.Uchar);
        using var drawing = black.Insert(red, 40, 40);
        Assert.False(IsLossy(Publish(Png(drawing))["pictures/image.png/500.webp"]));
    }

    private static IReadOnlyDictionary<string, byte[]> Publish(byte[] png) =>
        TestSite.Of("").With("files/image.png", png).With(Encoder).Build().WithoutDiagnostics().Files;

    private static byte[] Png(Image image) => image.PngsaveBuffer(keep: Enums.ForeignKeep.None);

    private static bool IsLossy(byte[] webp) => webp.AsSpan(12, 4).SequenceEqual("VP8 "u8);

    /// <summary>Colours by chance, always the same, as incompressible as a photograph.</summary>
    private static Image Noise()
    {
        Image[] bands = [.. Enumerable.Range(1, 3).Select(seed => Image.Gaussnoise(500, 400, sigma: 40, mean: 128, seed: seed))];
        using var joined = bands[0].Bandjoin(bands[1..]);
        using var colours = joined.Cast(Enums.BandFormat.Uchar);
        using var tagged = colours.Copy(interpretation: Enums.Interpretation.Srgb);
        foreach (var band in bands) band.Dispose();
        return tagged.CopyMemory();
    }
}
