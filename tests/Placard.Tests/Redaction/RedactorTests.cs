using System.Text;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Redaction;
using Placard.Tests.Support;

namespace Placard.Tests.Redaction;

/// <summary>A name is removed from the places that were confirmed, and nothing else changes.</summary>
public class RedactorTests
{
    private const string Archive = """
        == articles/call.md
        ---
        title: A call
        date: 2020-09-01
        authors: [Anna Bell, Jo Roe]
        signatures: names.csv
        ---
        It was written by Anna
        Bell, not by Joanna Bell. See [her page](https://elsewhere.test/anna-bell).
        == articles/names.csv
        name,role,email,country,display,withdrawn
        Jo Roe,Teacher,jo@roe.test,Canada,full,
        "Bell, Anna",Singer,anna@bell.test,Chad,full,
        Anna Bell,,a@b.test,,initials,yes
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        signatures: sign-signatures/
        closes: 2020-02-01
        ---
        Text.
        == actions/sign-signatures/one.yaml
        name: Anna Bell
        country: "Côte d’Ivoire"
        display: full
        == captures/saved/capture.yaml
        title: A page by Anna Bell
        == captures/saved/index.html
        <!doctype html><title>Saved</title>
        == files/letter.pdf
        %PDF

        """;

    [Fact]
    public void Each_place_is_listed_with_its_file_line_and_kind() => Assert.Equal(
        [
            "1 actions/sign-signatures/one.yaml:1:1 Signature",
            "2 articles/call.md:4:11 Text",
            "3 articles/call.md:7:19 Text",
            "4 articles/call.md:8:65 Text",
            "5 articles/names.csv:3:1 Signature",
            "6 articles/names.csv:4:1 Signature",
            "7 captures/saved/capture.yaml:1:18 Text",
        ],
        Find(Archive).Matches.Select(match => $"{match.Number} {match.Path}:{match.Location.Line}:{match.Location.Column} {match.Kind}"));

    [Fact]
    public void What_is_no_text_is_named() => Assert.Equal(["files/letter.pdf"], Find(Archive).Redactor.NotSearched.Select(file => file.Path));

    [Fact]
    public void Signatures_keep_what_is_counted_and_lose_the_person() => Assert.Equal(
        "name,role,email,country,display,withdrawn\nJo Roe,Teacher,jo@roe.test,Canada,full,\n,,,Chad,anonymous,\n,,,,anonymous,yes",
        Remove("articles/names.csv"));

    [Fact]
    public void A_signature_of_a_folder_keeps_what_is_counted() =>
        Assert.Equal("display: anonymous\ncountry: \"Côte d’Ivoire\"\n", Remove("actions/sign-signatures/one.yaml"));

    [Fact]
    public void A_text_has_the_placeholder_and_a_URL_one_of_its_own() => Assert.Equal("""
        ---
        title: A call
        date: 2020-09-01
        authors: [N. N., Jo Roe]
        signatures: names.csv
        ---
        It was written by N. N., not by Joanna Bell. See [her page](https://elsewhere.test/n-n).
        """, Remove("articles/call.md"));

