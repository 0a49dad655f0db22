using Placard.Tests.Support;

namespace Placard.Tests.Reading;

/// <summary>Entries that name entries: none names itself, none names what is not published.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("related: [a]", 11)]
    [InlineData("related: [a.md]", 11)]
    [InlineData("translationOf: a", 16)]
    public void A_file_that_names_itself_is_reported(string line, int column)
    {
        var written = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim('[', ']');
        Assert.Equal([$"input/articles/a.md:4:{column}: error PLC1206: `{written}` is this file itself. Name another file, or delete the line."], Build(line));
    }

    [Theory]
    [InlineData("related: [draft]", 11, "draft")]
    [InlineData("translationOf: draft.md", 16, "draft.md")]
    public void A_file_that_names_a_draft_is_reported(string line, int column, string written) => Assert.Equal(
        [$"input/articles/a.md:4:{column}: error PLC1204: `{written}` is a draft, so nothing can link to it yet. Remove the link, or remove `draft: true` there."], Build(line));

    [Fact]
    public void A_thank_you_page_that_is_a_draft_is_reported() => Assert.StartsWith(
        "input/actions/sign.md:4:9: error PLC1204: ",
        Assert.Single(TestSite.Of("""
            == actions/sign.md
            ---
            title: Sign
            kind: petition
            thanks: ../pages/thanks.md
            closes: 2020-01-01
            ---
            Sign.
            == pages/thanks.md
            ---
            title: Thanks
            draft: true
            ---
            Thanks.
            """).Build().Messages),
        StringComparison.Ordinal);

    [Fact]
    public void Where_drafts_are_published_they_may_be_named() =>
        Assert.Empty(Archive("related: [draft]").With(options => options with { Drafts = true }).Build().Messages);

    private static IEnumerable<string> Build(string line) => Archive(line).Build().Messages;

    private static TestSite Archive(string line) => TestSite.Of($"""
        == articles/a.md
        ---
        title: A
        date: 2020-01-01
        {line}
        ---
        A.
        == articles/draft.md
        ---
        title: Draft
        date: 2020-01-01
        draft: true
        ---
        Draft.
        """);
}
