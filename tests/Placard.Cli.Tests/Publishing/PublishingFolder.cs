using System.Diagnostics;
using System.Text;
using Placard.Cli.Publishing;
using Placard.Files;

namespace Placard.Cli.Tests.Publishing;

/// <summary>A temporary folder for a test, with an <c>output</c> folder to publish to.</summary>
public sealed class PublishingFolder : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    public string Root { get; } = Directory.CreateTempSubdirectory("placard-").FullName;

    public string Output => Path.Join(Root, "output");

    /// <summary>The names in the folder, including leftovers.</summary>
    public IEnumerable<string> Names => Directory.EnumerateFileSystemEntries(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>Every published file with its text, sorted.</summary>
    public IEnumerable<string> Published => FilesOf("output");

    public string PathOf(string path) => Path.Join(Root, path);

    public string TextOf(string path) => File.ReadAllText(PathOf(path));

    public IEnumerable<string> FilesOf(string folder) => Directory
        .EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(path) != OutputMarker.MarkerFile)
        .Select(path => $"{Path.GetRelativePath(PathOf(folder), path).Replace('\\', '/')}: {File.ReadAllText(path)}")
        .Order(StringComparer.Ordinal);

    /// <summary>Creates a file with its parent folders.</summary>
    public string Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        return PathOf(path);
    }

    /// <summary>Creates a folder that looks like the output of an earlier build.</summary>
    public void PutVersion(string folder, string text)
    {
        Put($"{folder}/{OutputMarker.MarkerFile}", OutputMarker.MarkerLine + "\n");
        Put($"{folder}/index.html", text);
    }

    /// <summary>Publishes a version of these files and the marker.</summary>
    internal PublishResult Publish(Disk disk, params (string Path, string Text)[] files)
    {
        using var publisher = Begin(disk);
        WriteAll(publisher, files);
        return publisher.Commit();
    }

    internal PublishResult Publish(params (string Path, string Text)[] files) => Publish(SystemDisk.Current, files);

    internal FolderPublisher Begin(Disk? disk = null) => FolderPublisher.Begin(Output, [], disk ?? SystemDisk.Current);

    internal static void WriteAll(FolderPublisher publisher, params (string Path, string Text)[] files)
    {
        publisher.Write(OutputMarker.MarkerFile, Encoding.UTF8.GetBytes(OutputMarker.MarkerLine + "\n"));
        foreach (var (path, text) in files)
            publisher.Write(path, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Sets an old timestamp, so that a later write is detected.</summary>
    public void Age(string path)
    {
        if (Directory.Exists(PathOf(path)))
            Directory.SetLastWriteTimeUtc(PathOf(path), LongAgo);
        else
            File.SetLastWriteTimeUtc(PathOf(path), LongAgo);
    }

    public bool IsAged(string path) => File.GetLastWriteTimeUtc(PathOf(path)) == LongAgo;

    /// <summary>The inode number of a file.</summary>
    public string InodeOf(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("stat", ["-c", "%i", PathOf(path)]) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Trim();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
