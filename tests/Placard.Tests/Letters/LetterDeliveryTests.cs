using Placard.Content;
using Placard.Letters;
using Placard.Tests.Support;

namespace Placard.Tests.Letters;

public class LetterDeliveryTests
{
    private static readonly MailMerge Subject = new("To [target name]", LetterPlaceholders.English);

    [Fact]
    public void Targets_of_one_name_are_told_apart_by_role_and_organisation()
    {
        var delivery = LetterDelivery.Of(
            [Target("Ana Bell", "Minister", "Ministry of Transport"), Target("Ana Bell", "", "Night Trains Ltd"),
                Target("Cy Dunn", "Director", "Night Trains Ltd")],
            Subject, new MailMerge("Dear [target name]", LetterPlaceholders.English), ", ", "everybody");
        Assert.Equal(["Ana Bell, Minister, Ministry of Transport", "Ana Bell, Night Trains Ltd", "Cy Dunn"], delivery.MailLinks.Select(mail => mail.Label));
    }

    [Theory, InlineData(20, true), InlineData(21, false)]
    public void A_long_letter_is_offered_in_parts_to_twenty_targets_at_most(int count, bool inParts)
    {
        var targets = Enumerable.Range(1, count).Select(n => Entries.Target($"Target {n}", $"{n}@example.org")).ToList();
        var delivery = LetterDelivery.Of(targets, Subject, new MailMerge(new string('x', 3_000), LetterPlaceholders.English), ", ", "everybody");
        Assert.All(delivery.MailLinks, mail => Assert.Equal(inParts, mail.Parts.Count > 0));
    }

    [Fact]
    public void Only_targets_with_an_email_address_get_a_link_and_a_single_one_no_link_to_all()
    {
        var delivery = LetterDelivery.Of([Entries.Target("Ana", "ana@example.org"), Entries.Target("Bo")], Subject,
            new MailMerge("Dear [target name]", LetterPlaceholders.English), ", ", "everybody");
        Assert.Equal("Ana", Assert.Single(delivery.AllMailLinks).Label);
    }

    [Fact]
    public void The_subject_is_filled_in_for_each_target()
    {
        var delivery = LetterDelivery.Of([Entries.Target("Ana", "ana@example.org"), Entries.Target("Bo", "bo@example.org")], Subject,
            new MailMerge("Text", LetterPlaceholders.English), ", ", "everybody");
        Assert.Equal(["?subject=To%20Ana&", "?subject=To%20Bo&", "?subject=To%20Ana%2C%20Bo&"],
            delivery.AllMailLinks.Select(mail => mail.Url[
                mail.Url.IndexOf('?', StringComparison.Ordinal)..(mail.Url.IndexOf('&', StringComparison.Ordinal) + 1)]));
    }

    private static Target Target(string name, string role, string organisation) => new(name, role, organisation, "", "a@example.org", "", "");
}
