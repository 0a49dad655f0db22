namespace Placard.Model;

/// <summary>One public line under a letter; everything private has already been left behind.</summary>
/// <param name="Name">As it may be shown: in full, as initials, or empty where a name stays unpublished or an organisation signs.</param>
public sealed record Signature(string Name, string Role, string Organisation, string Country, ArchiveDate? Date);

/// <summary>The signatures of a letter: those that may be shown, and the number of all that still stand.</summary>
/// <param name="Shown">Sorted by name, people before none.</param>
/// <param name="Count">All signatures that were not withdrawn, shown or not.</param>
public sealed record SignatureList(IReadOnlyList<Signature> Shown, int Count)
{
    public int Unnamed => Count - Shown.Count;
}
