namespace Placard.Content;

/// <summary>What a date in EDTF says where it is no day that is known: one part, or the two ends of an interval.</summary>
/// <param name="From">The beginning; null where it is open (<c>../2019-05-18</c>). Of a single part that part.</param>
/// <param name="To">The end. Of a single part that part.</param>
/// <param name="IsInterval">Whether the date has two ends.</param>
public sealed record EdtfInterval(EdtfPart? From, EdtfPart To, bool IsInterval)
{
    private const string Open = "..";

    /// <summary>The date in EDTF, as the author wrote it.</summary>
    public override string ToString() => IsInterval ? $"{From?.ToString() ?? Open}/{To}" : To.ToString();

    /// <summary>Parses an interval or a single part; null where the text is neither, or has its ends in the wrong order.</summary>
    internal static EdtfInterval? Parse(string text) => ParseInAnyOrder(text) is { IsReversed: false } interval ? interval : null;

    /// <summary>Whether a text is an interval that ends before it begins.</summary>
    internal static bool IsReversedInterval(string text) => ParseInAnyOrder(text) is { IsReversed: true };

    private bool IsReversed => From is not null && To.Latest < From.Earliest;

    private static EdtfInterval? ParseInAnyOrder(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0) return (EdtfPart.Parse(text) ?? EdtfPart.ParseDecade(text)) is { } part ? new EdtfInterval(part, part, IsInterval: false) : null;
        var isOpen = text[..slash].SequenceEqual(Open);
        var from = isOpen ? null : EdtfPart.Parse(text[..slash]);
        return (isOpen || from is not null) && EdtfPart.Parse(text[(slash + 1)..]) is { } to ? new EdtfInterval(from, to, IsInterval: true) : null;
    }
}
