using System.Text;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.Tables;
using Placard.Urls;

namespace Placard.Tests.Reading;

/// <summary>A table names nobody where it may have been meant to hide a name, even if its errors were overlooked.</summary>
public class SignatureTableTests
{
    [Theory]
    [InlineData("consent", "yes", 1, "Ann")]
    [InlineData("consent", "", 1, "Ann")]
    [InlineData("consent", "perhaps", 1, "")]
    [InlineData("withdrawn", "no", 1, "Ann")]
    [InlineData("withdrawn", "perhaps", 0, "")]
    [InlineData("retracted", "2020-07-01", 0, "Ann")]
    [InlineData("retracted", "perhaps", 0, "")]
    [InlineData("retracted on", "2020-07-01", 1, "")]
    [InlineData("concent", "yes", 1, "")]
    [InlineData("Einwilligung", "yes", 1, "")]
    [InlineData("consent,consent", "yes,yes", 1, "")]
    [InlineData("hair", "yes", 1, "Ann")]
    public void A_heading_and_a_value_that_may_hide_a_name_do(string headings, string values, int count, string shown)
    {
        var signatures = Read($"name,display,{headings}\nAnn,full,{values}\n");
        Assert.Equal((count, shown), (signatures.Count, string.Join(' ', signatures.Shown.Select(signature => signature.Name))));
    }

    [Fact]
    public void Those_of_one_name_are_sorted_by_their_organisations() =>
        Assert.Equal(["A", "B", "C"],
            Read("name,organisation,display\nAnn,B,full\nAnn,C,full\nAnn,A,full\n").Shown.Select(signature => signature.Organisation));

    private static SignatureList Read(string table) =>
        SignatureTable.Read(new MemorySourceFile("articles/a.csv", Encoding.UTF8.GetBytes(table)), new Permalink("data/a.csv"), new DiagnosticBag());
}
