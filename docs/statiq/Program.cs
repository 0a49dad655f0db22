using System.Net;
using Placard.Statiq;
using Statiq.App;
using Statiq.Common;
using Statiq.Core;

return await Bootstrapper.Factory
    .CreateDefault(args)
    .AddPlacard()
    .AddPipeline("Overview", new Overview())
    .RunAsync();

/// <summary>A page of the site's own with a link to each campaign of the archive.</summary>
internal sealed class Overview : Pipeline
{
    public Overview()
    {
        Dependencies.Add(PlacardPipelines.Entries);
        ProcessModules.Add(new ExecuteConfig(Config.FromContext(Page)));
        OutputModules.Add(new WriteFiles());
    }

    private static IDocument Page(IExecutionContext context)
    {
        var page = context.CreateDocument(new NormalizedPath("overview/index.html"));
        var items = context.Outputs.FromPipeline(PlacardPipelines.Entries)
            .Where(entry => entry.GetString(PlacardKeys.EntryKind) == "campaign")
            .Select(entry => $"<li><a href=\"{page.LinkTo(entry)}\">{WebUtility.HtmlEncode(entry.GetString("title"))}</a></li>\n");
        var html = $"<!doctype html>\n<title>Overview</title>\n<ul>\n{string.Concat(items)}</ul>\n";
        return page.Clone(context.GetContentProvider(html, "text/html"));
    }
}
