using System.Buffers;
using Placard.Cli.Native;

namespace Placard.Cli.Publishing;

/// <summary>
/// The disk with system calls of Linux: hard links, atomic exchange of folders, and files with open, write and close only (the portable calls
/// add two locks and a seek, about an eighth of the time).
/// </summary>
internal class LinuxDisk : Disk
{
    public override void Create(string path, ReadOnlySpan<byte> bytes)
    {
        var file = Posix.Open(path, Posix.OpenForWriting | Posix.CreateOnly);
        if (file < 0)
            throw Posix.Failure("Cannot create", path);
        if (!Posix.Write(file, bytes))
        {
            var failure = Posix.Failure("Cannot write", path);
            Posix.Close(file);
            throw failure;
        }

        if (!Posix.Close(file))
            throw Posix.Failure("Cannot write", path);
    }

    public override bool HasContent(string path, ReadOnlySpan<byte> bytes)
    {
        // A file that cannot be opened, such as a symbolic link, is replaced.
        var file = Posix.Open(path, Posix.OpenForReading | Posix.DoNotFollowLinks | Posix.DoNotWait);
        if (file < 0)
            return false;
        // Reading one byte more than expected detects a longer file without querying its length.
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length + 1);
        var count = Posix.Read(file, buffer.AsSpan(0, bytes.Length + 1));
        Posix.Close(file);
        var same = count == bytes.Length && bytes.SequenceEqual(buffer.AsSpan(0, count));
        ArrayPool<byte>.Shared.Return(buffer);
        return same;
    }

    public override bool TryExchange(string folder, string other)
    {
        try
        {
            if (Posix.Exchange(folder, other))
                return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library from before the call
        }

        return Posix.Error is Posix.InvalidArgument or Posix.NoSuchCall or Posix.NotSupported or Posix.NotPermitted
            ? false
            : throw Posix.Failure("Cannot replace", other);
    }

    protected override bool TryLink(string existing, string path)
    {
        if (Posix.Link(existing, path))
            return true;
        return Posix.Error is Posix.NotPermitted or Posix.NotSupported or Posix.NoSuchCall or Posix.OtherDevice or Posix.TooManyLinks
            ? false
            : throw Posix.Failure("Cannot keep", existing);
    }
}
