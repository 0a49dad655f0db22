using Placard.Diagnostics;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress;

/// <summary>The comments of published entries: those that the site showed are handed over if they are asked for, and all are counted.</summary>
internal sealed class ReaderComments(ImportRequest request, IImportTarget target)
{
    private int shown, others;

    public void Add(WxrItem item, SurveyedItem entry)
    {
        foreach (var comment in item.Comments)
        {
            if (!entry.IsPublished || !comment.Approved || comment.Type is not ("" or "comment"))
            {
                others++;
                continue;
            }
            shown++;
            if (!request.IncludesComments) continue;
            target.Add(new ImportedComment(entry.Path, TitleText.Of(comment.Author), comment.Date is { } date ? DateOnly.FromDateTime(date) : null,
                TitleText.Of(comment.Text)));
        }
    }

    /// <summary>Says in the report what became of them.</summary>
    public void Note()
    {
        var place = SourceLocation.StartOf(request.Sources[0].Name);
        var (fate, why) = request.IncludesComments
            ? (ImportFate.Carried, "they are in the file given for them, and not in the archive")
            : (ImportFate.Left, "comments name people; --comments FILE writes them into a table");
        if (shown > 0) target.Note(new(fate, Counted.Of(shown, "comment"), why, place));
        if (others > 0) target.Note(new(ImportFate.Left, Counted.Of(others, "comment"), "the site did not show them, or a program sent them", place));
    }
}
