using Placard.Containers;

namespace Placard.Importing.Markdown;

/// <summary>Imports Markdown files with front matter, as static site generators keep them.</summary>
public sealed class MarkdownImporter : IImporter
{
    private static readonly string[] Endings = [".md", ".markdown"];

    public string Name => "markdown";

    public string Summary => "Import Markdown files with front matter.";

    public string Example => "import markdown former-site --into .";

    public ImporterOptions Options => ImporterOptions.Unpublished;

    public void Import(ImportRequest request, IImportTarget target)
    {
        var paths = new ImportPaths();
        foreach (var source in request.Sources)
        {
            foreach (var file in source.Tree.Files.Where(file => Endings.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))))
                Add(request, source, file, paths, target);
        }
    }

    private static void Add(ImportRequest request, ImportSource source, TreeFile file, ImportPaths paths, IImportTarget target)
    {
        if (SourceText.Read(source, file, target) is not { } text) return;
        var isDraft = text.Keys.Flag("draft") == true || text.Keys.Flag("published") == false;
        if (isDraft && !request.IncludesUnpublished)
        {
            target.Leave("draft", "it was not published");
            return;
        }
        var date = text.Keys.Date("date");
        var kind = date is null ? ImportedKind.Page : ImportedKind.Article;
        var name = text.Keys.Text("slug") ?? file.Path[..file.Path.LastIndexOf('.')];
        target.Add(new ImportedItem
        {
            Kind = kind,
            Path = paths.OfEntry(kind, date, name),
            Place = source.PlaceOf(file),
            Title = text.Keys.Text("title") ?? "",
            Date = date,
            Updated = text.Keys.Date("lastmod")?.Exact,
            Tags = text.Keys.Texts("tags"),
            Authors = [.. text.Keys.Texts("author", "authors").Select(request.Map.AuthorOf).Where(author => author.Length > 0)],
            Summary = text.Keys.Text("description", "summary"),
            Permalink = text.Keys.Text("permalink", "url"),
            Aliases = text.Keys.Texts("aliases"),
            Language = text.Keys.Text("lang", "language"),
            Body = text.Body,
            IsUnpublished = isDraft,
            Notes = [.. text.Notes, .. text.Keys.UnusedNotes()],
        });
    }
}
