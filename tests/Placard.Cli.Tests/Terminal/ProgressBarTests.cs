using Placard.Cli.Terminal;

namespace Placard.Cli.Tests.Terminal;

public class ProgressBarTests
{
    private static string Shown(int? width, int done, int draws)
    {
        var shown = new StringWriter { NewLine = "\n" };
        using (var progress = new ProgressBar(shown, width, 2_000, every: null))
        {
            for (var i = 0; i < draws; i++)
            {
                for (var n = 0; n < done; n++) progress.Advance();
                progress.Draw();
            }
        }
        return shown.ToString();
    }

    [Fact]
    public void Without_a_terminal_each_update_is_a_line() =>
        Assert.Equal("Writing 500 of 2,000 files.\nWriting 1,000 of 2,000 files.\n", Shown(width: null, done: 500, draws: 2));

    [Fact]
    public void On_a_terminal_the_bar_is_redrawn_and_erased()
    {
        var parts = Shown(width: 80, done: 1_000, draws: 2).Split('\r');
        Assert.Equal(["", "###############............... 1,000 of 2,000 files", "############################## 2,000 of 2,000 files"], parts[..3]);
        Assert.Equal((new string(' ', parts[2].Length), ""), (parts[3], parts[4]));
    }

    [Theory]
    [InlineData(40, "#########......... 1,000 of 2,000 files")]
    [InlineData(28, "###... 1,000 of 2,000 files")]
    [InlineData(20, "1,000 of 2,000 files")]
    public void In_a_narrow_window_the_bar_is_shorter(int width, string expected) =>
        Assert.Equal(expected, Shown(width, done: 1_000, draws: 1).Split('\r')[1]);

    [Fact]
    public void Work_that_is_done_at_once_shows_no_bar() => Assert.Equal("", Shown(width: 80, done: 2_000, draws: 0));

    [Fact]
    public void No_colour_is_used() => Assert.DoesNotContain('\x1b', Shown(width: 80, done: 10, draws: 3));
}
