using Placard.Captures;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;
using Placard.Reading.Sources;
using Placard.Syntax;
using Placard.Urls;

namespace Placard.Reading.Entries;

/// <summary>Reads the <c>capture.yaml</c> of a saved site, and what kind of file each of the copy's files is.</summary>
internal static class CaptureReader
{
    /// <summary>How many files a message names.</summary>
    private const int MaxNamed = 5;

    public static Capture? Read(ReadingContext context, SourceFile file, IReadOnlyList<SourceFile> copy)
    {
        if (TextFile.ReadText(file, context.Diagnostics) is not { } text) return null;
        if (YamlReader.Read(file.DisplayPath, text, context.Diagnostics) is not { } mapping) return null;
        var reader = new EntryReader(context, new MappingReader(file, mapping, CaptureKeys.Schema, context.Diagnostics), Body.None);
        var folder = CaptureKeys.Folder(file.Path);
        var name = folder["captures/".Length..^1];
        context.Lookups?.Note(copy);
        var plan = CapturePlan.Of(folder, copy, reader.Keys.Text("originalUrl"), (container, problem, isReadable) => context.Diagnostics.Report(
            isReadable ? DiagnosticDescriptors.CaptureContainerFlaw : DiagnosticDescriptors.CaptureContainerDamaged,
            SourceLocation.StartOf(container.DisplayPath), problem.ToString()));
        if (plan.LeftOut.Count > 0)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.CaptureFilesLeftOut, SourceLocation.StartOf(file.DisplayPath), plan.LeftOut.Count,
                Names(plan.LeftOut));
        }
        var capture = CaptureKeys.Schema.Read(reader, new Capture
        {
            Origin = reader.Origin,
            UrlOrigin = reader.Origin,
            SourcePath = file.Path,
            Title = reader.Keys.RequiredText("title"),
            Slug = name,
            Permalink = new Permalink(DefaultPath.OfCapture(name)),
            Lang = reader.Lang(),
            Body = Body.None,
            Name = name,
            Start = CaptureKeys.Start(reader, plan),
            StartFile = reader.Keys.Text("start"),
            Files = plan.Files,
            LeftOut = plan.LeftOut,
            Source = copy.FirstOrDefault(saved => !saved.Path.StartsWith(folder, StringComparison.Ordinal)),
        });
        var (served, impossible) = ServedPaths.Of(plan.Files, capture.ServeAt, capture.OriginalUrl);
        if (impossible.Count > 0)
            context.Diagnostics.Report(DiagnosticDescriptors.CapturePathsNotServed, reader.Keys.LocationOf("serveAt"), impossible.Count, Names(impossible));
        return capture with { Served = served };
    }

    private static string Names(IReadOnlyList<string> paths) =>
        string.Join(", ", paths.Take(MaxNamed)) + (paths.Count > MaxNamed ? ", …" : "");
}
