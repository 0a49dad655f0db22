namespace Placard.Importing;

/// <summary>What the mapping file says: YAML with up to three maps, each of words of the source to words of the archive.</summary>
public sealed record ImportMap
{
    public static ImportMap Empty { get; } = new();

    /// <summary>Categories by their names in the source, and the names of files in <c>campaigns/</c>; an empty name keeps it as a tag.</summary>
    public IReadOnlyDictionary<string, string> Campaigns { get; init; } = new Dictionary<string, string>();

    /// <summary>Authors by the names or logins of the source, and the names that readers see; an empty name for none.</summary>
    public IReadOnlyDictionary<string, string> Authors { get; init; } = new Dictionary<string, string>();

    /// <summary>Folders or types of the source, and what their items become; null to leave them out.</summary>
    public IReadOnlyDictionary<string, ImportedKind?> Kinds { get; init; } = new Dictionary<string, ImportedKind?>();

    public bool IsEmpty => Campaigns.Count + Authors.Count + Kinds.Count == 0;

    /// <summary>The name that readers see of an author; the name itself where the file says nothing. Empty for none.</summary>
    public string AuthorOf(string name) => Authors.GetValueOrDefault(name, name);

    /// <summary>The campaign of a category; null where it stays a tag.</summary>
    public string? CampaignOf(string category) => Campaigns.GetValueOrDefault(category) is { Length: > 0 } campaign ? campaign : null;
}
