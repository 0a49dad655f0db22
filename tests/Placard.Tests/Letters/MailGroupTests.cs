using Placard.Content;
using Placard.Letters;
using Placard.Tests.Support;

namespace Placard.Tests.Letters;

/// <summary>Many targets are grouped by what they have in common, so that a reader finds one without passing all.</summary>
public class MailGroupTests
{
    [Fact]
    public void Up_to_eight_stand_in_one_list() => Assert.Equal([("", 8)], GroupsOf(8, target => target));

    [Fact]
    public void They_are_grouped_by_country_before_organisation_and_office() =>
        Assert.Equal([("Land 0", 4), ("Land 1", 4), ("Land 2", 4)],
            GroupsOf(12, (target, n) => target with { Country = $"Land {n % 3}", Organisation = $"Party {n % 2}", Role = "Member" }));

    [Fact]
    public void What_all_share_and_what_some_lack_makes_no_groups() =>
        Assert.Equal([("Party 0", 6), ("Party 1", 6)],
            GroupsOf(12, (target, n) => target with { Country = "Land", Organisation = $"Party {n % 2}", Group = n == 0 ? "" : "members" }));

    [Fact]
    public void Where_each_differs_they_are_ranges_in_the_order_of_the_table_by_country_if_each_has_its_own() =>
        Assert.Equal([("Land 0 – Land 23", 24), ("Land 24 – Land 47", 24), ("Land 48 – Land 49", 2)],
            GroupsOf(50, (target, n) => target with { Country = $"Land {n}" }));

    [Fact]
    public void Ranges_have_the_names_that_their_links_have_cut_to_forty_characters()
    {
        var titles = GroupsOf(30, (target, _) => target with { Name = target.Name + new string('x', 60) }).Select(group => group.Title);
        Assert.All(titles, title => Assert.Equal((40 * 2) + 3, title.Length));
    }

    [Fact]
    public void Of_thousands_there_are_at_most_forty_ranges() => Assert.Equal(40, GroupsOf(5_000, target => target).Count);

    private static List<(string Title, int Count)> GroupsOf(int count, Func<Target, Target> change) => GroupsOf(count, (target, _) => change(target));

    private static List<(string Title, int Count)> GroupsOf(int count, Func<Target, int, Target> change)
    {
        var targets = Enumerable.Range(0, count).Select(n => change(Entries.Target($"Target {n}", $"t{n}@example.org"), n)).ToList();
        var delivery = LetterDelivery.Of(targets, new MailMerge("S", LetterPlaceholders.English), new MailMerge("L", LetterPlaceholders.English), ", ", "All");
        return [.. delivery.MailGroups.Select(group => (group.Title, group.Links.Count))];
    }
}
