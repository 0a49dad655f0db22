namespace Placard.Outputs.Citations;

/// <summary>The citation formats, in the order in which pages link to their files.</summary>
internal static class CitationFormats
{
    public static IReadOnlyList<ICitationFormat> All { get; } = [new BibTeXFormat(), new RisFormat(), new CslJsonFormat()];
}
