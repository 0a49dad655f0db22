using System.Buffers.Binary;
using System.Numerics;

namespace Placard.Containers.Bags;

/// <summary>SHA-224 (FIPS 180-4, section 6.3), which bags may use and the framework doesn't have.</summary>
internal sealed class Sha224
{
    private const int BlockSize = 64, LengthSize = 8, DigestSize = 28;

    private static readonly uint[] Constants = FirstBitsOfCubeRoots();

    private readonly uint[] state = [0xC1059ED8, 0x367CD507, 0x3070DD17, 0xF70E5939, 0xFFC00B31, 0x68581511, 0x64F98FA7, 0xBEFA4FA4];

    private readonly byte[] block = new byte[BlockSize];

    private int pending;

    private long length;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        length += bytes.Length;
        while (!bytes.IsEmpty)
        {
            var count = Math.Min(bytes.Length, BlockSize - pending);
            bytes[..count].CopyTo(block.AsSpan(pending));
            pending += count;
            bytes = bytes[count..];
            if (pending == BlockSize) Compress();
        }
    }

    /// <summary>The digest of all that was added; nothing can be added after.</summary>
    public byte[] Digest()
    {
        var bits = length * 8;
        block[pending++] = 0x80;
        if (pending > BlockSize - LengthSize)
        {
            block.AsSpan(pending).Clear();
            Compress();
        }
        block.AsSpan(pending).Clear();
        BinaryPrimitives.WriteInt64BigEndian(block.AsSpan(BlockSize - LengthSize), bits);
        Compress();
        var digest = new byte[state.Length * sizeof(uint)];
        for (var i = 0; i < state.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(i * sizeof(uint)), state[i]);
        return digest[..DigestSize];
    }

    private void Compress()
    {
        Span<uint> words = stackalloc uint[BlockSize];
        for (var i = 0; i < 16; i++) words[i] = BinaryPrimitives.ReadUInt32BigEndian(block.AsSpan(i * sizeof(uint)));
        for (var i = 16; i < words.Length; i++)
        {
            var (early, late) = (words[i - 15], words[i - 2]);
            var small = BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ early >> 3;
            words[i] = words[i - 16] + small + words[i - 7] + (BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ late >> 10);
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var i = 0; i < words.Length; i++)
        {
            var choice = e & f ^ ~e & g;
            var large = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            var one = h + large + choice + Constants[i] + words[i];
            var majority = a & b ^ a & c ^ b & c;
            var two = (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22)) + majority;
            (h, g, f, e, d, c, b, a) = (g, f, e, d + one, c, b, a, one + two);
        }
        var sums = (ReadOnlySpan<uint>)[a, b, c, d, e, f, g, h];
        for (var i = 0; i < state.Length; i++) state[i] += sums[i];
        pending = 0;
    }

    /// <summary>The first 32 bits of the fractions of the cube roots of the first 64 primes; by integers, since floating point is not exact enough.</summary>
    private static uint[] FirstBitsOfCubeRoots()
    {
        var constants = new List<uint>();
        for (var number = 2; constants.Count < BlockSize; number++)
        {
            if (Enumerable.Range(2, number - 2).TakeWhile(factor => factor * factor <= number).Any(factor => number % factor == 0)) continue;
            var scaled = (BigInteger)number << 96;
            var (low, high) = (BigInteger.Zero, (BigInteger)1 << 40);
            while (high - low > 1)
            {
                var middle = low + high >> 1;
                if (middle * middle * middle <= scaled) low = middle;
                else high = middle;
            }
            constants.Add((uint)(low & uint.MaxValue));
        }
        return [.. constants];
    }
}
