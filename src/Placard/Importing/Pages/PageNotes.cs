using System.Globalization;
using Placard.Diagnostics;
using Placard.Importing.Html;

namespace Placard.Importing.Pages;

/// <summary>What the report says of a page.</summary>
internal sealed class PageNotes(SourceLocation place)
{
    private const int MaxOfOneKind = 10;

    private readonly List<ImportNote> notes = [];

    public IReadOnlyList<ImportNote> All => notes;

    /// <summary>Takes what the conversion changed or left; of very many of one kind the first ones.</summary>
    public void Add(HtmlLoss loss)
    {
        var fate = loss.Kind == HtmlLossKind.Left ? ImportFate.Left : ImportFate.Changed;
        if (loss.Element is "script" or "style") return; // No text, in every page.
        if (notes.Count(note => note.What == loss.Element && note.Fate == fate) < MaxOfOneKind)
            notes.Add(new ImportNote(fate, loss.Element, loss.Reason, place));
    }

    /// <summary>Says what was not found in the page, so that a person looks for it.</summary>
    public void AddFacts(SavedPage page, bool isFound, int missing)
    {
        if (!isFound) Look("text", "no main text was recognised; it is the page without what calls itself navigation");
        if (page.Facts.Date is null && page.File.Saved is { } saved)
            Look("date", string.Create(CultureInfo.InvariantCulture, $"the page names none; it was saved on {saved:yyyy-MM-dd}"));
        else if (page.Facts.Date is null)
            Look("date", "the page names none");
        if (page.Urls.Count == 0 && page.File.Url is not null) Look("URL", "no file of an archive can answer at its former URL");
        if (missing > 0) Add(ImportFate.Left, "image", string.Create(CultureInfo.InvariantCulture, $"{missing} not among the saved files"));
    }

    private void Look(string what, string why) => Add(ImportFate.Look, what, why);

    private void Add(ImportFate fate, string what, string why) => notes.Add(new ImportNote(fate, what, why, place));
}
