using Placard.Files;
using Placard.Urls;

namespace Placard.Content;

/// <summary>The signatures of a letter: those that may be shown, and the counts of all that were not withdrawn.</summary>
/// <param name="Shown">The signatures that may be shown, sorted by name; those without a name last.</param>
/// <param name="Count">The number of signatures that were not withdrawn, shown or not.</param>
/// <param name="ByCountry">The number of signatures by country as it was written; those without a country are not counted.</param>
/// <param name="ByOrganisation">The number of shown signatures by organisation; others could be identified by their organisation.</param>
/// <param name="Download">The CSV file of the public data.</param>
public sealed record SignatureList(
    IReadOnlyList<Signature> Shown, int Count, IReadOnlyList<NamedCount> ByCountry, IReadOnlyList<NamedCount> ByOrganisation, Permalink Download)
{
    /// <summary>The source path of the table that holds all of them.</summary>
    public string? SourcePath { get; init; }

    /// <summary>The table itself.</summary>
    internal SourceFile? Table { get; init; }

    /// <summary>The number of signatures that are not shown.</summary>
    public int Unnamed => Count - Shown.Count;

    /// <summary>The number of signatures without a country.</summary>
    public int WithoutCountry => Count - ByCountry.Sum(country => country.Count);
}
