using Placard.Syntax;
using Placard.Text;

namespace Placard.Outputs.Pages;

/// <summary>As much of a petition's text as a sheet for signatures has room for.</summary>
/// <param name="IsShortened">Whether a part of the text was left out.</param>
internal sealed record PaperText(IReadOnlyList<string> Paragraphs, bool IsShortened)
{
    /// <summary>The room of the text on paper, with the space between paragraphs counted as half a line.</summary>
    private const int LineLength = 70, MaxHalfLines = 20;

    /// <param name="text">Plain text with an empty line between paragraphs.</param>
    public static PaperText Of(string text)
    {
        var kept = new List<string>();
        var free = MaxHalfLines;
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var needed = paragraph.Split('\n').Sum(LinesOf) * 2;
            if (needed > free)
            {
                if (free >= 4 || kept.Count == 0) kept.Add(Truncation.AtWord(WhiteSpace.Collapse(paragraph), free / 2 * LineLength));
                else kept[^1] += " …";
                return new PaperText(kept, true);
            }
            kept.Add(paragraph);
            free -= needed + 1;
        }
        return new PaperText(kept, false);
    }

    private static int LinesOf(string line) => (line.Length + LineLength - 1) / LineLength;
}
