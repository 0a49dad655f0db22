namespace Placard.Cli.Publishing;

/// <summary>The output folder, and the paths beside it that publishing uses: hidden, on the same file system.</summary>
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
        Record = PathBeside("record");

        string PathBeside(string role) => Path.Join(Parent, $".{name}.{role}");
    }

    /// <summary>The path as the user gave it, for messages.</summary>
    public string ShownPath { get; }

    /// <summary>The full path; symbolic links of its parents are resolved, the folder itself may still be one.</summary>
    public string FullPath { get; }

    public string Parent { get; }

    /// <summary>The folder of the new version until it is published. Without a journal, its content is discarded.</summary>
    public string Staging { get; }

    /// <summary>Where the published folder is moved by a swap in two steps.</summary>
    public string Previous { get; }

    /// <summary>Exists during a swap in two steps; it proves that the staging folder was complete.</summary>
    public string Journal { get; }

    public string Lock { get; }

    /// <summary>The file of the <see cref="BuildStamp"/>.</summary>
    public string Stamp { get; }

    /// <summary>The file of the <see cref="KeptRecord"/>.</summary>
    public string Record { get; }
}
