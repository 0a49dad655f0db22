namespace Placard.Cli.Loading;

/// <summary>A file as it was when its folder was listed.</summary>
/// <param name="Path">The path as a source: relative, with forward slashes, in Unicode normalization form C.</param>
/// <param name="FullPath">The path on the disk.</param>
/// <param name="IsLink">Whether it is a symbolic link, to a file or a folder. Links are never followed.</param>
/// <param name="Length">The size in bytes.</param>
/// <param name="Written">The time of the last write, in UTC.</param>
internal readonly record struct ListedFile(string Path, string FullPath, bool IsLink, long Length, DateTime Written);
