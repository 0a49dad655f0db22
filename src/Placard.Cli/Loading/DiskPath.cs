namespace Placard.Cli.Loading;

/// <summary>The path of a file on the disk, as the path of a folder and one below it, which the file's source holds too: a string less for each file.</summary>
/// <param name="Folder">The full path of a folder, without a separator at its end.</param>
/// <param name="Below">The path of the file in it, with forward slashes, as the disk has it.</param>
internal readonly record struct DiskPath(string Folder, string Below)
{
    /// <summary>The full path.</summary>
    public override string ToString() => string.Concat(Folder, "/", Below);
}
