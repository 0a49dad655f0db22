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
        new(StringComparer.Ordinal) { ["consent"] = "no", ["display"] = "anonymous", ["withdrawn"] = "yes", ["retracted"] = "last summer" };

    public static TheoryData<string> Columns() => new(SignatureTable.Schema.Columns.Where(column => column.IsProtective).Select(column => column.Name));

    [Fact]
    public void Each_protective_column_has_a_value_that_hides_a_name() => Assert.Equal(Hiding.Keys.Order(), Columns().Select(row => row.Data).Order());

    [Theory]
    [MemberData(nameof(Columns))]
    public void Spelling_of_a_heading_names_nobody(string column) =>
        Property.Holds(Spellings(column).Array[20], headings => AssertHidden(headings.Select(heading => (heading, Hiding[column]))), 3);

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_heading_with_one_error_is_an_error(string column) => Property.Holds(
        Typos(column).Array[20],
        headings => AssertEach(AssertHidden(headings.Select(heading => (heading, Hiding[column]))), headings.Length,
            found => found.Descriptor == DiagnosticDescriptors.CsvNearlyProtective),
        3);

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_value_that_is_not_understood_hides_the_name_and_is_an_error(string column) => Property.Holds(
        Property.Text("qzvk?-", 2, 6).Array[15],
        values => AssertEach(AssertHidden(values.Select(value => (column, value))), values.Length, found => found.Descriptor.Severity == Severity.Error),
        2);

    [Fact]
    public void Every_word_for_yes_withdraws_and_every_word_for_no_refuses()
    {
        Assert.Empty(AssertHidden(YesNo.Yes.Concat(YesNo.CheckMarks).Select(yes => ("withdrawn", yes.ToUpperInvariant()))).Diagnostics);
        Assert.Empty(AssertHidden(YesNo.No.Select(no => ("consent", no.ToUpperInvariant()))).Diagnostics);
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

    /// <summary>Builds a letter with a signature for each heading and its value, and looks for the name in all files.</summary>
    private static BuiltSite AssertHidden(IEnumerable<(string Heading, string Value)> cells)
    {
        var site = TestSite.Of(string.Join('\n', cells.Select((cell, i) => Letter(i, cell.Heading, cell.Value)))).Build();
        Assert.DoesNotContain(site.Files.Keys, path => site.Text(path).Contains(Person, StringComparison.Ordinal));
        return site;
    }

    private static void AssertEach(BuiltSite site, int count, Predicate<Diagnostic> isMeant)
    {
        foreach (var table in Enumerable.Range(0, count).Select(number => $"input/articles/letter{number}.csv:"))
            Assert.Contains(site.Diagnostics, found => found.Location.ToString().StartsWith(table, StringComparison.Ordinal) && isMeant(found));
    }

    private static string Letter(int number, string heading, string value)
    {
        var display = TableColumn.Fold(heading) == "display" ? "" : "display,";
        var full = display.Length > 0 ? "full," : "";
        return $"""
            == articles/letter{number}.md
            ---
            title: Letter
            date: 2020-06-17
            signatures: letter{number}.csv
            ---
            Text.
            == articles/letter{number}.csv
            name,{display}{heading}
            {Person},{full}{value}
            """;
    }
}
