using Placard.Captures;
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
            capture => capture.StartFile is { } start ? YamlValue.Item(start) : null).Computed("startUrl", "Its URL."),
        Flag("search", "true", "Whether the texts of its pages are in the archive's search.", capture => capture.IsSearched,
            (capture, search) => capture with { IsSearched = search }).Hidden(),
        Choice<CaptureContainer>("container", "digest", "Whether the saved files are published in a container, or only its digest.",
            capture => capture.Container, (capture, container) => capture with { Container = container }).Hidden(),
        Number("containerLimit", "20", "The largest size of a part of the container, in MiB.", (1, 1000),
            capture => capture.ContainerLimit == Content.Capture.DefaultContainerLimit ? null : capture.ContainerLimit,
            (capture, limit) => capture with { ContainerLimit = limit }).Hidden(),
        Texts("serveAt", "/", "The paths of the old site below which its pages answer here too; / for all.", capture => capture.ServeAt,
            (capture, paths) => capture with { ServeAt = paths }).Hidden(),
        new(Keys<Capture>.Of("lang", ValueKind.Language, "en", "The language of the card.",
            capture => YamlValue.Plain(capture.Lang), null) with
        {
            Label = "Language",
            MemberName = "lang",
        }));

    /// <summary>The folder of a copy, with a slash at its end.</summary>
    public static string Folder(string sourcePath) => sourcePath[..(sourcePath.LastIndexOf('/') + 1)];

    /// <summary>The page or file of the rendering to begin with; reported where there is none.</summary>
    public static Permalink Start(EntryReader reader, CapturePlan plan)
    {
        var folder = Folder(reader.Keys.File.Path);
        var named = reader.Keys.Text("start");
        var start = named is null ? plan.Start : plan.Files.FirstOrDefault(file => file.Path == named);
        if (start?.Permalink is { } permalink) return permalink;
        var (diagnostics, location) = (reader.Keys.Diagnostics, reader.Keys.LocationOf("start"));
        if (start is not null)
        {
            diagnostics.Report(DiagnosticDescriptors.CaptureStartNotShown, location, named);
        }
        else if (named is null)
        {
            diagnostics.Report(DiagnosticDescriptors.CaptureWithoutPage, location);
        }
        else if (reader.Context.Sources.Find(folder + named) is null)
        {
            var paths = reader.Context.Sources.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal));
            diagnostics.Report(DiagnosticDescriptors.SourceNotFound, location, named, SourcePath.Suggest(folder, named, paths));
        }
        return new Permalink(folder + (named ?? "index.html"));
    }
}