    [Fact]
    public void Only_confirmed_places_change()
    {
        var (redactor, matches) = Find(Archive);
        var changed = redactor.Remove([matches[1]])!;
        Assert.Equal(["articles/call.md"], changed.Keys);
        Assert.Contains("authors: [N. N., Jo Roe]", changed["articles/call.md"], StringComparison.Ordinal);
        Assert.Contains("by Anna\nBell", changed["articles/call.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name\nJo Roe\nAnna Bell\n", "name\nJo Roe\nN. N.\n")]
    [InlineData("name;display\r\nAnna Bell;full\r\nJo Roe;full", "name;display\r\n;anonymous\r\nJo Roe;full")]
    [InlineData("sep=;\norganisation;country\n\"Anna\nBell \"\"x\"\"\";\"A;b\"\n", "sep=;\norganisation;country\n;\"A;b\"\n")]
    [InlineData("\uFEFFname,display\nAnna Bell,full\n", "name,display\n,anonymous\n")]
    public void A_table_of_any_form_keeps_its_rows(string table, string without)
    {
        const string Article = "== articles/call.md\n---\ntitle: T\ndate: 2020-01-01\nsignatures: names.csv\n---\nText.\n";
        var names = new MemorySourceFile("articles/names.csv", Encoding.UTF8.GetBytes(table), "input/articles/names.csv");
        SourceFile[] sources = [.. TestSite.Of(Article).Input().Input, names];
        var before = Prepare(sources);
        var redactor = new Redactor(before, sources);
        var changed = redactor.Remove(redactor.Find(new NameMatcher("Anna Bell")))!;
        Assert.Equal(without, changed["articles/names.csv"]);
        var after = Prepare([.. sources.Select(file => changed.TryGetValue(file.Path, out var text)
            ? new MemorySourceFile(file.Path, Encoding.UTF8.GetBytes(text), file.DisplayPath) : file)]);
        Assert.Equal(before.Articles[0].Signatures!.Count, after.Articles[0].Signatures!.Count);
        Assert.DoesNotContain(after.Articles[0].Signatures!.Shown, signature => signature.Name.Length == 0 || signature.Name == Redactor.Placeholder);
    }

    [Fact]
    public void A_name_in_the_path_of_a_file_is_named() =>
        Assert.Equal(["input/files/anna-bell.pdf"], new Redactor(TestSite.Of("").Prepare().Site,
            [new MemorySourceFile("files/anna-bell.pdf", default, "input/files/anna-bell.pdf")]).PathsWith(new NameMatcher("Anna Bell")));

    [Theory]
    [InlineData("articles/call.md", "articles/2020/call.html")]
    [InlineData("articles/names.csv", "articles/2020/call.html", "data/signatures/2020-call.csv")]
    [InlineData("files/letter.pdf", "files/letter.pdf")]
    [InlineData("archive.yaml")]
    public void The_published_places_of_a_file_are_known(string path, params string[] published) =>
        Assert.Equal(published, Find(Archive).Redactor.PublishedFrom(path).Select(permalink => permalink.Path));

    [Fact]
    public void Notes_say_when_how_much_and_why_and_are_published()
    {
        var notes = RemovalNotes.Add(RemovalNotes.Add(null, new DateOnly(2026, 1, 2), 3, RemovalReason.Wish), new DateOnly(2026, 2, 3), 1, RemovalReason.Law);
        Assert.EndsWith("removals:\n  - date: 2026-01-02\n    count: 3\n    reason: wish\n  - date: 2026-02-03\n    count: 1\n    reason: law\n", notes, StringComparison.Ordinal);
        var site = TestSite.Of("== removals.yaml\n" + notes).Build().WithoutDiagnostics();
        Assert.Contains("\"removals\": [\n    {\n      \"date\": \"2026-01-02\",\n      \"count\": 3,\n      \"reason\": \"wish\"\n    },", site.Text("archive.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("removals:\n  - date: 2026-01-02\n    count: 3\n    reason: whim\n", "PLC1110")]
    [InlineData("removals:\n  - date: 2026-01-02\n    count: 3\n    reason: wish\n    name: Anna Bell\n", "PLC1101")]
    [InlineData("removals:\n  - count: 3\n    reason: wish\n", "PLC1102")]
    public void A_note_that_says_anything_else_is_reported(string notes, string code) =>
        Assert.Contains(code, Assert.Single(TestSite.Of("== removals.yaml\n" + notes).Build().Messages), StringComparison.Ordinal);

    private static string Remove(string path)
    {
        var (redactor, matches) = Find(Archive);
        return redactor.Remove(matches)![path];
    }

    private static (Redactor Redactor, IReadOnlyList<NameMatch> Matches) Find(string archive)
    {
        var site = TestSite.Of(archive);
        var redactor = new Redactor(site.Prepare().Site, [.. site.Input().Input.OrderBy(file => file.Path, StringComparer.Ordinal)]);
        return (redactor, redactor.Find(new NameMatcher("anna bell")));
    }

    private static Site Prepare(IReadOnlyList<SourceFile> sources) =>
        SiteBuilder.Prepare(TestSite.Of("").Input() with { Input = sources }, new DiagnosticBag())!.Site;
}
