using Placard.Cli.Native;

namespace Placard.Cli.Loading;

/// <summary>A file as it was when its folder was listed.</summary>
/// <param name="Path">The path as a source: relative, with forward slashes, in Unicode normalization form C.</param>
/// <param name="FullPath">The path on the disk.</param>
/// <param name="State">What the file system says of it. Links are never followed.</param>
internal readonly record struct ListedFile(string Path, string FullPath, FileState State);
