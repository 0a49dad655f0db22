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
        var link = MailLink.To(TargetOf("Ana & Co", "ana+1@example.org"), "Ana", "50 % & more?", "Dear Ana & Co,\n\nمرحبا 🌍 [your name]");
        Assert.True(link.HasText);
        Assert.Empty(link.Parts);
        Assert.Equal("mailto:ana%2B1@example.org", link.Url.Split('?')[0]);
        Assert.Equal(["subject=50 % & more?", "body=Dear Ana & Co,\r\n\r\nمرحبا 🌍 [your name]"],
            link.Url.Split('?')[1].Split('&').Select(Uri.UnescapeDataString));
    }

    [Fact]
    public void A_target_s_own_blind_copy_goes_with_each_of_its_mails_once()
    {
        Target[] targets = [TargetOf("A", "a@x.test") with { Bcc = "copy@y.test" }, TargetOf("B", "b@x.test") with { Bcc = "copy@y.test" }];
        Assert.Equal("mailto:a@x.test?subject=S&bcc=copy@y.test&body=L", MailLink.To(targets[0], "A", "S", "L").Url);
        Assert.Equal("mailto:a@x.test,b@x.test?subject=S&bcc=copy@y.test&body=L", Assert.Single(MailLink.ToAll(targets, "S", "L")).Url);
    }

    [Fact]
    public void In_blind_copy_no_target_is_in_sight_also_in_batches_and_parts()
    {
        var targets = Enumerable.Range(1, 150).Select(n => TargetOf("A", $"member{n}@parliament.test")).ToArray();
        var links = MailLink.ToAll(targets, "S", "L", MailTo.Bcc);
        Assert.All(links, link => Assert.StartsWith("mailto:?subject=S&bcc=member", link.Url, StringComparison.Ordinal));
        Assert.All(links, link => Assert.InRange(link.Url.Length, 1, MailLink.MaxLength));
        Assert.Equal(150, links.Sum(link => link.Url.Split('@').Length - 1));
        var letter = string.Join("\n\n", Enumerable.Repeat(new string('x', 500), 6));
        var parts = MailLink.To(targets[0], "A", "S", letter, mailTo: MailTo.Bcc).Parts;
        Assert.All(parts, part => Assert.StartsWith("mailto:?subject=S%20", part, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.Contains("&bcc=member1@parliament.test&body=", part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_too_long_for_a_link_goes_in_parts_that_are_numbered()
    {
        var letter = string.Join("\n\n", Enumerable.Range(1, 6).Select(n => $"Paragraph {n}. " + new string('x', 500)));
        var link = MailLink.To(TargetOf("A", "a@example.org"), "A", "Subject", letter);
        Assert.False(link.HasText);
        Assert.Equal("mailto:a@example.org?subject=Subject", link.Url);
        Assert.Equal(["Subject (1/2)", "Subject (2/2)"], link.Parts.Select(part => Uri.UnescapeDataString(part.Split("subject=")[1].Split('&')[0])));
        Assert.All(link.Parts, part => Assert.StartsWith("Paragraph ", Uri.UnescapeDataString(part.Split("body=")[1]), StringComparison.Ordinal));
        Assert.Equal(letter, string.Join("\n\n", link.Parts.Select(BodyOf)));
    }

    [Fact]
    public void A_letter_that_would_take_too_many_mails_is_left_to_be_pasted() =>
        Assert.Empty(MailLink.To(TargetOf("A", "a@example.org"), "A", "Subject", new string('x', 20_000)).Parts);

    [Theory]
    [InlineData("Arabic without a blank", "محطةمنحدركرسيقطار")]
    [InlineData("Arabic with vowel signs", "بَهاءٌ وَسَلامٌ ")]
    [InlineData("a family of one character", "👨‍👩‍👧‍👦")]
    [InlineData("accents written apart", "e\u0301a\u0302 ")]
    public void Nothing_that_readers_see_as_one_is_broken(string what, string piece)
    {
        var letter = string.Concat(Enumerable.Repeat(piece, 1500 / piece.Length)).Trim();
        var parts = MailLink.To(TargetOf("A", "a@example.org"), "A", "Subject", letter).Parts;
        Assert.True(parts.Count > 1, what);
        Assert.All(parts, part => Assert.True(part.Length <= MailLink.MaxLength));
        Assert.Equal(Elements(letter).Where(IsInk), parts.SelectMany(part => Elements(BodyOf(part))).Where(IsInk));
    }

    [Theory, InlineData(1), InlineData(40), InlineData(192)]
    public void Every_target_is_reached_once_by_links_that_are_short_enough(int count)
    {
        var targets = Enumerable.Range(1, count).Select(n => TargetOf($"Mission {n}", $"mission-{n}@permanent-missions.example.org")).ToList();
        var links = MailLink.ToAll(targets, "The vote", string.Concat(Enumerable.Repeat("A letter. ", 80)));
        Assert.All(links, link => Assert.True(link.Url.Length <= MailLink.MaxLength && link.HasText));
        Assert.Equal(targets.Select(target => target.Email), links.SelectMany(link => link.Url["mailto:".Length..].Split('?')[0].Split(',')));
    }

    [Theory, InlineData(0, true), InlineData(1, false)]
    public void A_letter_fits_up_to_the_last_character(int over, bool hasText)
    {
        var link = MailLink.To(Recipient, "A", "Subject", new string('x', RoomIn(MailLink.To(Recipient, "A", "Subject", "x").Url) + over));
        Assert.Equal(hasText, link.HasText);
        Assert.Equal(hasText ? MailLink.MaxLength : "mailto:a@example.org?subject=Subject".Length, link.Url.Length);
    }

    [Theory, InlineData(0, 6), InlineData(1, 0)]
    public void A_letter_goes_in_six_mails_at_most_each_as_full_as_can_be(int over, int mails)
    {
        var whole = MailLink.To(Recipient, "A", "Subject", new string('x', 4_000)).Parts[0];
        Assert.Equal(MailLink.MaxLength, whole.Length);
        Assert.Equal(mails, MailLink.To(Recipient, "A", "Subject", new string('x', (6 * BodyOf(whole).Length) + over)).Parts.Count);
    }

    [Fact]
    public void Targets_share_a_link_up_to_its_last_character()
    {
        Target[] targets = [Recipient, TargetOf("B", "b@example.org")];
        var room = RoomIn(Assert.Single(MailLink.ToAll(targets, "Subject", "x")).Url);
        Assert.Single(MailLink.ToAll(targets, "Subject", new string('x', room)));
        Assert.Equal(2, MailLink.ToAll(targets, "Subject", new string('x', room + 1)).Count);
    }

    [Theory, InlineData(0, true), InlineData(1, false)]
    public void All_links_have_the_letter_or_none_has_it_whichever_target_is_first(int over, bool hasText)
    {
        var longest = TargetOf("B", "a-much-longer-name@permanent-missions.example.org");
        var room = RoomIn(MailLink.To(longest, "B", "Subject", "x").Url);
        Assert.All<Target[]>([[Recipient, longest], [longest, Recipient]],
            targets => Assert.All(MailLink.ToAll(targets, "Subject", new string('x', room + over)), link => Assert.Equal(hasText, link.HasText)));
    }

    [Fact]
    public void A_last_link_with_room_for_the_letter_has_none_either_if_another_has_none()
    {
        var longest = TargetOf("B", new string('b', 1860) + "@example.org");
        var links = MailLink.ToAll([longest, Recipient], "Subject", new string('x', 100));
        Assert.Equal([false, false], links.Select(link => link.HasText));
        Assert.True(MailLink.To(Recipient, "A", "Subject", new string('x', 100)).HasText);
    }

    [Fact]
    public void A_letter_too_long_for_one_target_goes_to_all_of_them_at_once_in_parts()
    {
        Target[] few = [Recipient, TargetOf("B", "b@example.org"), TargetOf("C", "c@example.org")];
        var link = Assert.Single(MailLink.ToAll(few, "Subject", new string('x', 3_000)));
        Assert.False(link.HasText);
        Assert.Equal(2, link.Parts.Count);

        var many = Enumerable.Range(1, 192).Select(n => TargetOf($"Mission {n}", $"mission-{n}@permanent-missions.example.org")).ToList();
        Assert.All(MailLink.ToAll(many, "Subject", new string('x', 3_000)), other => Assert.True(!other.HasText && other.Parts.Count == 0));
    }

    [Fact]
    public void A_link_without_a_letter_is_one_without_text() => Assert.False(MailLink.To(Recipient, "A", "Subject", "").HasText);

    private static readonly Target Recipient = TargetOf("A", "a@example.org");

    /// <summary>How many letters x a letter of one such letter can have.</summary>
    private static int RoomIn(string url) => MailLink.MaxLength - url.Length + 1;

    private static string BodyOf(string link) => Uri.UnescapeDataString(link.Split("body=")[1]).ReplaceLineEndings("\n");

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();) yield return elements.GetTextElement();
    }

    private static bool IsInk(string element) => element != " ";

    private static Target TargetOf(string name, string email) => new(name, "", "", "", email, "", "");
}
