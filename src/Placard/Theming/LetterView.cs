using Placard.Letters;
using Placard.Liquid;

namespace Placard.Theming;

/// <summary>One of an action's letters as its page shows it.</summary>
/// <param name="Number">Its place among the action's letters, from 1.</param>
/// <param name="Title">Whom it is for; empty where it is the only one.</param>
/// <param name="Content">The letter as HTML.</param>
/// <param name="Ways">Null where the action isn't open.</param>
internal sealed record LetterView(int Number, string Title, string Lang, string Subject, IHtml? Content, LetterPlaceholders Places, LetterDelivery? Ways)
{
    /// <summary>Whether the text contains words in square brackets, which the sender replaces; the number of a note has none.</summary>
    public bool HasPlaceholders => Ways is not null && BracketedText.AllIn(Ways.Text).Any();

    /// <summary>The lines of the text in a field of 60 characters, which browsers that don't grow it show; at least 8.</summary>
    public int Rows => Math.Max(MinRows, Ways?.Text.Split('\n').Sum(line => 1 + (line.Length / CharactersInRow)) ?? 0);

    private const int MinRows = 8, CharactersInRow = 60;
}
