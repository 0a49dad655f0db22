using System.Globalization;
using Placard.Diagnostics;
using Placard.Importing.WordPress.Wxr;
using Placard.Text;

namespace Placard.Importing.WordPress;

/// <summary>Imports the exports of WordPress (WXR): posts, pages, items of plugins that the mapping file names, and their media.</summary>
public sealed class WordPressImporter : IImporter
{
    public string Name => "wordpress";

    public string Summary => "Import what WordPress exports under Tools, Export: one file, several, or a folder or zip of them.";

    public string Example => "import wordpress export.xml --media wp-content/uploads --map import-map.yaml";

    public ImporterOptions Options => ImporterOptions.Media | ImporterOptions.Unpublished | ImporterOptions.Comments;

    /// <summary>Authors, categories and types of plugins, which only people can judge.</summary>
    public ImportMap Propose(ImportRequest request)
    {
        var survey = ExportSurvey.Of(request);
        var map = request.Map;
        return new ImportMap
        {
            Campaigns = survey.Categories.Keys.Where(name => !map.Campaigns.ContainsKey(name)).ToDictionary(name => name, _ => "", StringComparer.Ordinal),
            Authors = survey.Creators.Where(login => !map.Authors.ContainsKey(login)).Select(survey.NameOf).OfType<string>().Distinct()
                .Where(name => !map.Authors.ContainsKey(name) && PrivateText.Clean(name, out _) == name)
                    .ToDictionary(name => name, name => name, StringComparer.Ordinal),
            Kinds = survey.Types.Where(type => !map.Kinds.ContainsKey(type) && Slug.IsValid(type.Replace('_', '-')))
                .ToDictionary(type => type, type => PostTypes.IsPersonal(type) ? null : (ImportedKind?)ImportedKind.Article, StringComparer.Ordinal),
        };
    }

    public void Import(ImportRequest request, IImportTarget target)
    {
        var survey = ExportSurvey.Of(request);
        var library = new MediaLibrary(request, target, survey);
        var writer = new PostWriter(request, survey, library);
        new SiteUrls(request, survey, target).Write();
        survey.RedirectNumbers(target);
        var attachments = new List<(WxrItem Item, ExportSource Source)>();
        var (file, unread) = (0, 0);
        var comments = new ReaderComments(request, target);
        foreach (var source in ExportSource.Of(request))
        {
            var number = file++;
            var reader = source.Read(
                (_, item) =>
                {
                    unread += item.UnreadMetadata;
                    if (PostTypes.IsAttachment(item.Type)) attachments.Add((item with { Content = "", Excerpt = "" }, source));
                    else if (survey.EntryOf(number, item) is { } entry) AddEntry(item, entry, source.PlaceOf(item.Line));
                    else Leave(item, source, request, target);
                },
                out var problem);
            if (problem is { } found) target.Note(new(ImportFate.Left, "file", found.ToString(), source.PlaceOf(1)));
            if (!reader.IsExport) target.Note(new(ImportFate.Left, "file", "it is no export of WordPress", source.PlaceOf(1)));
            foreach (var repair in reader.Repairs) target.Note(RepairTexts.NoteOf(repair, source));
        }
        foreach (var (item, source) in attachments) library.Take(item, source.PlaceOf(item.Line));
        comments.Note();
        if (unread > 0) NoteUnread(unread, request, target);

        void AddEntry(WxrItem item, SurveyedItem entry, SourceLocation place)
        {
            target.Add(writer.Write(item, entry, place));
            comments.Add(item, entry);
        }
    }

    private static void Leave(WxrItem item, ExportSource source, ImportRequest request, IImportTarget target)
    {
        if (PostTypes.IsPart(item.Type)) target.Leave("part of the site", "menus, settings, templates and forms are no texts", null);
        else if (ItemStatus.UnpublishedKind(item) is { } kind) target.Leave(kind, ItemStatus.Unpublished);
        else if (PostTypes.IsPersonal(item.Type)) target.Leave("message or order", "readers sent it, and it was not shown");
        else if (item.Type.Length == 0) target.Leave("item without a type", "nothing says what it is", source.PlaceOf(item.Line));
        else if (request.Map.Kinds.ContainsKey(item.Type))
            target.Leave("item of another type", "the mapping file leaves its type out", source.PlaceOf(item.Line));
        else target.Leave("item of another type", "the mapping file does not say what its type becomes", source.PlaceOf(item.Line));
    }

    private static void NoteUnread(int count, ImportRequest request, IImportTarget target) =>
        target.Note(new(ImportFate.Left, $"{count.ToString(CultureInfo.InvariantCulture)} values of metadata",
            "only metadata that holds a text or a fact of an entry is read",
            SourceLocation.StartOf(request.Sources[0].Name)));
}
