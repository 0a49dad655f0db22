using Placard.Content;
using Placard.Letters;

namespace Placard.Tests.Letters;

/// <summary>Placeholders stand in square brackets and are filled in by the program or the sender.</summary>
public class MailMergeTests
{
    private static readonly LetterPlaceholders French = new("[nom du destinataire]", "[formule d’appel]", "[votre nom]", "[votre ville]");

    private static readonly Target Ana = new("Ana", "Minister", "", "", "a@example.org", "Dear Minister", "");

    private static readonly Target Bo = new("Bo", "", "", "", "b@example.org", "", "");

    [Fact]
    public void A_letter_to_one_names_and_greets_her() =>
        Assert.Equal("Dear Minister, Ana: [your name]", new MailMerge("[Salutation], [target name]: [your name]", LetterPlaceholders.English).For(Ana));

    [Fact]
    public void A_target_without_a_salutation_is_called_by_name() => Assert.Equal("Bo,", new MailMerge("[salutation],", LetterPlaceholders.English).For(Bo));

    [Fact]
    public void A_salutation_may_hold_the_name() =>
        Assert.Equal("Dear Ana,", new MailMerge("[salutation],", LetterPlaceholders.English).For(Ana with { Salutation = "Dear [target name]" }));

    [Fact]
    public void One_letter_to_many_names_them_while_that_is_short()
    {
        var letter = new MailMerge("Dear [target name]", LetterPlaceholders.English);
        Assert.Equal("Dear Ana, Bo", ForAll(letter, [Ana, Bo]));
        Assert.Equal("Dear Sir or Madam", ForAll(letter, [.. Enumerable.Range(1, 40).Select(n => Ana with { Name = $"Mission {n}" })]));
    }

    [Theory, InlineData(39, "Dear AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"), InlineData(40, "Dear Sir or Madam")]
    public void Names_are_short_up_to_eighty_characters(int length, string written) => Assert.Equal(
        written,
        ForAll(new MailMerge("Dear [target name]", LetterPlaceholders.English),
            [Ana with { Name = new string('A', length) }, Bo with { Name = new string('B', length) }]));

    private static string ForAll(MailMerge letter, IReadOnlyList<Target> targets) => letter.For(letter.ValuesOf(targets, ", ", "Sir or Madam"));

    [Fact]
    public void What_all_targets_have_in_common_is_filled_in_for_all() =>
        Assert.Equal("Dear Minister, [target name]",
            new MailMerge("[salutation], [target name]", LetterPlaceholders.English).ForEachOf([Ana, Ana with { Name = "Cy" }]));

    [Fact]
    public void On_paper_the_sender_s_places_are_lines_to_write_on() =>
        Assert.Equal("Ana ______________________ ______________________",
            new MailMerge("[target name] [your name] [your town]", LetterPlaceholders.English).ForPrint(Ana));

    [Theory, InlineData("[your name], [YOUR TOWN]"), InlineData("[votre nom], [votre ville]")]
    public void Places_read_in_the_language_of_the_letter_however_they_are_written(string written)
    {
        var letter = new MailMerge(written, French);
        Assert.Equal("[votre nom], [votre ville]", letter.For(Bo));
        Assert.DoesNotContain('[', letter.ForPrint(Bo));
    }
}
