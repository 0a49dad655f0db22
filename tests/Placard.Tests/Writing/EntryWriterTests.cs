using System.Collections.Frozen;
using System.Text;
using CsCheck;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.Entries;
using Placard.Reading.Settings;
using Placard.Reading.Sources;
using Placard.Writing;

namespace Placard.Tests.Writing;

/// <summary>Reading has an inverse: what is written is read as the same record.</summary>
public class EntryWriterTests
{
    private static readonly BuildOptions Options = new() { AsOf = new DateOnly(2026, 1, 1), Drafts = true };

    [Fact]
    public void An_article_is_read_as_it_was_written() => EntryGenerators.Article.Sample(article => IsReadAgain(article, ArticleReader.Read), iter: 300);

    [Fact]
    public void A_campaign_is_read_as_it_was_written() => EntryGenerators.Campaign.Sample(campaign => IsReadAgain(campaign, CampaignReader.Read), iter: 300);

    [Fact]
    public void An_action_is_read_as_it_was_written() => EntryGenerators.Action.Sample(action => IsReadAgain(action, ActionReader.Read), iter: 300);

    [Fact]
    public void A_page_is_read_as_it_was_written() => EntryGenerators.Page.Sample(page => IsReadAgain(page, PageReader.Read), iter: 300);

    [Fact]
    public void A_capture_is_read_as_it_was_written() =>
        EntryGenerators.Capture.Sample(capture => IsReadAgain(capture, (context, file) => CaptureReader.Read(context, file, [])), iter: 300);

    [Fact]
    public void Settings_are_read_as_they_were_written() => EntryGenerators.Settings.Sample(
        settings =>
        {
            var text = EntryWriter.Write(settings);
            var found = new DiagnosticBag();
            var read = SettingsReader.Read(Sources("archive.yaml", text, out _), "input/", Options, found);
            AssertSame(settings, read, found, text);
        },
        iter: 300);

    [Fact]
    public void The_file_of_an_article_is_as_a_person_would_write_it()
    {
        const string File = """
            ---
            title: "Where the letters went"
            summary: |-
              Two lines,
              as they are.
            date: 2020-06-17
            tags:
              - "elections"
            kind: press-release
            source:
              url: "https://example.org/page"
              captured: 2020-06-18
            ---
            The text.

            """;
        var article = ArticleReader.Read(Context(Sources("articles/2020/tested.md", File, out var file), new DiagnosticBag()), file)!;

        Assert.Equal(File.ReplaceLineEndings("\n"), EntryWriter.Write(article, defaultLanguage: "en"));
        Assert.Contains("\nlang: en\n", EntryWriter.Write(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_stays_a_draft()
    {
        var page = PageReader.Read(Context(Sources("pages/a.md", "---\ntitle: A\ndraft: yes\n---\n", out var file), new DiagnosticBag()), file)!;
        Assert.Contains("\ndraft: true\n", EntryWriter.Write(page), StringComparison.Ordinal);
    }

    private static void IsReadAgain<T>(T entry, Func<ReadingContext, SourceFile, T?> read) where T : Entry
    {
        var text = EntryWriter.Write(entry);
        var found = new DiagnosticBag();
        AssertSame(entry, read(Context(Sources(entry.SourcePath, text, out var file), found), file), found, text);
    }

    private static void AssertSame(object written, object? read, DiagnosticBag found, string text)
    {
        Assert.True(found.Sorted().Count == 0 && read is not null, $"{string.Join('\n', found.Sorted())}\n{text}");
        Assert.Equal(RecordText.Of(written), RecordText.Of(read));
    }

    private static ReadingContext Context(SourceIndex sources, DiagnosticBag found) =>
        new(new ArchiveSettings { Title = "Test", BaseUrl = "https://archive.test/" }, Options, sources, found)
        {
            Campaigns = new Dictionary<string, Campaign> { ["first"] = EntryGenerators.First }.ToFrozenDictionary(),
        };

    private static SourceIndex Sources(string path, string text, out MemorySourceFile file)
    {
        file = new MemorySourceFile(path, Encoding.UTF8.GetBytes(text), "input/" + path);
        return new SourceIndex([.. EntryGenerators.Files, new MemorySourceFile("campaigns/first.md", default, "input/campaigns/first.md"), file]);
    }
}
