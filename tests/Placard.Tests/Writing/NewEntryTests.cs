using System.Text;
using Placard.Content;
using Placard.Tests.Support;
using Placard.Text;
using Placard.Writing;

namespace Placard.Tests.Writing;

public class NewEntryTests
{
    private const string Archive = """
        == archive.yaml
        title: Test archive
        baseUrl: https://archive.test/
        handler: { type: netlify }
        privacy: { controller: Us, purpose: Letters, recipient: Us, retention: A month, contact: us@archive.test }
        == campaigns/night-trains.md
        ---
        title: Night trains
        start: 2020-01-01
        ---
        Text.
        """;

    public static TheoryData<EntryKind> Kinds => [.. Enum.GetValues<EntryKind>()];

    private static NewEntry Entry(EntryKind kind, string title = "A title") =>
        new(kind, title, new DateOnly(2026, 1, 31), kind is EntryKind.Article or EntryKind.Action ? ["night-trains"] : [], null);

    private static BuiltSite Build(NewEntry entry, Func<string, string>? change = null) => TestSite.Of(Archive)
        .With(entry.Path!, Encoding.UTF8.GetBytes(change is null ? entry.Text : change(entry.Text)))
        .With(options => options with { AsOf = entry.Date }).Build();

    [Theory, MemberData(nameof(Kinds))]
    public void The_file_builds_as_a_draft_and_when_its_author_has_written_it(EntryKind kind)
    {
        Assert.DoesNotContain(Build(Entry(kind)).WithoutDiagnostics().Pages, IsNew);
        var site = Build(Entry(kind), text => Written(Published(text))).WithoutDiagnostics();

        Assert.Equal("A title", site.Page(site.Pages.Single(IsNew)).QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_its_author_left_unwritten_is_an_error_once_it_is_published(EntryKind kind)
    {
        var errors = Build(Entry(kind), Published).Diagnostics.Where(diagnostic => diagnostic.IsError).ToList();

        Assert.All(errors, error => Assert.Equal("PLC1568", error.Descriptor.Code));
        Assert.Equal(kind is EntryKind.Action ? 4 : 1, errors.Count);
    }

    public static TheoryData<ActionKind> ActionKinds => [.. Enum.GetValues<ActionKind>()];

    /// <summary>Only a letter has a text to send; a letter and a call have addressees.</summary>
    [Theory, MemberData(nameof(ActionKinds))]
    public void An_action_of_each_kind_builds_when_its_author_has_written_it(ActionKind kind)
    {
        var entry = Entry(EntryKind.Action) with { ActionKind = kind };
        var page = Build(entry, text => Written(Published(text))).WithoutDiagnostics().Page("actions/a-title.html");

        Assert.NotNull(page.QuerySelector("form"));
        Assert.Contains($"\nkind: {EnumNames<ActionKind>.NameFor(kind)} ", entry.Text, StringComparison.Ordinal);
        Assert.Equal(kind is ActionKind.Letter, entry.Text.Contains("\n## Letter", StringComparison.Ordinal));
        var expected = kind switch { ActionKind.Letter => 4, ActionKind.Call => 5, _ => 1 };
        Assert.Equal(expected, Build(entry, Published).Diagnostics.Count(error => error.Descriptor.Code == "PLC1568"));
    }

    [Fact]
    public void An_article_has_the_kind_that_was_asked_for() => Assert.Contains(
        "\nkind: press-release ", (Entry(EntryKind.Article) with { ArticleKind = ArticleKind.PressRelease }).Text, StringComparison.Ordinal);

    private static bool IsNew(string path) => path.EndsWith("/a-title.html", StringComparison.Ordinal) || path == "a-title.html";

    private static string Published(string text) => text.Replace("draft: true", "", StringComparison.Ordinal);

    private static string Written(string text)
    {
        string[] placeholders =
            ["Write the text here.", "Write the letter here.", "Say here what", "Ada Example", "Example Ministry", "Write here what to say."];
        foreach (var placeholder in placeholders)
            text = text.Replace(placeholder, "We wrote", StringComparison.Ordinal);
        return text.Replace("+44 20 7946 0000", "+44 20 7946 0100", StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_key_of_the_model_is_there_and_works_without_its_number_sign(EntryKind kind)
    {
        var entry = Entry(kind);
        var site = Build(entry,
            text => string.Join('\n',
                text.Split('\n')
                    .Select(line =>
                        line.StartsWith('#') && !line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("##", StringComparison.Ordinal)
                            ? line[1..]
                            : line)));

        Assert.DoesNotContain(site.Diagnostics,
            diagnostic => diagnostic.Descriptor.Code.StartsWith("PLC10", StringComparison.Ordinal)
                || diagnostic.Descriptor.Code.StartsWith("PLC11", StringComparison.Ordinal));
        var keys = EntryTemplate.SchemaOf(kind).Names.Where(name => name != "extra");
        Assert.All(keys, key => Assert.Matches($@"(?m)^#?{key}:", entry.Text));
    }

    [Theory]
    [InlineData("He said \"no: never\" \\ # 1")]
    [InlineData("- [a] & *b* !c %d @e")]
    [InlineData("ماذا حدث؟")]
    public void Any_title_is_kept(string title)
    {
        var entry = Entry(EntryKind.Page, title);
        var site = Build(entry, text => Written(Published(text))).WithoutDiagnostics();

        Assert.Contains(site.Pages, page => site.Page(page).QuerySelector("h1")?.TextContent.Trim() == title);
    }

    [Theory]
    [InlineData("…")]
    [InlineData("")]
    public void A_title_without_letters_names_no_file(string title) => Assert.Null(Entry(EntryKind.Page, title).Path);

    [Theory]
    [InlineData(EntryKind.Article, "articles/2026/a-title.md")]
    [InlineData(EntryKind.Campaign, "campaigns/a-title.md")]
    [InlineData(EntryKind.Action, "actions/a-title.md")]
    [InlineData(EntryKind.Page, "pages/a-title.md")]
    public void Each_kind_has_its_place(EntryKind kind, string path) => Assert.Equal(path, Entry(kind).Path);

    [Fact]
    public void A_long_title_makes_a_short_name() =>
        Assert.Equal("pages/" + string.Join('-', Enumerable.Repeat("word", 12))
            + ".md", Entry(EntryKind.Page, string.Join(' ', Enumerable.Repeat("Word", 80))).Path);

    [Fact]
    public void Values_are_written_as_the_writer_of_entries_writes_them() =>
        Assert.StartsWith("""
            ---
            title: "A title"
            date: 2026-01-31
            draft: true  # Nobody sees it until you delete this line.
            kind: news  # One of: news, press-release, statement, analysis, open-letter, report, testimony, event, media-coverage
            campaign:
              - "night-trains"
              - "rail"

            # To use one of these, delete the # in front of it.

            """.ReplaceLineEndings("\n"), (Entry(EntryKind.Article) with { Campaigns = ["night-trains", "rail"] }).Text, StringComparison.Ordinal);

    [Fact]
    public void A_language_is_written_down() =>
        Assert.Contains("\nlang: fr\n", (Entry(EntryKind.Page) with { Lang = "fr" }).Text, StringComparison.Ordinal);
}
