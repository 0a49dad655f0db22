using Placard.Packaging;
using Placard.Tests.Support;

namespace Placard.Tests.Building;

/// <summary>
/// A host that holds the files of the last build keeps those that show nothing that was changed, and the bytes and diagnostics are those of a build from
/// nothing.
/// </summary>
public class BuildRecordTests
{
    private const string A = "articles/a.md", B = "articles/b.md", PageOfA = "articles/2020/a.html", PageOfB = "articles/2020/b.html";

    private readonly KeepingHost host = new();

    private readonly Dictionary<string, string> content = new(StringComparer.Ordinal)
    {
        ["archive.yaml"] = "title: Archive\nbaseUrl: https://archive.test/\nfeedContent: full\n",
        ["campaigns/c.md"] = "---\ntitle: C\nstart: 2020-01-01\nsummary: In short.\n---\nText.\n",
        ["campaigns/d.md"] = "---\ntitle: D\nstart: 2020-01-01\nsummary: In short.\n---\nText.\n",
        [A] = "---\ntitle: A\ndate: 2020-01-01\nsummary: In short.\ncampaign: c\ntags: [one]\n---\nText.\n",
        [B] = "---\ntitle: B\ndate: 2020-01-02\nsummary: In short.\ncampaign: d\n---\nText.\n",
        ["actions/write.md"] = "---\ntitle: Write\nkind: letter\nsummary: In short.\ncloses: 2020-02-01\ntargets: [{ name: Office }]\n---\nDo it.\n\n## Letter\n\nDear all,\n",
    };

    public BuildRecordTests() => Assert.DoesNotContain(host.Build(content).Diagnostics, diagnostic => diagnostic.IsError);

    [Fact]
    public void A_build_without_changes_keeps_every_page_and_list()
    {
        Build();

        Assert.Contains(PageOfA, host.Kept);
        Assert.Contains("index.html", host.Kept);
        Assert.Contains("tags/one.html", host.Kept);
        Assert.Contains("archive.json", host.Kept);
        Assert.Contains("assets/style.css", host.Kept);
    }

    [Fact]
    public void An_edited_text_renders_its_page_and_feeds_and_the_index_of_words_alone()
    {
        content[A] += "One sentence more.\n";
        var files = Build();

        Assert.Contains("One sentence more.", files.Text(PageOfA), StringComparison.Ordinal);
        Assert.Contains("One sentence more.", files.Text("campaigns/c/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("campaigns/d/feed.xml", host.Kept);
        Assert.Contains(PageOfB, host.Kept);
        Assert.Contains("campaigns/c.html", host.Kept);
        Assert.DoesNotContain(Manifest.Path, host.Kept);
        Assert.Equal(
            ["articles/2020/a.html", "campaigns/c/feed.json", "campaigns/c/feed.xml", "campaigns/c/rss.xml", "feed.json", "feed.xml", "rss.xml", "search.html"],
            files.Files.Keys.Except(host.Kept).Where(path => path != Manifest.Path && !path.StartsWith("search/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(A, "title: A", "title: Another")]
    [InlineData(A, "summary: In short.\n", "")]
    [InlineData(A, "tags: [one]", "tags: [one, two]")]
    [InlineData(A, "tags: [one]", "draft: true")]
    [InlineData("actions/write.md", "Dear all,", "Dear nobody,")]
    [InlineData("archive.yaml", "title: Archive", "title: Other")]
    public void A_change_of_what_other_pages_may_show_renders_everything(string path, string before, string after)
    {
        content[path] = content[path].Replace(before, after, StringComparison.Ordinal);
        Build();

        Assert.Empty(host.Kept);
    }

    [Fact]
    public void A_first_paragraph_that_is_the_summary_too_is_shown_by_lists()
    {
        content[A] = content[A].Replace("summary: In short.\n", "", StringComparison.Ordinal);
        Build();
        content[A] += "\nA second paragraph.\n";
        Build();
        Assert.Contains("articles/index.html", host.Kept);

        content[A] = content[A].Replace("Text.", "Other words.", StringComparison.Ordinal);
        Assert.Contains("Other words.", Build().Text("articles/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/new.md", "---\ntitle: New\ndate: 2020-01-03\n---\nText.\n")]
    [InlineData("files/new.txt", "Text.")]
    [InlineData("theme/assets/more.css", "p { color: red }")]
    [InlineData("addresses.txt", "articles/2020/a.html\n")]
    public void A_new_file_renders_everything(string path, string text)
    {
        content[path] = text;
        Build();

        Assert.Empty(host.Kept);
    }

    [Fact]
    public void Removed_and_renamed_entries_render_everything()
    {
        content.Remove(B, out var text);
        Build();
        Assert.Empty(host.Kept);

        content["articles/renamed.md"] = text!;
        Build();
        Assert.Empty(host.Kept);
    }

    [Fact]
    public void Another_program_renders_everything()
    {
        host.Host = "the next version";
        Build();

        Assert.Empty(host.Kept);
    }

    [Fact]
    public void A_text_that_could_change_within_its_timestamp_is_rendered_by_the_next_build()
    {
        host.Unsettled.Add(A);
        Build();
        host.Unsettled.Clear();
        Build();

        Assert.DoesNotContain(PageOfA, host.Kept);
        Assert.Contains(PageOfB, host.Kept);
    }

    [Fact]
    public void Settings_that_could_change_within_their_timestamp_are_not_recorded()
    {
        host.Unsettled.Add("archive.yaml");
        Build();
        Build();

        Assert.Empty(host.Kept);
    }

    [Fact]
    public void What_a_page_reports_is_reported_by_each_build()
    {
        content[B] += "\n# A second title\n";
        var found = Build().Diagnostics;
        Assert.Single(found);

        content[A] += "One sentence more.\n";
        Assert.Equal(found, Build().Diagnostics);
        Assert.DoesNotContain(PageOfB, host.Kept);
        Assert.Contains("campaigns/c.html", host.Kept);
    }

    /// <summary>Edits of every kind: texts, keys, settings, tables, themes, drafts, renamed and deleted files, errors.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_edits_a_build_over_the_last_one_is_a_build_from_nothing(int seed)
    {
        var archive = new EditedArchive(seed + RandomInput.Seed);
        archive.Begin();
        host.RemoveErrors(archive);
        var kept = 0;
        for (var step = 0; step < RandomInput.Count(12); step++)
        {
            AssertSame(host.BuildAnew(archive.Content), host.Build(archive.Content));
            archive.Append();
            AssertSame(host.BuildAnew(archive.Content), host.Build(archive.Content));
            kept += host.Kept.Count;
            archive.Edit();
            if (step % 3 == 0) AssertSame(host.BuildAnew(archive.Content), host.Build(archive.Content));
            host.RemoveErrors(archive);
        }
        Assert.NotEqual(0, kept);
    }

    private BuiltSite Build()
    {
        var built = host.Build(content);
        AssertSame(host.BuildAnew(content), built);
        return built;
    }

    private static void AssertSame(BuiltSite expected, BuiltSite actual)
    {
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        if (expected.Diagnostics.Any(diagnostic => diagnostic.IsError)) return;
        Assert.Equal(expected.Files.Keys.Order(StringComparer.Ordinal), actual.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected.Files, file => Assert.True(file.Value.AsSpan().SequenceEqual(actual.Files[file.Key]), file.Key));
    }
}
