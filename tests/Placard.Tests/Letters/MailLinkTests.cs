using System.Globalization;
using Placard.Content;
using Placard.Letters;

namespace Placard.Tests.Letters;

/// <summary>A mail link opens in every mail program with all that it carries.</summary>
public class MailLinkTests
{
    [Fact]
    public void Subject_and_letter_are_filled_in()
    {
        var link = MailLink.To(Somebody("Ana & Co", "ana+1@example.org"), "Ana", "50 % & more?", "Dear Ana & Co,\n\nمرحبا 🌍 [your name]");
        Assert.True(link.HasText);
        Assert.Empty(link.Parts);
        Assert.Equal("mailto:ana%2B1@example.org", link.Url.Split('?')[0]);
        Assert.Equal(["subject=50 % & more?", "body=Dear Ana & Co,\r\n\r\nمرحبا 🌍 [your name]"], link.Url.Split('?')[1].Split('&').Select(Uri.UnescapeDataString));
    }

    [Fact]
    public void A_letter_too_long_for_a_link_goes_in_parts_that_are_numbered()
    {
        var letter = string.Join("\n\n", Enumerable.Range(1, 6).Select(n => $"Paragraph {n}. " + new string('x', 500)));
        var link = MailLink.To(Somebody("A", "a@example.org"), "A", "Subject", letter);
        Assert.False(link.HasText);
        Assert.Equal("mailto:a@example.org?subject=Subject", link.Url);
        Assert.Equal(["Subject (1/2)", "Subject (2/2)"], link.Parts.Select(part => Uri.UnescapeDataString(part.Split("subject=")[1].Split('&')[0])));
        Assert.All(link.Parts, part => Assert.StartsWith("Paragraph ", Uri.UnescapeDataString(part.Split("body=")[1]), StringComparison.Ordinal));
        Assert.Equal(letter, string.Join("\n\n", link.Parts.Select(BodyOf)));
    }

    [Fact]
    public void A_letter_that_would_take_too_many_mails_is_left_to_be_pasted() => Assert.Empty(MailLink.To(Somebody("A", "a@example.org"), "A", "Subject", new string('x', 20_000)).Parts);

    [Theory]
    [InlineData("Arabic without a blank", "محطةمنحدركرسيقطار")]
    [InlineData("Arabic with vowel signs", "بَهاءٌ وَسَلامٌ ")]
    [InlineData("a family of one character", "👨‍👩‍👧‍👦")]
    [InlineData("accents written apart", "e\u0301a\u0302 ")]
    public void Nothing_that_readers_see_as_one_is_broken(string what, string piece)
    {
        var letter = string.Concat(Enumerable.Repeat(piece, 1500 / piece.Length)).Trim();
        var parts = MailLink.To(Somebody("A", "a@example.org"), "A", "Subject", letter).Parts;
        Assert.True(parts.Count > 1, what);
        Assert.All(parts, part => Assert.True(part.Length <= MailLink.MaxLength));
        Assert.Equal(Elements(letter).Where(IsInk), parts.SelectMany(part => Elements(BodyOf(part))).Where(IsInk));
    }

    [Theory, InlineData(1), InlineData(40), InlineData(192)]
    public void Every_target_is_reached_once_by_links_that_are_short_enough(int count)
    {
        var targets = Enumerable.Range(1, count).Select(n => Somebody($"Mission {n}", $"mission-{n}@permanent-missions.example.org")).ToList();
        var links = MailLink.ToAll(targets, "The vote", string.Concat(Enumerable.Repeat("A letter. ", 80)));
        Assert.All(links, link => Assert.True(link.Url.Length <= MailLink.MaxLength && link.HasText));
        Assert.Equal(targets.Select(target => target.Email), links.SelectMany(link => link.Url["mailto:".Length..].Split('?')[0].Split(',')));
    }

    private static string BodyOf(string link) => Uri.UnescapeDataString(link.Split("body=")[1]).ReplaceLineEndings("\n");

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();) yield return elements.GetTextElement();
    }

    private static bool IsInk(string element) => element != " ";

    private static Target Somebody(string name, string email) => new(name, "", "", "", email, "", "");
}
