using System.Numerics;
using System.Runtime.InteropServices;

namespace Placard.Outputs.Search;

/// <summary>A table that numbers words in the order of their first occurrence, without an object for each; single-threaded.</summary>
internal sealed class WordTable
{
    /// <summary>The maximum number of ASCII letters and digits that a key encodes uniquely (base 37).</summary>
    public const int MaxKeyLength = 12;

    /// <summary>The flag of a key that is a hash.</summary>
    private const ulong Hashed = 1UL << 63;

    private const ulong Factor = 0x9e3779b97f4a7c15;

    private const int FirstSlots = 16 * 1024;

    /// <summary>The number of the word in each slot, counted from one; 0 for an empty slot.</summary>
    private int[] slots = new int[FirstSlots];

    private ulong[] keys = new ulong[FirstSlots / 2];
    private int[] ends = new int[FirstSlots / 2];
    private char[] letters = new char[32 * 1024];
    private int shift = 64 - BitOperations.Log2(FirstSlots);

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int number] => letters.AsSpan(Start(number)..ends[number]);

    /// <summary>The key of a word extended by one ASCII letter, in either case, or digit.</summary>
    /// <param name="code">The code of the letter from <see cref="CodeOf"/>.</param>
    public static ulong Append(ulong key, byte code) => (key * 37) + code;

    /// <summary>The code of an ASCII letter or digit in a key; 0 for any other character.</summary>
    public static byte CodeOf(char c) => (byte)(char.IsAsciiDigit(c) ? c - '0' + 1 : char.IsAsciiLetter(c) ? (c | 0x20) - 'a' + 11 : 0);

    /// <summary>The number of a word, which is added if it is new.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var key = KeyOf(word);
        for (var at = SlotOf(key); ; at = (at + 1) & (slots.Length - 1))
        {
            var number = slots[at] - 1;
            if (number < 0) return Add(word, key, at);
            if (keys[number] == key && (key < Hashed || word.SequenceEqual(this[number]))) return number;
        }
    }

    /// <summary>The number of a word of at most <see cref="MaxKeyLength"/> ASCII letters and digits.</summary>
    /// <param name="key">The key of the whole word.</param>
    /// <param name="word">The letters, in either case.</param>
    public int NumberOf(ulong key, ReadOnlySpan<byte> word)
    {
        for (var at = SlotOf(key); ; at = (at + 1) & (slots.Length - 1))
        {
            var number = slots[at] - 1;
            if (number < 0) return Add(word, key, at);
            if (keys[number] == key) return number;
        }
    }

    private int Add(ReadOnlySpan<byte> word, ulong key, int slot)
    {
        Span<char> folded = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) folded[i] = char.ToLowerInvariant((char)word[i]);
        return Add(folded, key, slot);
    }

    private int Add(ReadOnlySpan<char> word, ulong key, int slot)
    {
        var start = Count == 0 ? 0 : ends[Count - 1];
        if (start + word.Length > letters.Length) Array.Resize(ref letters, letters.Length * 2);
        word.CopyTo(letters.AsSpan(start));
        keys[Count] = key;
        ends[Count] = start + word.Length;
        slots[slot] = ++Count;
        if (Count == keys.Length) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref keys, Count * 2);
        Array.Resize(ref ends, Count * 2);
        slots = new int[slots.Length * 2];
        // Touching new memory by reading first costs the operating system more than writing it at once.
        Array.Clear(slots);
        shift--;
        for (var number = 0; number < Count; number++)
        {
            var at = SlotOf(keys[number]);
            while (slots[at] != 0) at = (at + 1) & (slots.Length - 1);
            slots[at] = number + 1;
        }
    }

    private int Start(int number) => number == 0 ? 0 : ends[number - 1];

    private int SlotOf(ulong key) => (int)((key * Factor) >> shift);

    /// <summary>The key of a short ASCII word, unique so that most comparisons need no look-up; for any other word a hash.</summary>
    private static ulong KeyOf(ReadOnlySpan<char> word)
    {
        if (word.Length <= MaxKeyLength)
        {
            var (key, isPlain) = (0UL, true);
            foreach (var c in word)
            {
                var code = CodeOf(c);
                key = Append(key, code);
                isPlain &= code != 0;
            }
            if (isPlain) return key;
        }
        var bytes = MemoryMarshal.AsBytes(word);
        var hash = (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) hash = Mixed((hash ^ MemoryMarshal.Read<ulong>(bytes)) * Factor);
        var rest = 0UL;
        for (; bytes.Length > 0; bytes = bytes[sizeof(char)..]) rest = (rest << 16) | MemoryMarshal.Read<char>(bytes);
        return Mixed((hash ^ rest) * Factor) | Hashed;
    }

    private static ulong Mixed(ulong hash) => hash ^ (hash >> 32);
}
