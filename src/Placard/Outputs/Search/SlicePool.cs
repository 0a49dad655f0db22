using System.Buffers.Binary;

namespace Placard.Outputs.Search;

/// <summary>
/// Sequences of bytes that grow: each is a chain of slices of a few large blocks, so that none is copied to grow, and the slices of one that is freed are
/// given to others. Single-threaded; to be read by several threads once nothing is written any more.
/// </summary>
/// <remarks>A slice ends with the number of the next one. Slices are numbered by their start in units of 16 bytes; 0 is none.</remarks>
internal sealed class SlicePool
{
    private const int Unit = 16, LinkLength = sizeof(int);

    /// <summary>The size of a block, in the large object heap, where nothing is moved.</summary>
    private const int BlockLength = 1024 * 1024, BlockUnits = BlockLength / Unit;

    /// <summary>The sizes of slices, in units.</summary>
    private static readonly int[] Sizes = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256];

    private readonly List<byte[]> blocks = [];
    private readonly int[] freed = new int[Sizes.Length];
    private int next = BlockUnits;

    public void Append(ref Chain chain, ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var room = chain.Capacity - chain.Length;
            var to = room == 0 ? [] : Before(chain.End)[^(LinkLength + room)..^LinkLength];
            if (bytes.Length <= room)
            {
                bytes.CopyTo(to);
                chain.Length += bytes.Length;
                return;
            }
            bytes[..room].CopyTo(to);
            bytes = bytes[room..];
            chain.Length = chain.Capacity;
            Grow(ref chain);
        }
    }

    /// <summary>Copies the bytes of a chain; there must be room for them.</summary>
    public void CopyTo(Chain chain, Span<byte> to)
    {
        var (slice, copied) = (chain.Head, 0);
        while (copied < chain.Length)
        {
            var bytes = SliceAt(slice, Sizes[ClassAfter(copied)]);
            var count = Math.Min(chain.Length - copied, bytes.Length - LinkLength);
            bytes[..count].CopyTo(to[copied..]);
            (slice, copied) = (Link(bytes), copied + count);
        }
    }

    /// <summary>Makes a chain empty.</summary>
    public void Free(ref Chain chain)
    {
        for (var (slice, capacity) = (chain.Head, 0); capacity < chain.Capacity;)
        {
            var size = ClassAfter(capacity);
            var bytes = SliceAt(slice, Sizes[size]);
            var following = Link(bytes);
            SetLink(bytes, freed[size]);
            freed[size] = slice;
            (slice, capacity) = (following, capacity + bytes.Length - LinkLength);
        }
        chain = default;
    }

    private void Grow(ref Chain chain)
    {
        var size = ClassAfter(chain.Capacity);
        var units = Sizes[size];
        var slice = freed[size];
        if (slice != 0)
        {
            freed[size] = Link(SliceAt(slice, units));
        }
        else
        {
            if (next + units > BlockUnits * (blocks.Count + 1))
            {
                blocks.Add(GC.AllocateUninitializedArray<byte>(BlockLength));
                next = BlockUnits * blocks.Count;
            }
            slice = next;
            next += units;
        }
        if (chain.Capacity == 0) chain.Head = slice;
        else SetLink(Before(chain.End), slice);
        chain.End = slice + units;
        chain.Capacity += (units * Unit) - LinkLength;
    }

    /// <summary>The size of the slice that follows, as an index: about an eighth of what a chain has, so that little of it is empty.</summary>
    private static int ClassAfter(int capacity)
    {
        var wanted = (capacity < 256 ? capacity / 3 : capacity / 8) / Unit;
        var size = 0;
        while (size + 1 < Sizes.Length && Sizes[size + 1] <= wanted) size++;
        return size;
    }

    private Span<byte> SliceAt(int slice, int units) => blocks[(slice / BlockUnits) - 1].AsSpan(slice % BlockUnits * Unit, units * Unit);

    /// <summary>The bytes of a block before the end of a slice.</summary>
    private Span<byte> Before(int end)
    {
        var last = end - 1;
        return blocks[(last / BlockUnits) - 1].AsSpan(0, ((last % BlockUnits) + 1) * Unit);
    }

    private static int Link(ReadOnlySpan<byte> slice) => BinaryPrimitives.ReadInt32LittleEndian(slice[^LinkLength..]);

    private static void SetLink(Span<byte> slice, int to) => BinaryPrimitives.WriteInt32LittleEndian(slice[^LinkLength..], to);

    /// <summary>A sequence of bytes; the default one is empty.</summary>
    public struct Chain
    {
        internal int Head { get; set; }

        /// <summary>The number after that of the last slice's last unit.</summary>
        internal int End { get; set; }

        internal int Capacity { get; set; }

        public int Length { get; internal set; }
    }
}
