namespace Placard.Cli.Loading;

/// <summary>A file as it stood in its folder when that was listed.</summary>
/// <param name="Path">The path as a source.</param>
/// <param name="FullPath">The path on the disk.</param>
/// <param name="IsLink">Whether it is a symbolic link, to a file or a folder, which is never followed.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was last written, in universal time.</param>
internal readonly record struct ListedFile(string Path, string FullPath, bool IsLink, long Length, DateTime Written);
