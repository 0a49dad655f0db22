using Placard.Importing;

namespace Placard.Cli.Commands;

/// <summary>What <c>placard import</c> is asked to do.</summary>
/// <param name="Sources">Files, folders and zip files.</param>
/// <param name="Into">The folder of the archive, which holds <c>input/</c>.</param>
internal sealed record ImportSettings(IImporter Importer, IReadOnlyList<string> Sources, string Into)
{
    /// <summary>The mapping file; null for none.</summary>
    public string? Map { get; init; }

    public bool IsDryRun { get; init; }

    /// <summary>A folder or zip file with images and attachments; null for none.</summary>
    public string? Media { get; init; }

    /// <summary>The folder for what was not published; null to leave it out.</summary>
    public string? Unpublished { get; init; }

    /// <summary>The file for comments of readers; null to leave them out.</summary>
    public string? Comments { get; init; }
}
