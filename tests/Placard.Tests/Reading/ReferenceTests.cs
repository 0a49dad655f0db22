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

    [Theory]
    [InlineData("b", "articles/2020/b.md")]
    [InlineData("2020/b", "articles/2020/b.md")]
    [InlineData("articles/2020/b", "articles/2020/b.md")]
    [InlineData("2020/b.md", "articles/2020/b.md")]
    [InlineData("2021/c", "articles/2021/c.md")]
    public void A_file_is_named_with_or_without_its_ending_and_its_folders(string written, string path) =>
        Assert.Equal(path, Assert.Single(Years(written).Prepare().Site.Articles.Single(one => one.Slug == "a").Related));

    [Theory]
    [InlineData("c", "error PLC1205: `c` could be any of articles/2020/c.md, articles/2021/c.md.")]
    [InlineData("0/c", "error PLC1202: ")]
    [InlineData("/2020/c", "error PLC1202: ")]
    [InlineData("2020/", "error PLC1202: ")]
    public void A_name_of_several_files_or_of_none_is_reported(string written, string message) =>
        Assert.StartsWith($"input/articles/a.md:4:11: {message}", Assert.Single(Years(written).Build().Messages), StringComparison.Ordinal);

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

    private static TestSite Years(string related) => TestSite.Of($"""
        == articles/a.md
        ---
        title: A
        date: 2020-01-01
        related: [{related}]
        ---
        A.
        == articles/2020/b.md
        ---
        title: B
        date: 2020-01-01
        ---
        B.
        == articles/2020/c.md
        ---
        title: C
        date: 2020-01-01
        ---
        C.
        == articles/2021/c.md
        ---
        title: C again
        date: 2021-01-01
        ---
        C.
        """);

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
