using Placard.Content;
using Placard.Outputs.Data;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>
/// Lists the entries of the archive as documents with their public values under their front matter keys, for templates of the site's own. They have no
/// content and no destination, so that nothing writes them; <see cref="DocumentExtensions.LinkTo(IDocument, IDocument)"/> makes links to their pages.
/// </summary>
public sealed class ListEntries : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var site = context.ArchiveBuild().Site.Site;
        return [.. site.Entries.Select(entry => context.CreateDocument(Values(entry, site)))];
    }

    private static IEnumerable<KeyValuePair<string, object>> Values(Entry entry, Site site) =>
        EntryValues.Of(entry, site).Append(new(PlacardKeys.EntryKind, KindOf(entry))).Append(new(PlacardKeys.SourcePath, entry.SourcePath));

    private static string KindOf(Entry entry) => entry switch
    {
        Article => "article",
        Campaign => "campaign",
        CampaignAction => "action",
        Content.Capture => "capture",
        _ => "page",
    };
}
