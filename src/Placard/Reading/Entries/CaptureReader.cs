using Placard.Content;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;
using Placard.Reading.Sources;
using Placard.Syntax;
using Placard.Urls;

namespace Placard.Reading.Entries;

/// <summary>Reads the <c>capture.yaml</c> of a saved site; the site's own files are never read.</summary>
internal static class CaptureReader
{
    private static readonly Body NoBody = new(new MemorySourceFile("", default), 0, 1);

    public static Capture? Read(ReadingContext context, SourceFile file, IReadOnlyList<SourceFile> copy)
    {
        if (TextFile.ReadText(file, context.Diagnostics) is not { } text) return null;
        if (YamlReader.Read(file.DisplayPath, text, context.Diagnostics) is not { } mapping) return null;
        var reader = new EntryReader(context, new MappingReader(file, mapping, CaptureKeys.Schema, context.Diagnostics), NoBody);
        var name = CaptureKeys.Folder(file.Path)["captures/".Length..^1];
        context.Lookups?.Note(copy);
        return CaptureKeys.Schema.Read(reader, new Capture
        {
            Origin = reader.Origin,
            UrlOrigin = reader.Origin,
            SourcePath = file.Path,
            Title = reader.Keys.RequiredText("title"),
            Slug = name,
            Permalink = new Permalink(DefaultPath.OfCapture(name)),
            Lang = reader.Lang(),
            Body = NoBody,
            Name = name,
            Start = CaptureKeys.Start(reader),
            Files = copy,
        });
    }
}
