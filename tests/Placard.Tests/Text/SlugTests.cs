using Placard.Text;

namespace Placard.Tests.Text;

public class SlugTests
{
    [Theory]
    [InlineData("the-vote", "the-vote")]
    [InlineData("The Vote", "the-vote")]
    [InlineData("  What came of it?  ", "what-came-of-it")]
    [InlineData("a--b - c", "a-b-c")]
    [InlineData("-edge-", "edge")]
    [InlineData("Canada's seat", "canadas-seat")]
    [InlineData("Canada’s seat", "canadas-seat")]
    [InlineData("2020/06/17", "2020-06-17")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("رسالة مفتوحة", "رسالة-مفتوحة")]
    [InlineData("بَهاء", "بَهاء")]
    [InlineData("Élan vital", "elan-vital")]
    [InlineData("a-", "a")]
    [InlineData("I", "i")]
    [InlineData("!!!", "")]
    [InlineData("", "")]
    public void Letters_and_digits_are_joined_by_hyphens(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("The Vote")]
    [InlineData("17 June 2020: the vote")]
    [InlineData("שלום עולם")]
    public void A_slug_of_a_slug_is_itself(string text) => Assert.Equal(Slug.From(text), Slug.From(Slug.From(text)));

    [Theory]
    [InlineData("the-vote", true)]
    [InlineData("The-Vote", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("-a", false)]
    [InlineData("", false)]
    public void A_slug_that_an_author_gives_stands_as_it_is_or_not_at_all(string text, bool valid) => Assert.Equal(valid, Slug.IsValid(text));
}
