using Placard.Locales;

namespace Placard.Citations;

/// <summary>The citation styles, in the order in which pages show them.</summary>
internal static class CitationStyles
{
    public static IReadOnlyList<ICitationStyle> All { get; } = [new ChicagoStyle(), new ApaStyle(), new MlaStyle()];

    public static StyledCitation[] Write(Citation citation, Locale locale)
    {
        var written = new StyledCitation[All.Count];
        for (var i = 0; i < written.Length; i++) written[i] = new StyledCitation(All[i].Name, All[i].Write(citation, locale).Runs);
        return written;
    }
}

/// <summary>A citation in one style.</summary>
internal sealed record StyledCitation(string Name, IReadOnlyList<TextRun> Runs);
