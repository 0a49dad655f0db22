using Placard.Cli.Containers;
using Placard.Cli.Publishing;
using Placard.Containers.Zip;
using Placard.Packaging.Packs;

namespace Placard.Cli.Commands;

/// <summary>Decides whether a pack may be written to a path.</summary>
internal static class PackTarget
{
    /// <returns>A usage error; null if the file may be written.</returns>
    public static string? Refusal(PackSettings settings)
    {
        var path = settings.To;
        if (path.Length == 0 || Path.EndsInDirectorySeparator(path) || Directory.Exists(path))
            return $"{path} is a folder. Name a file: --to archive.{(settings.Format is IFolderFormat ? "zip" : settings.Format.Name)}";
        var real = RealPath.Of(Path.GetFullPath(path));
        foreach (var folder in new[] { settings.Folders.Input, settings.Folders.Theme })
        {
            if (RealPath.IsWithin(real, RealPath.Of(folder))) return $"{path} would lie in {folder}, and be packed the next time. Name a file outside of it.";
        }
        return settings.IsForced || !File.Exists(path) || IsOwn(path)
            ? null
            : $"{path} was not written by Placard. Name another file, or replace it with --force.";
    }

    private static bool IsOwn(string path)
    {
        if (OwnFile.IsLink(path)) return false;
        try
        {
            using var bytes = new DiskByteSource(path);
            var zip = ZipTree.Read(bytes);
            return bytes.Length == 0 || PackFormats.All.Any(format => format.IsOwn(zip));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
