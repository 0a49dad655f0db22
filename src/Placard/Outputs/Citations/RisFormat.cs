using System.Globalization;
using System.Text;
using Placard.Citations;

namespace Placard.Outputs.Citations;

/// <summary>RIS: one line a value, with a tag of two characters; white space within a value becomes one space.</summary>
internal sealed class RisFormat : ICitationFormat
{
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
            Line(lines, "PY", date.Year.ToString("D4", CultureInfo.InvariantCulture));
            Line(lines, "DA", date.Day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        }
        Line(lines, "T2", citation.Archive);
        Line(lines, "PB", citation.Publisher ?? "");
        Line(lines, "UR", citation.Url);
        Line(lines, "LA", citation.Entry.Lang);
        Line(lines, "AB", citation.Entry.Summary);
        foreach (var tag in citation.Entry.Tags) Line(lines, "KW", tag);
        Line(lines, "N1", citation.Note);
        return lines.Append("ER  - \r\n").ToString();
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
        foreach (var c in value)
        {
            // Readers split at a hyphen between spaces that look like a tag's: no two spaces stand together.
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) lines.Append(c);
            else if (lines[^1] != ' ') lines.Append(' ');
        }
        lines.Append("\r\n");
    }
}
