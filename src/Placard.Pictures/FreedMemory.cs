using System.Runtime.InteropServices;

namespace Placard.Pictures;

/// <summary>
/// Makes the C library of most Linux systems (glibc) return the memory of images to the system as soon as it is freed. By default it keeps it, for
/// each thread: a build of photographs then holds twice what it uses.
/// </summary>
internal static partial class FreedMemory
{
    private const int ArenaMax = -8;
    private const int MmapThreshold = -3;

    /// <summary>Allocations of this size and above, in bytes, are mapped and unmapped by themselves.</summary>
    private const int LargeAllocation = 1024 * 1024;

    public static void Return()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = SetOption(ArenaMax, 2);
            _ = SetOption(MmapThreshold, LargeAllocation);
        }
        catch (Exception other) when (other is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library, such as musl, which has no such options.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetOption(int option, int value);
}
