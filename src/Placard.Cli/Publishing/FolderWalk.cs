using System.IO.Enumeration;

namespace Placard.Cli.Publishing;

/// <summary>Lists the files of a folder tree as relative paths with forward slashes; symbolic links are listed, not followed.</summary>
internal sealed class FolderWalk(string folder) : FileSystemEnumerator<string>(folder, new EnumerationOptions
{
    RecurseSubdirectories = true,
    AttributesToSkip = FileAttributes.None,
    IgnoreInaccessible = false,
})
{
    private readonly int rootLength = folder.Length;
    private bool sawEntry;

    /// <summary>The number of empty folders, not counting the root.</summary>
    public int EmptyFolders { get; private set; }

    protected override bool ShouldIncludeEntry(ref FileSystemEntry entry)
    {
        sawEntry = true;
        return !IsFolder(ref entry);
    }

    protected override bool ShouldRecurseIntoEntry(ref FileSystemEntry entry) => IsFolder(ref entry);

    protected override string TransformEntry(ref FileSystemEntry entry)
    {
        if (entry.Directory.Length == rootLength)
            return entry.FileName.ToString();
        var path = string.Concat(entry.Directory[(rootLength + 1)..], "/", entry.FileName);
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }

    protected override void OnDirectoryFinished(ReadOnlySpan<char> directory)
    {
        if (!sawEntry && directory.Length > rootLength)
            EmptyFolders++;
        sawEntry = false;
    }

    // Attributes cost a system call each, so they are read for folders only.
    private static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
