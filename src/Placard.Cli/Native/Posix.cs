using System.Runtime.InteropServices;

namespace Placard.Cli.Native;

/// <summary>System calls of Linux through the C library. File descriptors are plain numbers: the caller closes what it opens.</summary>
internal static unsafe partial class Posix
{
    public const int OpenForReading = 0, OpenForWriting = 1, CreateOnly = 0x40 | 0x80, DoNotWait = 0x800, CloseInChildren = 0x80000;

    public const int AccessModeOfNewFiles = 0b110_110_110;

    public const int RenameExchange = 2;

    public const int NotPermitted = 1, Interrupted = 4, OtherDevice = 18, InvalidArgument = 22, TooManyLinks = 31, NoSuchCall = 38, NotSupported = 95;

    private const int CurrentDirectory = -100;

    /// <summary>The flag that depends on the processor architecture.</summary>
    public static readonly int DoNotFollowLinks =
        RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 or Architecture.Armv6 or Architecture.Ppc64le ? 0x8000 : 0x20000;

    public static int Error => Marshal.GetLastPInvokeError();

    public static int Open(string path, int flags)
    {
        int descriptor;
        do
            descriptor = open(path, flags | CloseInChildren, AccessModeOfNewFiles);
        while (descriptor < 0 && Error == Interrupted);
        return descriptor;
    }

    /// <summary>Writes all bytes; false on failure.</summary>
    public static bool Write(int descriptor, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            nint count;
            fixed (byte* start = bytes)
                count = write(descriptor, start, bytes.Length);
            if (count < 0 && Error != Interrupted)
                return false;
            bytes = bytes[(int)Math.Max(count, 0)..];
        }

        return true;
    }

    /// <summary>Reads until the buffer is full or the file ends; returns the number of bytes, or -1 on failure.</summary>
    public static int Read(int descriptor, Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length)
        {
            nint count;
            fixed (byte* start = buffer[filled..])
                count = read(descriptor, start, buffer.Length - filled);
            if (count < 0 && Error != Interrupted)
                return -1;
            if (count == 0)
                break;
            filled += (int)Math.Max(count, 0);
        }

        return filled;
    }

    /// <summary>Closes a descriptor; false if writing failed. The descriptor is invalid in either case.</summary>
    public static bool Close(int descriptor) => close(descriptor) == 0 || Error == Interrupted;

    public static bool Link(string existing, string path) => link(existing, path) == 0;

    public static bool Exchange(string path, string other) =>
        renameat2(CurrentDirectory, path, CurrentDirectory, other, RenameExchange) == 0;

    /// <summary>The last error as an exception with the path and the reason.</summary>
    public static IOException Failure(string whatFailed, string path) =>
        new($"{whatFailed} '{path}': {Marshal.GetPInvokeErrorMessage(Error)}.", Error);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags, int mode);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint write(int descriptor, byte* bytes, nint count);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint read(int descriptor, byte* bytes, nint count);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int descriptor);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string existing, string path);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
