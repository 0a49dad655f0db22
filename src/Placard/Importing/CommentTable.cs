using System.Globalization;
using System.Text;
using Placard.Text;

namespace Placard.Importing;

/// <summary>
/// Comments as a CSV table whose first columns are those of signatures. The column <c>display</c> is empty: what was written as a comment names no one until a
/// person has asked them.
/// </summary>
public sealed class CommentTable
{
    private readonly StringBuilder rows = new("name,date,display,comment,entry\n");

    /// <summary>How many comments there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a comment. A name or text that holds an email address, an IP address, a password or a token loses it, or is left out.</summary>
    public void Add(ImportedComment comment)
    {
        string[] cells =
        [
            Cell(comment.Name), comment.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", "", Cell(comment.Text), comment.Path,
        ];
        rows.AppendJoin(',', cells.Select(cell => SpreadsheetText.Quote(cell))).Append('\n');
        Count++;
    }

    public override string ToString() => rows.ToString();

    private static string Cell(string text) => SpreadsheetText.Inert(PrivateText.Clean(text, out _) ?? "");
}
