using Placard.Content;
using Placard.Diagnostics;
using Placard.Importing;
using Placard.Tests.Support;

namespace Placard.Tests.Importing;

/// <summary>What all imports do.</summary>
public class ImportSessionTests
{
    private static readonly ListImporter Markdown = new(Sample());

    [Fact]
    public void An_item_becomes_the_file_that_an_author_would_write() => Assert.Equal(
        "---\ntitle: \"The vote: 17 June\"\ndate: 2020-06-17\npermalink: \"2020/the-vote/index.html\"\nkind: news\n---\nWe lost, and *thank* you.\n",
        new ImportedSite().Import(Markdown, "")["articles/2020/the-vote.md"]);

    [Fact]
    public void The_build_publishes_it_at_its_former_URL()
    {
        var site = new ImportedSite().Import(Markdown, "");
        var build = TestSite.Of("== articles/2020/the-vote.md\n" + site["articles/2020/the-vote.md"]).Build().WithoutDiagnostics();
        Assert.Contains("<em>thank</em>", build.Text("2020/the-vote/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        var site = new ImportedSite().Import(Markdown, "");
        var before = site["articles/2020/the-vote.md"];
        site.Import(Markdown, "");
        Assert.Equal([ImportState.Unchanged], site.Report.Entries.Select(entry => entry.State));
        Assert.Equal(before, site["articles/2020/the-vote.md"]);
    }

    [Fact]
    public void What_a_person_edited_is_kept()
    {
        var site = new ImportedSite().Import(Markdown, "");
        site["articles/2020/the-vote.md"] = "mine";
        site.Import(Markdown, "").Import(Markdown, "");
        Assert.Equal("mine", site["articles/2020/the-vote.md"]);
        Assert.Equal([ImportState.KeptEdited], site.Report.Entries.Select(entry => entry.State));
    }

    [Fact]
    public void What_a_person_removed_stays_away()
    {
        var site = new ImportedSite().Import(Markdown, "");
        site.Remove("articles/2020/the-vote.md");
        site.Import(Markdown, "").Import(Markdown, "");
        Assert.Empty(site.Paths);
        Assert.Equal([ImportState.KeptRemoved], site.Report.Entries.Select(entry => entry.State));
    }

    [Fact]
    public void A_file_that_was_there_before_the_first_import_is_kept()
    {
        var site = new ImportedSite { ["articles/2020/the-vote.md"] = "mine" };
        Assert.Equal("mine", site.Import(Markdown, "")["articles/2020/the-vote.md"]);
    }

    [Fact]
    public void A_file_that_nobody_touched_follows_its_source()
    {
        var site = new ImportedSite().Import(Markdown, "");
        site.Import(new ListImporter(Sample() with { Body = "Corrected." }), "");
        Assert.EndsWith("Corrected.\n", site["articles/2020/the-vote.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_that_are_no_text_hold_nothing_private()
    {
        string[] secrets = ["jane@private.example", "203.0.113.77", "ghp_0123456789abcdefghijABCDEFGHIJ0123456789", "password = 'hunter2secret'"];
        foreach (var secret in secrets)
        {
            var site = new ImportedSite().Import(new ListImporter(Sample() with
            {
                Authors = [$"Jane {secret}"],
                Tags = [secret],
                Permalink = $"/by/{secret}",
                Aliases = [$"/{secret}/"],
                Campaigns = [secret],
                Language = secret,
                Source = new($"A title", $"https://example.org/{secret}", null, null, secret, secret, secret),
            }), "");
            Assert.DoesNotContain(secret, site.Everything, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_private_value_in_a_text_is_reported_and_not_repeated()
    {
        var site = new ImportedSite().Import(new ListImporter(Sample() with { Body = "Write to jane@private.example." }), "");
        Assert.Contains("Look: text: it holds what looks like an email address", site.Notes);
        Assert.Single(site.Everything.Split("jane@private.example").Skip(1));
    }

    [Fact]
    public void The_name_of_an_author_stays_without_the_email_address_beside_it()
    {
        var site = new ImportedSite().Import(new ListImporter(Sample() with { Authors = ["Jane Roe <jane@private.example>"] }), "");
        Assert.Contains("authors:\n  - \"Jane Roe\"\n", site["articles/2020/the-vote.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_add_up()
    {
        var page = Sample() with { Path = "pages/two.md", Kind = ImportedKind.Page, Language = "nonsense!" };
        var site = new ImportedSite().Import(new ListImporter(Sample(), page), "");
        var totals = ReportTotals.Of(site.Report).ToDictionary(total => total.Name, total => total.Count);
        Assert.Equal(totals["found"], totals["carried"] + totals["changed"] + totals["carriedInPart"] + totals["leftOut"]);
        Assert.Equal(totals["found"] - totals["leftOut"] + totals["files"],
            totals["written"] + totals["unchanged"] + totals["keptEdited"] + totals["keptRemoved"] + totals["failed"]);
        Assert.Equal((4, 2), (totals["found"], totals["leftOut"]));
    }

    [Fact]
    public void A_report_that_was_changed_by_hand_stops_the_import()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(ImportMemory.Read("import-report.json", "{ \"files\": 3 }"u8.ToArray(), diagnostics));
        Assert.Equal(["PLC2202"], diagnostics.Sorted().Select(found => found.Descriptor.Code));
    }

    private static ImportedItem Sample() => new()
    {
        Kind = ImportedKind.Article,
        Path = "articles/2020/the-vote.md",
        Place = new("site/letter.md", 1, 1),
        Title = "The vote: 17 June",
        Date = new EdtfDate(new ArchiveDate(new DateOnly(2020, 6, 17))),
        Permalink = "/2020/the-vote/",
        Body = "We lost, and *thank* you.",
    };

    /// <summary>Imports the items that it is given, and leaves two out.</summary>
    private sealed class ListImporter(params ImportedItem[] items) : IImporter
    {
        public string Name => "list";

        public string Summary => "Import a list.";

        public string Example => "import list file";

        public void Import(ImportRequest request, IImportTarget target)
        {
            foreach (var item in items) target.Add(item);
            target.Leave("draft", "it was not published");
            target.Leave("menu", "the archive makes its own", new("site/menu.md", 3, 1));
        }
    }
}
