using System.Buffers;
using System.Globalization;
using System.Text;
using Placard.Citations;
using Placard.Content;

namespace Placard.Outputs.Citations;

/// <summary>RIS: one line a value, with a tag of two characters; white space within a value becomes one space.</summary>
internal sealed class RisFormat : ICitationFormat
{
    /// <summary>White space other than spaces, and control characters.</summary>
    private static readonly SearchValues<char> Spaces =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c)))]);

    public string Name => "ris";

    public string Title => "RIS";

    public string Ending => ".ris";

    public string MediaType => "application/x-research-info-systems";

    public string Write(Citation citation)
    {
        var lines = new StringBuilder();
        Line(lines, "TY", "ELEC");
        foreach (var name in citation.Authors) Line(lines, "AU", AuthorOf(name));
        Line(lines, "TI", citation.Title);
        if (citation.Date is { } date)
        {
            if (YearOf(date) is { } year) Line(lines, "PY", year);
            Line(lines, "DA", Date(date));
        }
        Line(lines, "T2", citation.Archive);
        Line(lines, "PB", citation.Publisher ?? "");
        Line(lines, "UR", citation.Url);
        Line(lines, "LA", citation.Entry.Lang);
        Line(lines, "AB", citation.Abstract);
        foreach (var tag in citation.Entry.Tags) Line(lines, "KW", tag);
        Line(lines, "N1", citation.Note);
        return lines.Append("ER  - \r\n").ToString();
    }

    /// <summary>The year, where it is known; a date that is approximate within a year names that year.</summary>
    private static string? YearOf(EdtfDate date) => date.Earliest?.Year == date.Latest.Year ? date.YearName : null;

    /// <summary>Year, month, day and other information, of which any may be empty; what the first three can't say is there in EDTF.</summary>
    private static string Date(EdtfDate date)
    {
        if (date.Exact is { } known) return known.Day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        var month = date.Earliest?.Month == date.Latest.Month && date.Month is { } number ? number.ToString("D2", CultureInfo.InvariantCulture) : "";
        var day = date.Earliest == date.Latest && !date.Interval!.IsInterval ? date.Latest.Day.ToString("D2", CultureInfo.InvariantCulture) : "";
        return YearOf(date) is { } year ? $"{year}/{month}/{day}/{(date.ToIso8601() is null ? date : "")}" : $"///{date}";
    }

    /// <summary>The author as <c>Family, Given</c>; the commas of any other name would be read as separators of these parts, and are left out.</summary>
    private static string AuthorOf(CitedName name) =>
        name.Family is not null ? $"{name.Last}, {name.Given}"
        : name.HasPersonalSuffix ? name.Whole
        : name.Whole.Replace(",", "", StringComparison.Ordinal).Replace("،", "", StringComparison.Ordinal);

    private static void Line(StringBuilder lines, string tag, string value)
    {
        if (value.Length == 0) return;
        lines.Append(tag).Append("  - ");
        if (value[0] != ' ' && !value.AsSpan().ContainsAny(Spaces) && !value.Contains("  ", StringComparison.Ordinal))
        {
            lines.Append(value).Append("\r\n");
            return;
        }
        foreach (var c in value)
        {
            // Readers split at a hyphen between spaces that look like a tag's: no two spaces stand together.
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) lines.Append(c);
            else if (lines[^1] != ' ') lines.Append(' ');
        }
        lines.Append("\r\n");
    }
}
