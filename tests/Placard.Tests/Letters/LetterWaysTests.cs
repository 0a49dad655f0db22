using Placard.Content;
using Placard.Letters;

namespace Placard.Tests.Letters;

public class LetterWaysTests
{
    [Fact]
    public void Targets_of_one_name_are_told_apart_by_role_and_organisation()
    {
        var ways = LetterDelivery.Of(
            [Target("Ana Bell", "Minister", "Ministry of Transport"), Target("Ana Bell", "", "Night Trains Ltd"), Target("Cy Dunn", "Director", "Night Trains Ltd")],
            "Subject", new MailMerge("Dear [target name]", LetterPlaceholders.English), ", ", "everybody");
        Assert.Equal(["Ana Bell, Minister, Ministry of Transport", "Ana Bell, Night Trains Ltd", "Cy Dunn"], ways.MailLinks.Select(mail => mail.Label));
    }

    private static Target Target(string name, string role, string organisation) => new(name, role, organisation, "", "a@example.org", "", "");
}
