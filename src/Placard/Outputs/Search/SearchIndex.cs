using System.Buffers;
using System.Text;
using Placard.Model;

namespace Placard.Outputs.Search;

/// <summary>
/// Every word of the archive and where it stands, cut into as many scripts as were announced, in the order of words and of
/// nearly one size, so that a query loads few of them. It comes out the same however many threads make it.
/// </summary>
internal sealed class SearchIndex
{
    private const byte WordEnd = (byte)' ', PostingsEnd = (byte)'!';

    private readonly byte[][] parts;

    private SearchIndex(byte[][] parts, string[] firstWords) => (this.parts, FirstWords) = (parts, firstWords);

    /// <summary>The first word of each part; what no word reaches stands at the end.</summary>
    public IReadOnlyList<string> FirstWords { get; }

    public ReadOnlySpan<byte> Part(int number) => parts[number];

    public static SearchIndex Build(IReadOnlyList<Entry> entries, Func<Entry, string> kindOf, int parts) =>
        Build(entries, kindOf, parts, Math.Clamp(entries.Count / 64, 1, Environment.ProcessorCount));

    internal static SearchIndex Build(IReadOnlyList<Entry> entries, Func<Entry, string> kindOf, int parts, int threads)
    {
        var pieces = new SearchWords[threads];
        Parallel.For(0, pieces.Length, piece =>
            pieces[piece] = Read(entries, kindOf, (int)((long)entries.Count * piece / pieces.Length), (int)((long)entries.Count * (piece + 1) / pieces.Length)));
        return Join(pieces, parts);
    }

    private static SearchWords Read(IReadOnlyList<Entry> entries, Func<Entry, string> kindOf, int from, int to)
    {
        var words = new SearchWords();
        for (var i = from; i < to; i++)
        {
            words.BeginEntry(i);
            EntryWords.Read(entries[i], kindOf(entries[i]), words);
        }
        words.End();
        return words;
    }

    private static SearchIndex Join(SearchWords[] pieces, int count)
    {
        var rows = IndexRow.Sorted(pieces);
        var total = rows.Sum(row => row.Size);
        var parts = new byte[count][];
        var firstWords = new string[count];
        Array.Fill(parts, []);
        Array.Fill(firstWords, "\uffff");
        var part = new ArrayBufferWriter<byte>((int)(total / count) + 1024);
        var (number, written) = (0, 0L);
        foreach (var row in rows)
        {
            if (part.WrittenCount == 0) firstWords[number] = row.Word.ToString();
            Encoding.UTF8.GetBytes(row.Word, part);
            part.Write([WordEnd]);
            row.Write(part);
            part.Write([PostingsEnd]);
            written += row.Size;
            if (number == count - 1 || written < total * (number + 1) / count) continue;
            parts[number++] = part.WrittenSpan.ToArray();
            part.ResetWrittenCount();
        }
        if (part.WrittenCount > 0) parts[number] = part.WrittenSpan.ToArray();
        return new SearchIndex(parts, firstWords);
    }
}
