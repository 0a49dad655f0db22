using System.Buffers;
using System.Text;
using Placard.Model;

namespace Placard.Outputs.Search;

/// <summary>
/// Every word of the archive and where it stands, cut into as many scripts as were announced, in the order of words and of
/// nearly one size, so that a query loads few of them.
/// </summary>
internal sealed class SearchIndex
{
    /// <summary>A word with more postings than this, in bytes, keeps its entries but not its places.</summary>
    private const int MostWithPlaces = 32 * 1024;

    /// <summary>A word with more than this even so keeps its weightiest entries only, and is no longer asked for.</summary>
    private const int MostWithoutPlaces = 40 * 1024;

    private const byte WordEnd = (byte)' ', PostingsEnd = (byte)'!';

    private readonly byte[][] parts;

    private SearchIndex(byte[][] parts, string[] firstWords) => (this.parts, FirstWords) = (parts, firstWords);

    /// <summary>The first word of each part; what no word reaches stands at the end.</summary>
    public IReadOnlyList<string> FirstWords { get; }

    public ReadOnlySpan<byte> Part(int number) => parts[number];

    public static SearchIndex Build(IReadOnlyList<Entry> entries, int parts)
    {
        var pieces = new SearchWords[Math.Clamp(entries.Count / 64, 1, Environment.ProcessorCount)];
        Parallel.For(0, pieces.Length, piece =>
            pieces[piece] = Read(entries, (int)((long)entries.Count * piece / pieces.Length), (int)((long)entries.Count * (piece + 1) / pieces.Length)));
        return Join(pieces, parts);
    }

    private static SearchWords Read(IReadOnlyList<Entry> entries, int from, int to)
    {
        var words = new SearchWords();
        for (var i = from; i < to; i++)
        {
            words.BeginEntry(i);
            EntryWords.Read(entries[i], words);
            words.EndEntry();
        }
        return words;
    }

    private static SearchIndex Join(SearchWords[] pieces, int count)
    {
        var all = pieces.SelectMany((piece, at) => piece.Numbers.Select(pair => (Word: pair.Key, Piece: at, Number: pair.Value))).ToArray();
        Array.Sort(all, static (a, b) => string.CompareOrdinal(a.Word, b.Word) is not 0 and var order ? order : a.Piece - b.Piece);

        var total = all.Sum(item => (long)Math.Min(pieces[item.Piece][item.Number].Length, MostWithoutPlaces) + item.Word.Length);
        var parts = new byte[count][];
        var firstWords = new string[count];
        Array.Fill(parts, []);
        Array.Fill(firstWords, "\uffff");
        var part = new ArrayBufferWriter<byte>();
        var joined = new ArrayBufferWriter<byte>();
        var (number, written) = (0, 0L);
        for (var i = 0; i < all.Length;)
        {
            if (part.WrittenCount == 0) firstWords[number] = all[i].Word;
            var word = all[i].Word;
            joined.ResetWrittenCount();
            var (last, weight) = (-1, 0L);
            for (; i < all.Length && all[i].Word == word; i++)
            {
                ref readonly var postings = ref pieces[all[i].Piece][all[i].Number];
                joined.Advance(Symbols.Write(joined.GetSpan(8), postings.First - last));
                joined.Write(postings.Bytes.AsSpan(0, postings.Length));
                last = postings.Last;
                weight += Math.Min(postings.Length, MostWithoutPlaces) + word.Length;
            }
            Encoding.UTF8.GetBytes(word, part);
            part.Write([WordEnd]);
            WriteBounded(joined.WrittenSpan, part);
            part.Write([PostingsEnd]);
            written += weight;
            if (number == count - 1 || written < total * (number + 1) / count) continue;
            parts[number++] = part.WrittenSpan.ToArray();
            part.ResetWrittenCount();
        }
        if (part.WrittenCount > 0) parts[number] = part.WrittenSpan.ToArray();
        return new SearchIndex(parts, firstWords);
    }

    /// <summary>Postings after a symbol that says what they lack: nothing (0), places (1), or most entries (2).</summary>
    private static void WriteBounded(ReadOnlySpan<byte> postings, IBufferWriter<byte> to)
    {
        if (postings.Length <= MostWithPlaces)
        {
            to.Write([Symbols.Of(0)]);
            to.Write(postings);
            return;
        }
        for (var least = 0; ; least++)
        {
            var without = WithoutPlaces(postings, least);
            if (without.WrittenCount > MostWithoutPlaces && least < Symbols.MostWeight) continue;
            to.Write([Symbols.Of(least == 0 ? 1 : 2)]);
            to.Write(without.WrittenSpan);
            return;
        }
    }

    /// <summary>The same entries without places; only those of at least a weight.</summary>
    private static ArrayBufferWriter<byte> WithoutPlaces(ReadOnlySpan<byte> postings, int leastWeight)
    {
        var without = new ArrayBufferWriter<byte>();
        var (entry, last) = (-1, -1);
        for (var at = 0; at < postings.Length;)
        {
            entry += Symbols.Read(postings, ref at);
            while (!Symbols.IsWeight(postings[at])) Symbols.Read(postings, ref at);
            var weight = postings[at++];
            if (Symbols.WeightOf(weight) < leastWeight) continue;
            without.Advance(Symbols.Write(without.GetSpan(8), entry - last));
            without.Write([weight]);
            last = entry;
        }
        return without;
    }
}
