using System.Globalization;
using System.Text;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Search;

/// <summary>The relevance of search results, with the archive's script in a real browser.</summary>
public class RelevanceTests(BrowserFixture browser)
{
    [Fact]
    public async Task In_the_sample_from_a_disk()
    {
        await using var reader = await browser.ReaderAsync();
        using var saved = new SavedArchive(PublishedArchive.Sample("relevance.test", "2026-01-01"));
        await RelevanceCase.AssertAsync(await SearchPage.OpenAsync(reader, saved.UrlOf("search.html")), RelevanceCase.Read("sample.md"));
        reader.AssertStayedAt(saved.Origin);
    }

    /// <summary>By titles, titles without accents, rare words, prefixes, phrases, and titles within a year.</summary>
    [Fact]
    public async Task In_a_generated_archive_on_a_host()
    {
        await using var reader = await browser.ReaderAsync();
        var hosted = browser.Host.Publish(PublishedArchive.Of(GeneratedTexts.Site()));
        var cases = Enumerable.Range(0, 10).Select(n => (n * 29) + 3).SelectMany(article => new RelevanceCase[]
        {
            new(GeneratedTexts.Title(article), "", [GeneratedTexts.Path(article)]),
            new(WithoutAccents(GeneratedTexts.Title(article)).ToLowerInvariant(), "", [GeneratedTexts.Path(article)]),
            new(GeneratedTexts.RareWord(article).ToUpperInvariant(), "", [GeneratedTexts.Path(article)]),
            new(GeneratedTexts.RareWord(article)[..8] + "*", "", [GeneratedTexts.Path(article)]),
            new($"\"{GeneratedTexts.Phrase(article)}\"", "", [GeneratedTexts.Path(article)]),
            new(WithoutAccents(GeneratedTexts.Place(article)), $"year={GeneratedTexts.Year(article)}",
                [.. Enumerable.Range(0, 300)
                    .Where(other => GeneratedTexts.Year(other) == GeneratedTexts.Year(article) && GeneratedTexts.Place(other) == GeneratedTexts.Place(article))
                    .Select(GeneratedTexts.Path)]),
        }).ToList();
        await RelevanceCase.AssertAsync(await SearchPage.OpenAsync(reader, hosted.UrlOf("search.html")), cases);
        reader.AssertStayedAt(hosted.Archive.Origin);
    }

    /// <summary>The text as typed on a keyboard without accents.</summary>
    private static string WithoutAccents(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            .Replace('Ł', 'L').Replace('ł', 'l').Replace('ı', 'i').Replace('ø', 'o').Replace('’', '\'');
}
