using Placard.Content;

namespace Placard.Importing.Markdown;

/// <summary>
/// Imports the Markdown files of Hugo, Jekyll, Eleventy, Zola and CollectionBuilder, or of a plain folder. The first pass finds what each text is and where
/// it was; the second converts one body after the other.
/// </summary>
public sealed class MarkdownImporter : IImporter
{
    public string Name => "markdown";

    public string Summary => "Import the Markdown files of Hugo, Jekyll, Eleventy, Zola or CollectionBuilder, or of a plain folder.";

    public string Example => "import markdown former-site --into .";

    public ImporterOptions Options => ImporterOptions.Unpublished;

    public ImportMap Propose(ImportRequest request)
    {
        var paths = new ImportPaths();
        var categories = request.Sources.SelectMany(source => new SourceSite(source, request.Map, paths).Categories)
            .Where(category => !request.Map.Campaigns.ContainsKey(category)).Distinct(StringComparer.Ordinal);
        return new() { Campaigns = categories.ToDictionary(category => category, _ => "", StringComparer.Ordinal) };
    }

    public void Import(ImportRequest request, IImportTarget target)
    {
        var paths = new ImportPaths();
        // The files of campaigns are named by the mapping file, so that no other may take their names.
        foreach (var campaign in request.Map.Campaigns.Values.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            paths.OfEntry(ImportedKind.Campaign, null, campaign);
        var sites = request.Sources.Select(source => new SourceSite(source, request.Map, paths)).ToList();
        var campaigns = sites.SelectMany(site => site.Campaigns).GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var group in campaigns.OrderBy(group => group.Key, StringComparer.Ordinal)) target.Add(CampaignOf(group.Key, group.MinBy(one => one.First)));
        foreach (var (site, source) in sites.Zip(request.Sources))
        {
            foreach (var left in site.Left) target.Leave(left.What, left.Why, left.Place);
            foreach (var page in site.Pages) Add(site, page, request, paths, target);
            if (site.Former.MetadataTable is { } table) CollectionItems.Add(source, table, paths, target);
            foreach (var file in site.Files.Used) target.Add(file);
        }
    }

    private static void Add(SourceSite site, SourcePage page, ImportRequest request, ImportPaths paths, IImportTarget target)
    {
        if (page.IsDraft && !request.IncludesUnpublished)
        {
            target.Leave("draft", "it was not published");
            return;
        }
        if (page.Url is { } url && Reading.FrontMatter.ArchivePath.Normalise(url) is { } known && request.KnownUrls.Contains(known))
        {
            target.Leave("text", "another import serves its URL already", page.Source.PlaceOf(page.File));
            return;
        }
        if (SourceText.Read(page.Source, page.File, out var problem) is not { } text)
        {
            target.Leave("file", problem!, page.Source.PlaceOf(page.File));
            return;
        }
        if (page.IsDraft) page = page with { Path = paths.OfEntry(page.Kind, page.Date, FormerUrl.StemOf(page.File.Path)) };
        target.Add(new SourceItem(site, page, text, request.Map).Write());
    }

    private static ImportedItem CampaignOf(string name, (EdtfDate First, string Name) known) => new()
    {
        Kind = ImportedKind.Campaign,
        Path = $"campaigns/{name}.md",
        Place = new("import-map.yaml", 1, 1),
        Title = known.Name,
        Date = known.First,
        Body = "",
    };
}
