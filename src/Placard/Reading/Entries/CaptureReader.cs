using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Syntax;
using Placard.Urls;

namespace Placard.Reading.Entries;

/// <summary>Reads the <c>capture.yaml</c> of a saved site; its other files are never looked into.</summary>
internal static class CaptureReader
{
    private static readonly Body NoBody = new(new MemorySourceFile("", default), 0, 1);

    public static Capture? Read(ReadingContext context, SourceFile file, IReadOnlyList<SourceFile> copy)
    {
        if (TextFile.ReadText(file, context.Diagnostics) is not { } text) return null;
        if (YamlReader.Read(file.DisplayPath, text, context.Diagnostics) is not { } mapping) return null;
        var keys = new MappingReader(file, mapping, ContentSchemas.Capture, context.Diagnostics);
        var folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
        var name = folder["captures/".Length..^1];
        context.Lookups?.Note(copy);
        return new Capture
        {
            Origin = SourceLocation.StartOf(file.DisplayPath),
            UrlOrigin = SourceLocation.StartOf(file.DisplayPath),
            SourcePath = file.Path,
            Title = keys.RequiredText("title"),
            Slug = name,
            Permalink = new Permalink($"captures/{name}.html"),
            Lang = EntryReader.ReadLanguage(keys, "lang") ?? context.Settings.DefaultLanguage,
            Summary = keys.Text("summary") ?? "",
            Date = keys.Date("captured"),
            Body = NoBody,
            Name = name,
            OriginalUrl = keys.Address("originalUrl"),
            Captured = keys.Date("captured"),
            Tool = keys.Text("tool"),
            Campaign = keys.Text("campaign") is { } campaign ? EntryReader.FindCampaign(context, campaign, keys.LocationOf("campaign")) : null,
            Start = new Permalink(ReadStart(keys, context, folder)),
            Files = copy,
        };
    }

    private static string ReadStart(MappingReader keys, ReadingContext context, string folder)
    {
        var start = keys.Text("start") ?? "index.html";
        if (context.Sources.Find(folder + start) is null)
            context.Diagnostics.Report(DiagnosticDescriptors.SourceNotFound, keys.LocationOf("start"), start, SourcePath.Suggest(folder, start, context.Sources.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal))));
        return folder + start;
    }
}
