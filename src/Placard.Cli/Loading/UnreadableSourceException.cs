namespace Placard.Cli.Loading;

/// <summary>A source exists, but can't be read.</summary>
internal sealed class UnreadableSourceException(DiskSourceFile file, Exception reason)
    : IOException($"{file.DisplayPath} can't be read: {reason.Message}", reason)
{
    public DiskSourceFile File => file;
}
