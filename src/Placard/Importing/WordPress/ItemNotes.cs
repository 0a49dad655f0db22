using Placard.Diagnostics;
using Placard.Importing.WordPress.Markup;

namespace Placard.Importing.WordPress;

/// <summary>What becomes of the parts of an item, each once.</summary>
internal sealed class ItemNotes(SourceLocation place)
{
    private readonly List<ImportNote> all = [];

    public IReadOnlyList<ImportNote> All => all;

    public void Left(string what, string why) => Add(ImportFate.Left, what, why);

    public void Changed(string what, string why) => Add(ImportFate.Changed, what, why);

    public void Add(IEnumerable<MarkupNote> notes)
    {
        foreach (var note in notes) Add(note.IsLeft ? ImportFate.Left : ImportFate.Changed, note.What, note.Why);
    }

    private void Add(ImportFate fate, string what, string why)
    {
        var note = new ImportNote(fate, what, why, place);
        if (!all.Contains(note)) all.Add(note);
    }
}
