using Placard.Urls;

namespace Placard.Content;

/// <summary>The signatures of a letter: those that may be shown, and the numbers of all that still stand.</summary>
/// <param name="Shown">Sorted by name, people before none.</param>
/// <param name="Count">All signatures that were not withdrawn, shown or not.</param>
/// <param name="ByCountry">How many of all come from each country, as it is written; those that name none are in no group.</param>
/// <param name="ByOrganisation">How many of those shown stand for each organisation: one that is not shown could be told from its organisation.</param>
/// <param name="Download">The table of what is public.</param>
public sealed record SignatureList(
    IReadOnlyList<Signature> Shown, int Count, IReadOnlyList<NamedCount> ByCountry, IReadOnlyList<NamedCount> ByOrganisation, Permalink Download)
{
    public int Unnamed => Count - Shown.Count;

    public int WithoutCountry => Count - ByCountry.Sum(country => country.Count);
}
