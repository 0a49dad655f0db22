using CsCheck;
using Placard.Text;

namespace Placard.Tests.Text;

/// <summary>Properties of the slugs of any text.</summary>
public class SlugProperties
{
    private static readonly Gen<string> Texts = Property.Text(" -_.'’/:!abcXYZ019éÅßıİĳøœ\u0301\u0327مرحبا\u064E日本한ΑΣς😀𐐨\u00A0\u200D", 0, 24);

    [Fact]
    public void A_slug_of_a_slug_is_itself() => Property.Holds(Texts, text =>
    {
        var slug = Slug.From(text);
        Assert.Equal(slug, Slug.From(slug));
        Assert.Equal(slug.Length > 0, Slug.IsValid(slug));
    }, count: 2_000);

    [Fact]
    public void It_holds_single_hyphens_between_what_it_joins_and_nothing_that_a_URL_or_a_path_gives_a_meaning() => Property.Holds(Texts, text =>
    {
        var slug = Slug.From(text);
        Assert.False(slug.StartsWith('-') || slug.EndsWith('-') || slug.Contains("--", StringComparison.Ordinal), slug);
        Assert.DoesNotContain(slug, c => char.IsAscii(c) && !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-');
        Assert.DoesNotContain(slug, c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsPunctuation(c) && c != '-');
    }, count: 2_000);

    [Fact]
    public void Punctuation_around_a_text_does_not_count() => Property.Holds(Texts, text => Assert.Equal(Slug.From(text), Slug.From($" – {text} … ")));

    [Fact]
    public void It_does_not_matter_how_accents_are_encoded() => Property.Holds(Property.Text("aeoucnAEé\u0301\u0308\u0327 -", 0, 16),
        text => Assert.Equal(Slug.From(Normalization.Compose(text)), Slug.From(Normalization.Decompose(text))));
}
