using Placard.Tests.Support;

namespace Placard.Tests.Checking;

/// <summary>Rows alike are reported where they say who signed, or which body did.</summary>
public class RepeatedSignaturesTests
{
    [Theory]
    [InlineData("Ann,Society,", "Ann,Society,", 1)]
    [InlineData("Ann,Society,", "Ann,Club,", 0)]
    [InlineData(",Society,", ",Society,", 1)]
    [InlineData(",,", ",,", 0)]
    [InlineData("Ann,Society,yes", "Ann,Society,", 0)]
    public void Rows_without_names_are_not_compared_and_organisations_are(string one, string other, int reported)
    {
        var site = TestSite.Of($"""
            == articles/a.md
            ---
            title: A
            date: 2020-06-17
            signatures: a.csv
            ---
            Text.
            == articles/a.csv
            name,organisation,withdrawn,country,display
            {one},France,full
            {other},France,full
            """).Check();
        Assert.Equal(reported, site.Diagnostics.Count(found => found.Descriptor.Code == "PLC1912"));
    }
}
