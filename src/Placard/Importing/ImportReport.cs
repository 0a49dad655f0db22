using Placard.Diagnostics;

namespace Placard.Importing;

/// <summary>What became of a file of the archive.</summary>
public enum ImportState
{
    /// <summary>It was written for the first time, or anew because the source gives something else.</summary>
    Written,

    /// <summary>It was there with the same bytes.</summary>
    Unchanged,

    /// <summary>A person edited it, or it was there before; it stays as it is.</summary>
    KeptEdited,

    /// <summary>A person removed it after an import; it stays away.</summary>
    KeptRemoved,

    /// <summary>Its source could not be read.</summary>
    Failed,
}

/// <summary>An entry or file in the report.</summary>
/// <param name="Path">The path inside <c>input/</c>.</param>
/// <param name="Title">The title; null of a file, and of what was not published.</param>
/// <param name="Urls">The former URLs that it serves, as paths of published files.</param>
public sealed record ReportedItem(
    string Path, string? Title, SourceLocation Place, ImportState State, IReadOnlyList<ImportNote> Notes, IReadOnlyList<string> Urls)
{
    /// <summary>Whether something of it was changed or left.</summary>
    public ImportFate Fate => Notes.Any(note => note.Fate == ImportFate.Left) ? ImportFate.Left
        : Notes.Any(note => note.Fate == ImportFate.Changed) ? ImportFate.Changed : ImportFate.Carried;
}

/// <summary>An item that was left out.</summary>
/// <param name="Place">Where it stands; null where only the number of such items is given.</param>
public sealed record LeftItem(string What, string Why, SourceLocation? Place);

/// <summary>What an import carried, changed and left.</summary>
public sealed record ImportReport(string Importer, IReadOnlyList<string> Sources)
{
    public IReadOnlyList<ReportedItem> Entries { get; init; } = [];

    public IReadOnlyList<ReportedItem> Files { get; init; } = [];

    public IReadOnlyList<LeftItem> Left { get; init; } = [];

    /// <summary>Notes on the sources as a whole.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    /// <summary>The SHA-256 of each file of the archive as this or an earlier import wrote it, by path.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; init; } = new Dictionary<string, string>();
}
