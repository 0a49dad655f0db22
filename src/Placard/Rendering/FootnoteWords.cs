using System.Globalization;

namespace Placard.Rendering;

/// <summary>The words of footnotes in the language of a page.</summary>
/// <param name="find">Finds a text of the page's locale by its key; null if the locale has none.</param>
internal sealed class FootnoteWords(Func<string, string?> find)
{
    /// <summary>The label of the list of notes.</summary>
    public string Notes => find("notes.label") ?? "Notes";

    /// <summary>The name of the link from the text to a note.</summary>
    public string Reference(int note) => Fill(find("notes.reference") ?? "Note {note}", note, 0);

    /// <summary>The name of the link from a note back to the text.</summary>
    /// <param name="note">The number of the note.</param>
    /// <param name="reference">The number of the reference among those to this note.</param>
    public string Back(int note, int reference) => Fill(find("notes.back") ?? "Back to reference {reference} of note {note}", note, reference);

    private static string Fill(string text, int note, int reference) =>
        text.Replace("{note}", note.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{reference}", reference.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
