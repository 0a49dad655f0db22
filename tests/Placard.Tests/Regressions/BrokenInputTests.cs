using Placard.Images.Formats;
using Placard.Tests.Support;

namespace Placard.Tests.Regressions;

/// <summary>No input of the corpus ends the program, keeps it busy or takes its memory; each is built or refused with a message.</summary>
public class BrokenInputTests
{
    public static TheoryData<string> Names => [.. BrokenInputs.All.Select(input => input.Name)];

    [Theory, MemberData(nameof(Names))]
    public void An_input_is_built_or_refused_with_a_message(string name)
    {
        var input = BrokenInputs.All.Single(input => input.Name == name);
        var codes = input.Site().Build().Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code).Distinct().ToList();
        if (input.Code is null) Assert.Empty(codes);
        else Assert.Contains(input.Code, codes);
    }

    [Fact]
    public void Texts_are_removed_from_an_image_and_nothing_else()
    {
        var png = PngTexts.Remove(Photos.Png(64, 64));
        Assert.Same(png, PngTexts.Remove(png));
        Assert.Equal(png, PngTexts.Remove(BrokenInputs.WithTexts(png, count: 2, size: 100)));
        Assert.Equal(png[..50], PngTexts.Remove(png[..50]));
    }
}
