namespace Placard.Cli.Loading;

/// <summary>A file of the archive is there, but may not or can't be read.</summary>
internal sealed class UnreadableSourceException(DiskSourceFile file, Exception reason) : IOException($"{file.DisplayPath} can't be read: {reason.Message}", reason)
{
    public DiskSourceFile File => file;
}
