using CsCheck;
using Placard.Diagnostics;
using Placard.Reading.Tables;
using Placard.Tests.Support;

namespace Placard.Tests.Reading;

/// <summary>Who refused or withdrew is never named, however the heading and the value are spelt.</summary>
public class ProtectiveColumnTests
{
    private const string Person = "Xanthippe";

    /// <summary>For each protective column a value that hides the name.</summary>
    private static readonly Dictionary<string, string> Hiding =
        new(StringComparer.Ordinal) { ["consent"] = "no", ["display"] = "anonymous", ["withdrawn"] = "yes" };

    public static TheoryData<string> Columns() => new(SignatureTable.Schema.Columns.Where(column => column.IsProtective).Select(column => column.Name));

    [Fact]
    public void Each_protective_column_has_a_value_that_hides_a_name() => Assert.Equal(Hiding.Keys.Order(), Columns().Select(row => row.Data).Order());

    [Theory]
    [MemberData(nameof(Columns))]
    public void Spelling_of_a_heading_names_nobody(string column) => Property.Holds(Spellings(column), heading => AssertHidden(heading, Hiding[column]), 60);

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_heading_with_one_error_is_an_error(string column) => Property.Holds(
        Typos(column),
        heading => Assert.Contains(AssertHidden(heading, Hiding[column]).Diagnostics, found => found.Descriptor == DiagnosticDescriptors.CsvNearlyProtective),
        60);

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_value_that_is_not_understood_hides_the_name_and_is_an_error(string column) => Property.Holds(
        Property.Text("qzvk?-", 2, 6),
        value => Assert.Contains(AssertHidden(column, value).Diagnostics, found => found.Descriptor.Severity == Severity.Error),
        30);

    [Fact]
    public void Every_word_for_yes_withdraws_and_every_word_for_no_refuses()
    {
        foreach (var yes in YesNo.Yes.Concat(YesNo.CheckMarks)) Assert.Empty(AssertHidden("withdrawn", yes.ToUpperInvariant()).Diagnostics);
        foreach (var no in YesNo.No) Assert.Empty(AssertHidden("consent", no.ToUpperInvariant()).Diagnostics);
    }

    private static Gen<string> Spellings(string column) =>
        Gen.Select(Gen.Bool.Array[column.Length], Property.Text(" \u00a0\u200b", 0, 2), Property.Text(" \u00a0\u200b", 0, 2), Gen.Bool,
            (capitals, before, after, isAccented) =>
                before + string.Concat(column.Select((c, i) => capitals[i] ? char.ToUpperInvariant(c) : c)) + (isAccented ? "\u0301" : "") + after);

    /// <summary>One letter left out, doubled, replaced, or swapped with the next.</summary>
    private static Gen<string> Typos(string column) => Gen.Select(Gen.Int[0, column.Length - 2], Gen.Int[0, 3], (at, kind) => kind switch
    {
        0 => column.Remove(at, 1),
        1 => column.Insert(at, column[at].ToString()),
        2 => column.Remove(at, 1).Insert(at, "q"),
        _ => column[..at] + column[at + 1] + column[at] + column[(at + 2)..],
    });

    private static BuiltSite AssertHidden(string heading, string value)
    {
        var display = TableColumn.Fold(heading) == "display" ? "" : "display,";
        var full = display.Length > 0 ? "full," : "";
        var site = TestSite.Of($"""
            == articles/letter.md
            ---
            title: Letter
            date: 2020-06-17
            signatures: letter.csv
            ---
            Text.
            == articles/letter.csv
            name,{display}{heading}
            {Person},{full}{value}
            """).Build();
        Assert.DoesNotContain(site.Files.Keys, path => site.Text(path).Contains(Person, StringComparison.Ordinal));
        return site;
    }
}
