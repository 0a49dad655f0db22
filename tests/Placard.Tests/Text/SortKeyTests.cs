using Placard.Text;

namespace Placard.Tests.Text;

/// <summary>Names in the order in which their readers look for them, on a machine of any language.</summary>
public class SortKeyTests
{
    [Theory]
    [InlineData("Accents and case don't count", "Abel", "Ábel Zola", "abels", "Ábelson")]
    [InlineData("A variant stands with its letter", "Łucja", "Lukas", "Øystein", "Ozan", "Straße", "Strasser", "Zoë")]
    [InlineData("A hyphen parts names as a blank does", "Jean-Paul", "Jean Pierre", "Jeanne", "O'Brien", "Oddi")]
    [InlineData("Arabic: hamza, vowel signs and stretching don't count", "أحمد", "إدريس", "اسماء", "بَهاء", "بـهـيج", "تامر", "يوسف")]
    [InlineData("Arabic: alif with madda comes first", "آمال", "أحمد")]
    [InlineData("Persian letters stand within the alphabet", "بهار", "پروین", "تهمینه", "کاوه", "گلنار", "لیلا")]
    [InlineData("Latin before Arabic", "Zoë", "أحمد")]
    public void Names_are_sorted(string rule, params string[] expected)
    {
        var sorted = expected.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(sorted), $"{rule}: {string.Join(", ", sorted)}");
    }

    [Fact]
    public void A_letter_and_its_mark_written_apart_are_the_letter() =>
        Assert.Equal(SortKey.Of("Émile آمال"), SortKey.Of("E\u0301mile \u0627\u0653\u0645\u0627\u0644"));
}
