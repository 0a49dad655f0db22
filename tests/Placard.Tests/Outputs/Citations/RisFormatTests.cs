using Placard.Citations;
using Placard.Outputs.Citations;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs.Citations;

public class RisFormatTests
{
    [Theory]
    [InlineData("Two  blanks", "Two blanks")]
    [InlineData("A\u00A0 b\t\nc", "A b c")]
    [InlineData("  - at the start", "- at the start")]
    [InlineData("A\u0007\u0007b", "A b")]
    public void Blanks_and_control_characters_in_a_row_are_one_blank(string title, string written) =>
        Assert.Contains($"\r\nTI  - {written}\r\n",
            new RisFormat().Write(new Citation(Entries.Page(title), [], null, "Archive", null, "https://archive.test/", "")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Beethoven, Ludwig van", "Beethoven, Ludwig van")]
    [InlineData("Roe, Jo, Jr.", "Roe, Jo, Jr.")]
    [InlineData("Society for Trains, Trams, and Buses", "Society for Trains Trams and Buses")]
    [InlineData("Night Trains, Inc.", "Night Trains Inc.")]
    public void Commas_divide_the_name_of_a_person_only(string author, string written) =>
        Assert.Contains($"\r\nAU  - {written}\r\n",
            new RisFormat().Write(new Citation(Entries.Page("A"), [CitedName.Parse(author)], null, "Archive", null, "https://archive.test/", "")),
            StringComparison.Ordinal);

    [Fact]
    public void What_is_not_known_has_no_line() =>
        Assert.Equal("TY  - ELEC\r\nTI  - A\r\nT2  - Archive\r\nUR  - https://archive.test/\r\nLA  - en\r\nER  - \r\n",
            new RisFormat().Write(new Citation(Entries.Page("A"), [], null, "Archive", null, "https://archive.test/", "")));

    [Theory]
    [InlineData("van Beethoven, Ludwig", "van Beethoven, Ludwig")]
    [InlineData("Ludwig van Beethoven", "Ludwig van Beethoven")]
    [InlineData("The Ministry", "The Ministry")]
    public void A_name_is_turned_round_where_its_parts_are_known(string author, string written) =>
        Assert.Contains($"\r\nAU  - {written}\r\n", new RisFormat().Write(
            new Citation(Entries.Page("A"), [CitedName.Parse(author)], null, "Archive", null, "https://archive.test/", "")), StringComparison.Ordinal);
}
