using Placard.Cli.Native;

namespace Placard.Cli.Loading;

/// <summary>A file as it was when its folder was listed.</summary>
/// <param name="Path">The path as a source: relative, with forward slashes, in Unicode normalization form C.</param>
/// <param name="Place">The path on the disk.</param>
/// <param name="State">What the file system says of it. Links are never followed.</param>
internal readonly record struct ListedFile(string Path, DiskPath Place, FileState State)
{
    /// <summary>The full path on the disk.</summary>
    public string FullPath => Place.ToString();
}
