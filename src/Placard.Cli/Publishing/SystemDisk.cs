namespace Placard.Cli.Publishing;

/// <summary>The disk with the fastest calls that this operating system has.</summary>
internal static class SystemDisk
{
    public static Disk Current { get; } = OperatingSystem.IsLinux() ? new LinuxDisk() : new Disk();
}
