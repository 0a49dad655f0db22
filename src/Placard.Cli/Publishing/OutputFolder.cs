namespace Placard.Cli.Publishing;

/// <summary>The folder that readers see, and the names beside it that publishing uses: hidden, on the same file system.</summary>
internal sealed class OutputFolder
{
    /// <exception cref="PublishRefusedException">The path is the root of a file system.</exception>
    public OutputFolder(string path)
    {
        ShownPath = path;
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
            throw new PublishRefusedException($"The output folder '{path}' is the root of a file system. Name a folder of its own, such as 'output'.");
        Parent = RealPath.Of(parent);
        var name = Path.GetFileName(full);
        FullPath = Path.Join(Parent, name);
        Staging = PathBeside("staging");
        Previous = PathBeside("previous");
        Journal = PathBeside("journal");
        Lock = PathBeside("lock");
        Stamp = PathBeside("stamp");

        string PathBeside(string role) => Path.Join(Parent, $".{name}.{role}");
    }

    /// <summary>The path as the user gave it, for messages.</summary>
    public string ShownPath { get; }

    /// <summary>The folder's path; everything above it is real, the folder itself may still be a link.</summary>
    public string FullPath { get; }

    public string Parent { get; }

    /// <summary>Where a build grows until it is published. Without a journal, whatever lies there is rubbish.</summary>
    public string Staging { get; }

    /// <summary>Where the published folder is moved by a swap in two steps.</summary>
    public string Previous { get; }

    /// <summary>Exists while a swap in two steps is under way, and so says that the staging folder was complete.</summary>
    public string Journal { get; }

    public string Lock { get; }

    /// <summary>Tells the next build what this one read and published.</summary>
    public string Stamp { get; }
}
