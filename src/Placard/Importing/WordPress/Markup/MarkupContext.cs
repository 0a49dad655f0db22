using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress.Markup;

/// <summary>The item whose text is read, and what is found on the way.</summary>
internal sealed class MarkupContext(WxrItem item, IMarkupSource source)
{
    /// <summary>How deep reusable blocks may refer to one another.</summary>
    private const int MostReferences = 10;

    private readonly List<MarkupNote> notes = [];

    private int references;

    public WxrItem Item => item;

    public IMarkupSource Source => source;

    public IReadOnlyList<MarkupNote> Notes => notes;

    /// <summary>The core footnotes in the order in which the text refers to them, as HTML.</summary>
    public Footnotes Footnotes { get; } = Footnotes.Of(item);

    /// <summary>Adds a note, once for each kind of thing.</summary>
    public void Note(bool isLeft, string what, string why)
    {
        var note = new MarkupNote(isLeft, what, why);
        if (!notes.Contains(note)) notes.Add(note);
    }

    /// <summary>Reads a reusable block, unless blocks refer to one another without end.</summary>
    public bool TryEnterReference() => references < MostReferences && ++references > 0;

    public void LeaveReference() => references--;
}

/// <summary>What became of a part of a text.</summary>
/// <param name="IsLeft">Whether it is gone; else something else is in its place.</param>
internal readonly record struct MarkupNote(bool IsLeft, string What, string Why);
