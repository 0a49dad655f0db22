using System.Globalization;
using System.Runtime.InteropServices;

namespace Placard.Cli.Native;

/// <summary>What the file system says of a file. Links are not followed.</summary>
/// <param name="IsLink">Whether it is a symbolic link, to a file or a folder.</param>
/// <param name="IsFile">Whether it is a file, or a link; not a pipe, a socket or a device.</param>
/// <param name="Length">The size in bytes.</param>
/// <param name="Written">The time of the last write, in UTC.</param>
/// <param name="Changed">
/// The time at which anything about the file was changed, in UTC, which no program can set; the first moment of the calendar where it is not known.
/// </param>
internal readonly partial record struct FileState(bool IsLink, bool IsFile, long Length, DateTime Written, DateTime Changed)
{
    /// <summary>Size and offsets of the structure of <c>statx</c>, which are the same on every processor.</summary>
    private const int StateLength = 256, ModeOffset = 28, LengthOffset = 40, ChangedOffset = 96, WrittenOffset = 112;

    private const int CurrentDirectory = -100, DoNotFollow = 0x100, TypeMask = 0xF000, RegularFile = 0x8000, SymbolicLink = 0xA000;

    private const uint TypeTimesAndSize = 0x2C1;

    /// <summary>Differs after each change of the bytes, unless a program sets the time of the last write where no time of the change is known.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{Length:x}.{Written.Ticks:x}.{Changed.Ticks:x}");

    /// <summary>The state of a file, by one system call; null where the system has no such call, or no such file.</summary>
    public static unsafe FileState? Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var state = stackalloc byte[StateLength];
        try
        {
            if (statx(CurrentDirectory, path, DoNotFollow, TypeTimesAndSize, state) != 0) return null;
        }
        catch (EntryPointNotFoundException)
        {
            return null; // A C library from before the call.
        }
        var type = *(ushort*)(state + ModeOffset) & TypeMask;
        return new FileState(type == SymbolicLink, type is RegularFile or SymbolicLink, *(long*)(state + LengthOffset),
            TimeAt(state + WrittenOffset), TimeAt(state + ChangedOffset));
    }

    /// <summary>The nearest time that the calendar has.</summary>
    private static unsafe DateTime TimeAt(byte* timestamp)
    {
        var seconds = Math.Clamp(*(long*)timestamp, DateTimeOffset.MinValue.ToUnixTimeSeconds(), DateTimeOffset.MaxValue.ToUnixTimeSeconds());
        return DateTime.UnixEpoch.AddTicks((seconds * TimeSpan.TicksPerSecond) + (*(uint*)(timestamp + sizeof(long)) / TimeSpan.NanosecondsPerTick));
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int statx(int folder, string path, int flags, uint mask, byte* state);
}
