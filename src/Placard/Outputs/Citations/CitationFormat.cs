using Placard.Citations;

namespace Placard.Outputs.Citations;

/// <summary>A format that reference managers read: how it is named, what its files end in, and how one is written.</summary>
internal sealed record CitationFormat(string Title, string Ending, string MediaType, Func<Citation, string> Write)
{
    public static CitationFormat BibTeX { get; } = new("BibTeX", ".bib", "application/x-bibtex", BibTeXWriter.Write);

    public static CitationFormat Ris { get; } = new("RIS", ".ris", "application/x-research-info-systems", RisWriter.Write);

    public static CitationFormat CslJson { get; } = new("CSL-JSON", ".csl.json", "application/vnd.citationstyles.csl+json", CslJsonWriter.Write);
}
