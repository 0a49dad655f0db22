namespace Placard.Importing;

/// <summary>
/// Reads one foreign format and makes entries and files of it. A new importer is one class and one line in <c>Catalog.Importers</c>; the command, the report,
/// the writing of files and what is kept from readers' eyes are the same for all.
/// </summary>
public interface IImporter
{
    /// <summary>The name of its command below <c>placard import</c>.</summary>
    string Name { get; }

    /// <summary>What it imports, as a sentence for <c>--help</c>.</summary>
    string Summary { get; }

    /// <summary>A complete command line without <c>placard</c>, for <c>--help</c>.</summary>
    string Example { get; }

    /// <summary>The options that only some importers take.</summary>
    ImporterOptions Options => ImporterOptions.None;

    /// <summary>
    /// What the mapping file should say before anything is written: what <see cref="ImportRequest.Map"/> lacks, with proposed values. Where it is not empty
    /// and no mapping file is given, the user is asked to look through the proposal first.
    /// </summary>
    ImportMap Propose(ImportRequest request) => ImportMap.Empty;

    /// <summary>
    /// Reads the sources and hands over one item after the other, in the same order at each call. Nothing may hold all bodies: sources are read as streams,
    /// twice where links between items must be resolved.
    /// </summary>
    /// <exception cref="IOException">The host can't read a source.</exception>
    void Import(ImportRequest request, IImportTarget target);
}
