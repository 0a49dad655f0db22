using Placard.Cli.Loading;
using Placard.Receiving.Formats;

namespace Placard.Cli.Commands;

/// <summary>Reads the files that a form handler exported.</summary>
internal static class ExportFiles
{
    private const int MostMegabytes = 512;

    /// <summary>The files, and those of folders, in the order of their paths; null where one can't be read, after a usage error was printed.</summary>
    public static IReadOnlyList<ExportFile>? Read(IReadOnlyList<string> paths)
    {
        var files = new List<ExportFile>();
        foreach (var (name, path) in paths.SelectMany(Expand))
        {
            if (!File.Exists(path))
            {
                UsageError.Print($"There is no file {path}.");
                return null;
            }
            if (new FileInfo(path).Length > MostMegabytes * 1024L * 1024)
            {
                UsageError.Print($"{path} has more than {MostMegabytes} MB. Export a part at a time.");
                return null;
            }
            files.Add(new ExportFile(name, File.ReadAllBytes(path)));
        }
        return files;
    }

    /// <summary>The file of a path, or all files of a folder, each with the path that messages show.</summary>
    private static IEnumerable<(string Name, string Path)> Expand(string path) => Directory.Exists(path)
        ? SourceFolder.ListSorted(path).Where(file => file.State is { IsFile: true, IsLink: false })
            .Select(file => (SourceFolder.DisplayPath(path) + file.Path, file.FullPath))
        : [(path.Replace('\\', '/'), path)];
}
