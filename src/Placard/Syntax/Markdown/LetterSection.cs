using Markdig.Syntax;

namespace Placard.Syntax;

/// <summary>The part of an action's text that is the letter: everything below <c>## Letter</c> up to the next heading of its level.</summary>
/// <param name="Heading">The index of its heading among the document's blocks.</param>
/// <param name="End">The index of the first block after it.</param>
public readonly record struct LetterSection(int Heading, int End)
{
    public static LetterSection? Find(MarkdownDocument document)
    {
        var heading = -1;
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is not HeadingBlock { Level: <= 2 } block) continue;
            if (heading >= 0) return new LetterSection(heading, i);
            if (block is { Level: 2, Inline: { } inline } && PlainText.Of(inline).Equals("Letter", StringComparison.OrdinalIgnoreCase)) heading = i;
        }
        return heading < 0 ? null : new LetterSection(heading, document.Count);
    }
}
