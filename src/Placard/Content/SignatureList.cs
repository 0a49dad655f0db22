using Placard.Files;
using Placard.Urls;

namespace Placard.Content;

/// <summary>The signatures of a letter: those that may be shown, and the counts of all that stand: that were neither withdrawn nor retracted.</summary>
/// <param name="Shown">The signatures that may be shown, retracted ones among them, sorted by name; those without a name last.</param>
/// <param name="Count">The number of signatures that stand, shown or not.</param>
/// <param name="ByCountry">The number of signatures by country as it was written; those without a country are not counted.</param>
/// <param name="ByOrganisation">The number of shown signatures that stand by organisation; others could be identified by their organisation.</param>
/// <param name="Download">The CSV file of the public data.</param>
public sealed record SignatureList(
    IReadOnlyList<Signature> Shown, int Count, IReadOnlyList<NamedCount> ByCountry, IReadOnlyList<NamedCount> ByOrganisation, Permalink Download)
{
    /// <summary>The signatures of an article or action; null for an entry without.</summary>
    public static SignatureList? Of(Entry entry) => entry switch
    {
        Article article => article.Signatures,
        CampaignAction action => action.Signatures,
        _ => null,
    };

    /// <summary>The source path of the table that holds all of them; of a folder of signatures its path with a slash at the end.</summary>
    public string? SourcePath { get; init; }

    /// <summary>The table itself, or the files of a folder.</summary>
    internal IReadOnlyList<SourceFile> Sources { get; init; } = [];

    /// <summary>The bodies that signed, of those that may be shown.</summary>
    public IEnumerable<Signature> Bodies => Shown.Where(signature => signature.IsOfBody);

    /// <summary>The people who signed, of those that may be shown.</summary>
    public IEnumerable<Signature> People => Shown.Where(signature => !signature.IsOfBody);

    /// <summary>The number of signatures that stand and are not shown.</summary>
    public int Unnamed => Count - Shown.Count(signature => signature.Retracted is null);

    /// <summary>The number of signatures without a country.</summary>
    public int WithoutCountry => Count - ByCountry.Sum(country => country.Count);
}
