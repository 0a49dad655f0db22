using Placard.Model;
using Placard.Model.Letters;

namespace Placard.Tests.Model.Letters;

/// <summary>A mail link opens in every mail program with all that it carries.</summary>
public class MailLinkTests
{
    [Fact]
    public void Subject_and_letter_are_filled_in()
    {
        var link = MailLink.To(Somebody("Ana & Co", "ana+1@example.org"), "50 % & more?", "Dear [Target Name],\n\nمرحبا 🌍 [your name]");
        Assert.True(link.HasText);
        Assert.Equal("mailto:ana%2B1@example.org", link.Url.Split('?')[0]);
        Assert.Equal(["subject=50 % & more?", "body=Dear Ana & Co,\r\n\r\nمرحبا 🌍 [your name]"], link.Url.Split('?')[1].Split('&').Select(Uri.UnescapeDataString));
    }

    [Fact]
    public void A_letter_too_long_for_a_link_is_left_out()
    {
        var link = MailLink.To(Somebody("A", "a@example.org"), "Subject", new string('x', 2000));
        Assert.False(link.HasText);
        Assert.Equal("mailto:a@example.org?subject=Subject", link.Url);
    }

    [Theory, InlineData(1), InlineData(40), InlineData(192)]
    public void Every_target_is_reached_once_by_links_that_are_short_enough(int count)
    {
        var targets = Enumerable.Range(1, count).Select(n => Somebody($"Mission {n}", $"mission-{n}@permanent-missions.example.org")).ToList();
        var links = MailLink.ToAll(targets, "The vote", string.Concat(Enumerable.Repeat("A letter. ", 80)));
        Assert.All(links, link => Assert.True(link.Url.Length <= MailLink.MaxLength && link.HasText));
        Assert.Equal(targets.Select(target => target.Email), links.SelectMany(link => link.Url["mailto:".Length..].Split('?')[0].Split(',')));
    }

    [Fact]
    public void One_letter_to_many_names_them_while_that_is_short()
    {
        Target[] few = [Somebody("Ana", "a@example.org"), Somebody("Bo", "b@example.org")];
        var many = Enumerable.Range(1, 40).Select(n => Somebody($"Mission {n}", "m@example.org")).ToList();
        Assert.Equal("Dear Ana, Bo", MergedLetter.ToAll(few, "Dear [target name]", ", ", "Sir or Madam"));
        Assert.Equal("Dear Sir or Madam", MergedLetter.ToAll(many, "Dear [target name]", ", ", "Sir or Madam"));
    }

    private static Target Somebody(string name, string email) => new(name, "", "", "", email, "", "");
}
