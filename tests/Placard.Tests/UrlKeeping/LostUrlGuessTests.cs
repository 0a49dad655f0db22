using Placard.Tests.Support;
using Placard.UrlKeeping;

namespace Placard.Tests.UrlKeeping;

/// <summary>An entry that was renamed is found by a similar name or title; short names are similar by chance.</summary>
public class LostUrlGuessTests
{
    [Theory]
    [InlineData("gathered", "gatherd", true)]
    [InlineData("gathers", "gathrs", false)]
    [InlineData("trains-over-the-border", "night-trains-cross-border", false)]
    [InlineData("trains-over-the-border", "night-trains-over-one-border", true)]
    [InlineData("trains-over-land-border", "night-trains-cross-border", false)]
    [InlineData("a-letter-to-editors", "one-letter-from-editors", true)]
    public void A_name_of_eight_characters_may_be_similar_and_most_of_its_words_may_be_shared(string lost, string present, bool isFound)
    {
        var build = TestSite.Of($"== articles/{present}.md\n---\ntitle: Quite another\ndate: 2020-06-17\n---\nText.\n").Prepare();
        var entry = new LostUrlGuess(build.Site, build.Outputs).EntryAfter($"articles/2020/{lost}.html");
        Assert.Equal(isFound ? present : null, entry?.Slug);
    }
}
