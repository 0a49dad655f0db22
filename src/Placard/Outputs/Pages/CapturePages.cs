using Placard.Outputs.StructuredData;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Pages;

/// <summary>Captures: their files byte for byte, and a page for each that describes it and shows it in a frame without scripts.</summary>
public sealed class CapturePages : ISiteOutput
{
    public string Name => "captures";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        foreach (var capture in context.Site.Captures)
        {
            yield return context.Page(capture, _ => new PageView
            {
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
            });
            foreach (var file in capture.Files) yield return OutputFile.Copy(file.Path, file);
        }
    }
}
