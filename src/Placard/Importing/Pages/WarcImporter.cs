namespace Placard.Importing.Pages;

/// <summary>Imports the pages in web archives: WARC, packed or not, and WACZ.</summary>
public sealed class WarcImporter : IImporter
{
    public string Name => "warc";

    public string Summary => "Import the pages in WARC and WACZ files.";

    public string Example => "import warc crawl.wacz --into .";

    public void Import(ImportRequest request, IImportTarget target) =>
        new PageImport(SavedSite.OfContainers(request.Sources, target), request, target).Run();
}
