using System.Globalization;
using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Urls;

namespace Placard.Reading.Keys;

/// <summary>
/// The path of a page by a pattern of <c>permalinks:</c>. A name without a value, such as the month of a date of which only the year is known, or the default
/// language, leaves nothing, and no empty folder.
/// </summary>
internal static class PatternPath
{
    public static string OfArticle(EntryReader reader, EdtfDate published, string slug) => reader.Context.Settings.Permalinks.Articles is { } pattern
        ? Fill(pattern, ValuesOf(reader, slug) with { Date = published }) ?? DefaultPath.OfArticle(published.YearName, slug)
        : DefaultPath.OfArticle(published.YearName, slug);

    public static string OfCampaign(EntryReader reader, string slug) => reader.Context.Settings.Permalinks.Campaigns is { } pattern
        ? Fill(pattern, ValuesOf(reader, slug) with { Date = StartOf(reader) }) ?? DefaultPath.OfCampaign(slug) : DefaultPath.OfCampaign(slug);

    public static string OfAction(EntryReader reader, string slug) => reader.Context.Settings.Permalinks.Actions is { } pattern
        ? Fill(pattern, ValuesOf(reader, slug)) ?? DefaultPath.OfAction(slug) : DefaultPath.OfAction(slug);

    public static string OfPage(EntryReader reader, string sourcePath, string slug) => reader.Context.Settings.Permalinks.Pages is { } pattern
        ? Fill(pattern, ValuesOf(reader, slug) with { Folder = FolderOf(sourcePath) }) ?? DefaultPath.OfPage(sourcePath, slug)
        : DefaultPath.OfPage(sourcePath, slug);

    /// <summary>The path of an entry by the pattern of its kind; null without one.</summary>
    public static string? Of(Entry entry, PermalinkPatterns patterns)
    {
        var values = new PatternValues(entry.Slug, entry.Title);
        return entry switch
        {
            Article article when patterns.Articles is { } pattern => Fill(pattern, values with
            {
                Date = article.Published,
                Campaign = article.Campaigns is [var first, ..] ? CampaignName.Of(first) : "",
            }),
            Campaign campaign when patterns.Campaigns is { } pattern => Fill(pattern, values with { Date = campaign.Start }),
            CampaignAction action when patterns.Actions is { } pattern =>
                Fill(pattern, values with { Campaign = action.Campaign is { } campaign ? CampaignName.Of(campaign) : "" }),
            Page when patterns.Pages is { } pattern => Fill(pattern, values with { Folder = FolderOf(entry.SourcePath) }),
            _ => null,
        };
    }

    /// <summary>The path that a valid pattern gives; null where all its names but those of folders are empty.</summary>
    public static string? Fill(string pattern, PatternValues values) =>
        PathPattern.Fill(pattern, name => values.Of(name)) is { } path ? ArchivePath.Normalise(path) : null;

    /// <summary>The folders of a page below <c>pages/</c>, with a slash at their end.</summary>
    public static string FolderOf(string sourcePath) => sourcePath["pages/".Length..(sourcePath.LastIndexOf('/') + 1)];

    private static PatternValues ValuesOf(EntryReader reader, string slug)
    {
        var lang = reader.Lang();
        return new(slug, reader.Keys.Text("title") ?? "")
        {
            Campaign = reader.Keys.Node("campaign") is { } written ? CampaignName.In(written) : "",
            Language = lang == reader.Context.Settings.DefaultLanguage ? "" : lang,
        };
    }

    private static EdtfDate? StartOf(EntryReader reader) => reader.Keys.Text("start") is { } text && EdtfDate.TryParse(text, out var date) ? date : null;
}

/// <summary>The values of the names of a pattern; what is not known is empty.</summary>
internal sealed record PatternValues(string Slug, string Title)
{
    public EdtfDate? Date { get; init; }

    public string Campaign { get; init; } = "";

    /// <summary>The language tag; empty for the default language.</summary>
    public string Language { get; init; } = "";

    /// <summary>The folders of a page, with a slash at their end.</summary>
    public string Folder { get; init; } = "";

    public string? Of(string name) => name switch
    {
        "slug" => Slug,
        "title" => Text.Slug.From(Title) is { Length: > 0 } title ? title : Slug,
        "path" => Folder + Slug,
        "campaign" => Campaign,
        "language" => Language,
        "year" => Date?.YearName ?? "",
        "month" => Date?.Month?.ToString("D2", CultureInfo.InvariantCulture) ?? "",
        "day" => Date?.Exact?.Day.Day.ToString("D2", CultureInfo.InvariantCulture) ?? "",
        _ => null,
    };
}
