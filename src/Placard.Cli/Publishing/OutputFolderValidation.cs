using System.Text;
using Placard.Files;

namespace Placard.Cli.Publishing;

/// <summary>Validates that a folder may be replaced as a whole.</summary>
internal static class OutputFolderValidation
{
    private static readonly byte[] Marker = Encoding.UTF8.GetBytes(OutputMarker.MarkerLine);

    /// <summary>Rejects paths that must not be an output folder, regardless of their content.</summary>
    /// <exception cref="PublishRefusedException"/>
    public static void ThrowIfMisplaced(OutputFolder target, IEnumerable<string> sourceFolders)
    {
        if (new DirectoryInfo(target.FullPath).LinkTarget is not null)
            throw new PublishRefusedException($"The output folder '{target.ShownPath}' is a symbolic link. Name the folder itself.");
        if (File.Exists(target.FullPath))
            throw new PublishRefusedException($"The output folder '{target.ShownPath}' is a file. Name a folder.");
        if (Contains(target, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)))
            throw new PublishRefusedException($"The output folder '{target.ShownPath}' holds your home folder. Name a folder of its own, such as 'output'.");
        if (Contains(target, Environment.CurrentDirectory))
            throw new PublishRefusedException($"You are inside the output folder '{target.ShownPath}', which is replaced as a whole. Run Placard from outside it.");
        foreach (var source in sourceFolders)
        {
            if (Contains(target, source) || RealPath.IsWithin(target.FullPath, RealPath.Of(source)))
                throw new PublishRefusedException($"The output folder '{target.ShownPath}' and the folder '{source}', which is read, lie one inside the other. Name an output folder beside it.");
        }
    }

    /// <summary>Rejects a folder with content that Placard did not create.</summary>
    /// <exception cref="PublishRefusedException"/>
    public static void ThrowIfForeign(OutputFolder target)
    {
        if (!CanBeReplaced(target.FullPath))
        {
            throw new PublishRefusedException(
                $"The folder '{target.ShownPath}' holds files and was not made by Placard ({OutputMarker.MarkerFile} with Placard's first line is missing). "
                + "It would be replaced as a whole: name another output folder, or empty this one.");
        }
    }

    /// <summary>Whether the folder does not exist, is empty, or was created by Placard.</summary>
    public static bool CanBeReplaced(string folder) =>
        !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any() || HasMarker(Path.Join(folder, OutputMarker.MarkerFile));

    /// <summary>Whether the bytes begin with the marker as their complete first line.</summary>
    public static bool BeginsWithMarker(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Marker) && (bytes.Length == Marker.Length || bytes[Marker.Length] is (byte)'\n' or (byte)'\r');

    private static bool HasMarker(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists || info.LinkTarget is not null)
            return false;
        using var handle = File.OpenHandle(file);
        Span<byte> start = stackalloc byte[Marker.Length + 1];
        return BeginsWithMarker(start[..RandomAccess.Read(handle, start, 0)]);
    }

    private static bool Contains(OutputFolder target, string folder) =>
        folder.Length > 0 && RealPath.IsWithin(RealPath.Of(folder), target.FullPath);
}
