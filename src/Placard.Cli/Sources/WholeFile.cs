using Placard.Cli.Native;

namespace Placard.Cli.Sources;

/// <summary>Reads files whole: on Linux with nothing but open, read and close, where the portable call also locks, measures and advises.</summary>
internal static class WholeFile
{
    /// <summary>Larger files are read by the portable call, whose cost they outweigh.</summary>
    private const int MostAtOnce = 64 * 1024;

    [ThreadStatic] private static byte[]? block;

    /// <exception cref="IOException">The file can't be read, or is none.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] Read(string path) => OperatingSystem.IsLinux() && TryReadSmall(path) is { } bytes ? bytes : File.ReadAllBytes(path);

    private static byte[]? TryReadSmall(string path)
    {
        var file = Posix.Open(path, Posix.OpenForReading);
        if (file < 0) return null;
        block ??= new byte[MostAtOnce];
        var count = Posix.Read(file, block);
        Posix.Close(file);
        return count is >= 0 and < MostAtOnce ? block.AsSpan(0, count).ToArray() : null;
    }
}
