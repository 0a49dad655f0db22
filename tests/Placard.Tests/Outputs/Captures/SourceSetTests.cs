using Placard.Outputs.Captures;

namespace Placard.Tests.Outputs.Captures;

/// <summary>Candidates of saved images in several sizes.</summary>
public class SourceSetTests
{
    [Theory]
    [InlineData("a.gif 1x, b.gif 2x", "A.GIF 1x, B.GIF 2x")]
    [InlineData("a.gif, lost.gif 2x", "A.GIF")]
    [InlineData("lost.gif", null)]
    public void A_candidate_that_was_not_saved_is_left_out(string set, string? rewritten) => Assert.Equal(rewritten, SourceSet.Rewrite(set, Saved));

    [Fact]
    public void Sixty_four_candidates_are_read_and_no_more()
    {
        var read = 0;
        SourceSet.Rewrite(string.Concat(Enumerable.Repeat("lost.gif, ", 100)), _ =>
        {
            read++;
            return null;
        });
        Assert.Equal(64, read);
    }

    private static string? Saved(string url) => url == "lost.gif" ? null : url.ToUpperInvariant();
}
