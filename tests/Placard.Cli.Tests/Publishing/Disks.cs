using Placard.Cli.Publishing;

namespace Placard.Cli.Tests.Publishing;

/// <summary>The disks with which publishing must work; only the first depends on the operating system of the tests.</summary>
internal static class Disks
{
    public const string ThisSystem = "this system", NoHardLinks = "no hard links", NoExchange = "no exchange", Portable = "portable";

    public static TheoryData<string> All => [ThisSystem, NoHardLinks, NoExchange, Portable];

    public static Disk Named(string name) => name switch
    {
        ThisSystem => SystemDisk.Current,
        NoHardLinks => OperatingSystem.IsLinux() ? new DiskWithoutHardLinks() : new Disk(),
        NoExchange => OperatingSystem.IsLinux() ? new DiskWithoutExchange() : new Disk(),
        Portable => new Disk(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private sealed class DiskWithoutHardLinks : LinuxDisk
    {
        protected override bool TryLink(string existing, string path) => false;
    }

    private sealed class DiskWithoutExchange : LinuxDisk
    {
        public override bool TryExchange(string folder, string other) => false;
    }
}
