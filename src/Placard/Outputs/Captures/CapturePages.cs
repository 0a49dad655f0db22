using System.Buffers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs.Images;
using Placard.Outputs.StructuredData;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Captures;

/// <summary>Captures: a page for each that describes it, and the rendering of its files, in which nothing is active.</summary>
public sealed class CapturePages : ISiteOutput
{
    internal const string OutputName = "captures";

    public string Name => OutputName;

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        foreach (var capture in context.Site.Captures)
        {
            var (pages, saved) = (new SavedPages(context, capture), new SavedBytes(capture));
            for (var i = 0; i < saved.Count && capture.Container == CaptureContainer.Published; i++)
            {
                var part = i;
                yield return new OutputFile(saved.PermalinkOf(part).Path, capture.Origin, (to, _) => saved.Write(part, to)) { HasAuthoredPath = true };
            }
            foreach (var file in capture.Files)
            {
                if (Rendering(file, pages) is { } rendering) yield return rendering;
            }
            // Last, since it tells what is known once the others are written.
            yield return context.Page(capture, (_, diagnostics) =>
            {
                pages.ReportSecrets(diagnostics);
                saved.ReportLeftOut(diagnostics);
                return Card(context, capture, pages, saved);
            });
        }
        if (context.Site.Captures.Count == 0) yield break;
        // A theme that was made before it had them lacks these.
        foreach (var path in (string[])[SavedPages.OwnStyle, SavedPages.MissingImage])
        {
            if (!context.Theme.Assets.Any(asset => asset.Path == path)) yield return OutputFile.Copy(path, BuiltInTheme.Files.First(file => file.Path == path));
        }
    }

    private static PageView Card(OutputContext context, Capture capture, SavedPages pages, SavedBytes saved) => new()
    {
        Values = CaptureFacts.Of(capture, pages, saved),
        Layout = "capture",
        Permalink = capture.Permalink,
        Title = capture.Title,
        Description = capture.Summary,
        Lang = capture.Lang,
        Entry = capture,
        EntryName = "capture",
        SchemaOrg = SchemaOrg.Of(context, capture),
        Signposts = Signposts.Of(context, capture),
        Policy = ContentPolicy.WithFrame,
        Breadcrumbs = [context.HomeLink, new PageLink(context.Text(capture.Lang, "lists.captures"), ListUrls.Captures)],
    };

    /// <summary>What is published of a file; null where it is in the container alone.</summary>
    private static OutputFile? Rendering(CapturedFile file, SavedPages pages)
    {
        if (file.Permalink is not { } at) return null;
        var origin = SourceLocation.StartOf(file.Source.DisplayPath);
        var rendering = file.Kind switch
        {
            CapturedKind.Page => new OutputFile(at.Path, origin, (to, _) => pages.WritePage(file, at, to)),
            CapturedKind.StyleSheet => new OutputFile(at.Path, origin, (to, _) => pages.WriteStyleSheet(file, to)),
            CapturedKind.Drawing => new OutputFile(at.Path, origin, (to, _) => WriteDrawing(file, to)),
            _ => OutputFile.Copy(at.Path, file.Source),
        };
        return rendering with { HasAuthoredPath = true, IsOfCapture = true };
    }

    private static void WriteDrawing(CapturedFile file, IBufferWriter<byte> to)
    {
        var drawing = SvgSanitizer.Clean(file.Source, new DiagnosticBag()).Span;
        to.Write(drawing.IsEmpty ? "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8 : drawing);
    }
}
