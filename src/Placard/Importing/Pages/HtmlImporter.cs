namespace Placard.Importing.Pages;

/// <summary>Imports the pages of a website that a browser, wget, HTTrack, waybackpack or SingleFile saved as files.</summary>
public sealed class HtmlImporter : IImporter
{
    public string Name => "html";

    public string Summary => "Import pages that a browser, wget or HTTrack saved.";

    public string Example => "import html saved-site --into .";

    public void Import(ImportRequest request, IImportTarget target) =>
        new PageImport(SavedSite.OfFolders(request.Sources, target), request, target).Run();
}
