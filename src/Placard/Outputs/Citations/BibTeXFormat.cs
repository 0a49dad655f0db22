using System.Buffers;
using System.Globalization;
using System.Text;
using Placard.Citations;
using Placard.Content;

namespace Placard.Outputs.Citations;

/// <summary>BibTeX, in UTF-8. TeX's special characters are escaped; no brace is left that could unbalance the entry.</summary>
internal sealed class BibTeXFormat : ICitationFormat
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The characters that don't stand as they are: TeX's own and control characters.</summary>
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. @"\{}~^&%$#_", .. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(char.IsControl)]);

    public string Name => "bibtex";

    public string Title => "BibTeX";

    public string Ending => ".bib";

    public string MediaType => "application/x-bibtex";

    public string Separator => "\n";

    public string Write(Citation citation)
    {
        var entry = new StringBuilder("@misc{").Append(citation.Key);
        Field(entry, "author", string.Join(" and ", citation.Authors.Select(NameOf)));
        Field(entry, "title", '{' + Escape(citation.Title) + '}');
        if (citation.Date is { } date) AppendDate(entry, date);
        Field(entry, "howpublished", Escape(citation.Archive));
        Field(entry, "publisher", Escape(citation.Publisher ?? ""));
        Field(entry, "url", citation.Url);
        Field(entry, "language", citation.Entry.Lang);
        Field(entry, "abstract", Escape(citation.Abstract));
        Field(entry, "keywords", Escape(string.Join(", ", citation.Entry.Tags)));
        Field(entry, "note", Escape(citation.Note));
        return entry.Append("\n}\n").ToString();
    }

    /// <summary>What ISO 8601 can say as <c>year</c>, <c>month</c> and <c>day</c>; anything else as biblatex takes it: <c>date</c> in EDTF.</summary>
    private static void AppendDate(StringBuilder entry, EdtfDate date)
    {
        if (date.ToIso8601() is null)
        {
            Field(entry, "date", date.ToString());
            return;
        }
        Field(entry, "year", date.SortDay.Year.ToString("D4", CultureInfo.InvariantCulture));
        if (date.Month is { } month) entry.Append(",\n  month = ").Append(Months[month - 1]);
        if (date.Interval is null) Field(entry, "day", date.SortDay.Day.ToString(CultureInfo.InvariantCulture));
    }

    private static void Field(StringBuilder entry, string name, string value)
    {
        if (value is not ("" or "{}")) entry.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
    }

    /// <summary>A person's name as its parts; any other in braces, which keep it in one piece.</summary>
    private static string NameOf(CitedName name) =>
        name.Family is null || HoldsAnd(name.Last) || HoldsAnd(name.Given) ? '{' + Escape(name.Whole) + '}' : $"{Escape(name.Last)}, {Escape(name.Given)}";

    private static bool HoldsAnd(string text) => text.Contains(" and ", StringComparison.OrdinalIgnoreCase);

    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Escaped)) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\\': escaped.Append(@"\textbackslash{}"); break;
                case '{': escaped.Append(@"\textbraceleft{}"); break;
                case '}': escaped.Append(@"\textbraceright{}"); break;
                case '~': escaped.Append(@"\textasciitilde{}"); break;
                case '^': escaped.Append(@"\textasciicircum{}"); break;
                case '&' or '%' or '$' or '#' or '_': escaped.Append('\\').Append(c); break;
                default: escaped.Append(char.IsControl(c) ? ' ' : c); break;
            }
        }
        return escaped.ToString();
    }
}
