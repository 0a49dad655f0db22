using Placard.Locales;

namespace Placard.Citations;

/// <summary>
/// A style in which a page is cited. One more is one class and one line in <see cref="CitationStyles.All"/>: pages, the template
/// member and the tests of the contract follow from that list.
/// </summary>
internal interface ICitationStyle
{
    /// <summary>The name by which readers know the style, which pages show as its label: <c>Chicago</c>. Templates have it in lower case as a member.</summary>
    string Name { get; }

    /// <summary>The citation in the style, with dates, quotation marks and list words of the locale. It holds the title, the archive and the URL.</summary>
    CitationText Write(Citation citation, Locale locale);
}
