using Placard.Files;

namespace Placard.Containers.Compression;

/// <summary>A stream of expanded bytes that ends where they are damaged or too many, and remembers why, instead of throwing.</summary>
/// <param name="from">Expands while it is read.</param>
/// <param name="most">The number of bytes after which it ends.</param>
internal sealed class CheckedReadStream(Stream from, long most) : ReadOnceStream
{
    /// <summary>Why it ended: <see cref="ContainerProblemKind.Damaged"/>, or <see cref="ContainerProblemKind.WrongLength"/> if there was more.</summary>
    public ContainerProblemKind? Problem { get; private set; }

    /// <summary>The number of bytes read.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Problem is not null || buffer.IsEmpty) return 0;
        try
        {
            var count = from.Read(buffer);
            if (Count + count > most) Problem = ContainerProblemKind.WrongLength;
            count = (int)Math.Min(count, most - Count);
            Count += count;
            return count;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            Problem = ContainerProblemKind.Damaged;
            return 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) from.Dispose();
        base.Dispose(disposing);
    }
}
