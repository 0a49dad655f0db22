using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Urls;
using static Placard.Reading.Keys.EntryKeys<Placard.Content.Capture>;

namespace Placard.Reading.Keys;

/// <summary>The keys of a <c>capture.yaml</c>.</summary>
internal static class CaptureKeys
{
    public static EntrySchema<Capture> Schema { get; } = new(
        [],
        ShortText("title", "The campaign's site", "What was saved.", capture => capture.Title) with { Required = true, Member = null },
        LongText("summary", "What the copy holds, in one sentence.", "What the copy holds.",
            capture => capture.Summary, (capture, summary) => capture with { Summary = summary }) with
        {
            Member = null,
            AskedEarly = true,
        },
        Url("originalUrl", "https://campaign.example/", "The address it was saved from.", capture =>
            capture.OriginalUrl, (capture, url) => capture with { OriginalUrl = url }),
        PastDate("captured", "2020-06-18", "The day it was saved.", capture => capture.Captured, (capture, day) => capture with { Captured = day, Date = day }),
        ShortText("tool", "wget", "What saved it.", capture => capture.Tool, (capture, tool) => capture with { Tool = tool }),
        Custom("campaign", ValueKind.Text, "my-campaign", "The campaign it belongs to.",
            capture =>
                CampaignName.Write(capture.Campaign), (capture, reader) =>
                    capture with { Campaign = reader.NamedCampaign("campaign") }).SeenAs("campaign", capture => capture.Campaign, "An entry.") with
        {
            RefersTo = ReferenceKind.Campaign,
            AskedEarly = true,
        },
        Custom("start", ValueKind.FilePath, "index.html", "The page to begin with; else index.html.",
            capture => YamlValue.Item(capture.Start.Path[Folder(capture.SourcePath).Length..])).Computed("startUrl", "Its URL."),
        new(Keys<Capture>.Of("lang", ValueKind.Language, "en", "The language of the card.",
            capture => YamlValue.Plain(capture.Lang), null) with
        {
            Label = "Language",
            MemberName = "lang",
        }));

    /// <summary>The folder of a copy, with a slash at its end.</summary>
    public static string Folder(string sourcePath) => sourcePath[..(sourcePath.LastIndexOf('/') + 1)];

    /// <summary>The page of the copy to begin with; reported where there is none.</summary>
    public static Permalink Start(EntryReader reader)
    {
        var folder = Folder(reader.Keys.File.Path);
        var start = reader.Keys.Text("start") ?? "index.html";
        var sources = reader.Context.Sources;
        if (sources.Find(folder + start) is null)
        {
            reader.Keys.Diagnostics.Report(DiagnosticDescriptors.SourceNotFound, reader.Keys.LocationOf("start"), start,
                SourcePath.Suggest(folder, start, sources.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal))));
        }

        return new Permalink(folder + start);
    }
}
