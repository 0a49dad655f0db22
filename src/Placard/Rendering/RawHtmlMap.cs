using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>Where the raw HTML of a page stands in its source: rendered offsets, and the line and column that each came from.</summary>
internal sealed class RawHtmlMap(Body body)
{
    private readonly List<(int Offset, int Length, int Line, int Column)> pieces = [];

    /// <summary>Notes that the next rendered characters come from one place of the source; offsets never decrease.</summary>
    /// <param name="offset">The offset in the rendered HTML.</param>
    /// <param name="length">The number of characters.</param>
    /// <param name="line">The 1-based line.</param>
    /// <param name="column">The 1-based column.</param>
    public void Add(int offset, int length, int line, int column) => pieces.Add((offset, length, line, column));

    /// <summary>The place of a rendered character that an author wrote as HTML; null for one that Markdown made.</summary>
    public SourceLocation? Find(int offset)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var piece = pieces[middle];
            if (offset < piece.Offset) high = middle - 1;
            else if (offset >= piece.Offset + piece.Length) low = middle + 1;
            else return body.Key ?? new SourceLocation(body.File.DisplayPath, piece.Line, piece.Column + offset - piece.Offset);
        }
        return null;
    }
}
