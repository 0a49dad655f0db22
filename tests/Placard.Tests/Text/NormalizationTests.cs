using Placard.Text;

namespace Placard.Tests.Text;

/// <summary>URLs and sort orders may not depend on the machine: these hold without libraries of the operating system.</summary>
public class NormalizationTests
{
    [Theory]
    [InlineData("plain text, 2020", "plain text, 2020")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\u0627\u0653", "\u0622")]
    [InlineData("\uFB01", "\uFB01")]
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    public void Letters_and_their_marks_become_one_character(string text, string composed) => Assert.Equal(composed, Normalization.Compose(text));

    [Theory]
    [InlineData("\u00E9", "e\u0301")]
    [InlineData("\uFB01", "fi")]
    [InlineData("\uFEFB", "\u0644\u0627")]
    [InlineData("\uD55C", "\u1112\u1161\u11AB")]
    [InlineData("\u1EAD", "a\u0323\u0302")]
    [InlineData("\uFF21", "A")]
    public void Marks_stand_on_their_own_and_shapes_fall_together(string text, string decomposed) => Assert.Equal(decomposed, Normalization.Decompose(text));

    [Fact]
    public void Every_character_composes_to_the_same_text_again_after_it_was_taken_apart()
    {
        for (var codePoint = 0; codePoint < 0x30000; codePoint++)
        {
            if (codePoint is >= 0xD800 and < 0xE000) continue;
            var composed = Normalization.Compose(char.ConvertFromUtf32(codePoint));
            Assert.Equal(composed, Normalization.Compose(composed));
            Assert.Equal(Normalization.Decompose(composed), Normalization.Decompose(Normalization.Decompose(composed)));
        }
    }

    [Theory]
    [InlineData("Été à Québec", "ete-a-quebec")]
    [InlineData("E\u0301te\u0301", "ete")]
    [InlineData("رسالة مفتوحة", "رسالة-مفتوحة")]
    [InlineData("한국", "한국")]
    [InlineData("ﬁnal", "final")]
    public void A_slug_is_the_same_however_its_text_was_typed(string text, string slug) => Assert.Equal(slug, Slug.From(text));
}
