namespace Placard.Importing;

/// <summary>What an importer is asked to do: the sources and the options that importers share.</summary>
public sealed record ImportRequest
{
    public required IReadOnlyList<ImportSource> Sources { get; init; }

    /// <summary>What the mapping file says; empty without one.</summary>
    public ImportMap Map { get; init; } = ImportMap.Empty;

    /// <summary>The archive's default language, which is not written.</summary>
    public string DefaultLanguage { get; init; } = "en";

    /// <summary>Whether drafts and private items are handed over, with <see cref="ImportedItem.IsUnpublished"/>; else they are counted.</summary>
    public bool IncludesUnpublished { get; init; }

    /// <summary>Whether comments of readers are imported.</summary>
    public bool IncludesComments { get; init; }

    /// <summary>Images and attachments that the source only names; null where none were given.</summary>
    public IImportMedia? Media { get; init; }

    /// <summary>The former URLs that other imports into the same archive serve already, as paths of published files.</summary>
    public IReadOnlySet<string> KnownUrls { get; init; } = new HashSet<string>();
}
