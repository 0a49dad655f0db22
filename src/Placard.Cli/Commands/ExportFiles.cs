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
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(SourceFolder.ListSorted(path).Where(file => file.State is { IsFile: true, IsLink: false })
                    .Select(file => new ExportFile(SourceFolder.DisplayPath(path) + file.Path, File.ReadAllBytes(file.FullPath))));
            }
            else if (!File.Exists(path))
            {
                UsageError.Print($"There is no file {path}.");
                return null;
            }
            else if (new FileInfo(path).Length > MostMegabytes * 1024L * 1024)
            {
                UsageError.Print($"{path} has more than {MostMegabytes} MB. Export a part at a time.");
                return null;
            }
            else
            {
                files.Add(new ExportFile(path.Replace('\\', '/'), File.ReadAllBytes(path)));
            }
        }
        return files;
    }
}
