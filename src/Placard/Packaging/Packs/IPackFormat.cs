using Placard.Containers;

namespace Placard.Packaging.Packs;

/// <summary>A format in which an archive is handed on as one file. A new one is a class and a line in <see cref="PackFormats.All"/>.</summary>
public interface IPackFormat
{
    /// <summary>The word for it on the command line.</summary>
    string Name { get; }

    /// <summary>What it is for, in a few words.</summary>
    string Description { get; }

    /// <summary>Whether it names a profile.</summary>
    bool TakesProfile => false;

    /// <summary>Whether it takes one campaign, and no whole archive.</summary>
    bool NeedsCampaign => false;

    /// <summary>Whether it holds the files of the archive as they are published, with their manifest.</summary>
    bool HoldsFiles => true;

    /// <summary>Whether a file of this format, or of another, was written by it, so that a new one may replace it.</summary>
    bool IsOwn(IFileTree tree);

    /// <summary>Writes the pack. The same pack gives the same bytes; where rendering finds an error, what is written has no use.</summary>
    /// <param name="to">A stream that is written once; it need not seek, and is left open.</param>
    /// <param name="advance">Called after each file.</param>
    void Write(Pack pack, Stream to, Action advance);
}

/// <summary>A format that may also be a folder.</summary>
public interface IFolderFormat : IPackFormat
{
    /// <summary>Writes the pack as the files of a folder, one of which begins with <see cref="Files.OutputMarker.MarkerLine"/>.</summary>
    /// <inheritdoc cref="IPackFormat.Write"/>
    void Write(Pack pack, IPackEntries to, Action advance);
}
