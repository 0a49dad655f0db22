using Placard.Importing;

namespace Placard.Tests.Importing;

/// <summary>An imported text is never longer than the build takes.</summary>
public class TextBoundsTests
{
    [Fact]
    public void A_text_within_the_limits_is_whole()
    {
        var text = string.Concat(Enumerable.Repeat("words\n\n", 40_000));
        Assert.Same(text, TextBounds.Cut(text));
    }

    [Fact]
    public void A_text_of_too_many_lines_ends_with_a_paragraph() =>
        Assert.InRange(TextBounds.Cut(string.Concat(Enumerable.Repeat("a\n\n", 60_000))).Count(c => c == '\n'), 98_990, 99_000);

    [Fact]
    public void A_text_of_too_many_bytes_ends_with_a_paragraph() =>
        Assert.InRange(TextBounds.Cut(string.Concat(Enumerable.Repeat(new string('\u0628', 100) + "\n\n", 6_000))).Length, 400_000, 470_000);
}
