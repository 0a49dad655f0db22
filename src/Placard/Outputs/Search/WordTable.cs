using System.Runtime.InteropServices;

namespace Placard.Outputs.Search;

/// <summary>Words, numbered in the order in which they came, without an object for each; on one thread.</summary>
internal sealed class WordTable
{
    private (uint Hash, int Number)[] slots = new (uint, int)[8192];
    private char[] letters = new char[32 * 1024];
    private int[] ends = new int[4096];

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int number] => letters.AsSpan(Start(number)..ends[number]);

    /// <summary>The number of a word, which is a new one where the word is.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var hash = HashOf(word);
        for (var at = (int)hash & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot.Number == 0) return Add(word, hash, at);
            if (slot.Hash == hash && word.SequenceEqual(this[slot.Number - 1])) return slot.Number - 1;
        }
    }

    private int Add(ReadOnlySpan<char> word, uint hash, int slot)
    {
        var start = Count == 0 ? 0 : ends[Count - 1];
        if (start + word.Length > letters.Length) Array.Resize(ref letters, letters.Length * 2);
        if (Count == ends.Length) Array.Resize(ref ends, Count * 2);
        word.CopyTo(letters.AsSpan(start));
        ends[Count] = start + word.Length;
        slots[slot] = (hash, ++Count);
        if (Count > slots.Length / 2) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        var before = slots;
        slots = new (uint, int)[before.Length * 2];
        foreach (var slot in before)
        {
            if (slot.Number == 0) continue;
            var at = (int)slot.Hash & (slots.Length - 1);
            while (slots[at].Number != 0) at = (at + 1) & (slots.Length - 1);
            slots[at] = slot;
        }
    }

    private int Start(int number) => number == 0 ? 0 : ends[number - 1];

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        const ulong factor = 0x9e3779b97f4a7c15;
        var bytes = MemoryMarshal.AsBytes(word);
        var hash = (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) hash = Mixed((hash ^ MemoryMarshal.Read<ulong>(bytes)) * factor);
        var rest = 0UL;
        for (; bytes.Length > 0; bytes = bytes[sizeof(char)..]) rest = (rest << 16) | MemoryMarshal.Read<char>(bytes);
        return (uint)Mixed((hash ^ rest) * factor);
    }

    private static ulong Mixed(ulong hash) => hash ^ (hash >> 32);
}
