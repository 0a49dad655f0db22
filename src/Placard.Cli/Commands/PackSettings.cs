using Placard.Cli.Loading;
using Placard.Content;
using Placard.Packaging.Packs;

namespace Placard.Cli.Commands;

/// <summary>What <c>placard pack</c> is asked to do.</summary>
internal sealed record PackSettings(ArchiveFolders Folders, IPackFormat Format, string To)
{
    public required BuildOptions Options { get; init; }

    public string? Campaign { get; init; }

    public string? Profile { get; init; }

    /// <summary>Whether a file of others may be replaced.</summary>
    public bool IsForced { get; init; }

    /// <summary>Whether a folder is to be written.</summary>
    public bool IsFolder => Format is IFolderFormat && !To.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
