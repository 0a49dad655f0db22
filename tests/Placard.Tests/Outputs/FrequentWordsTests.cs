using System.Buffers;
using Placard.Outputs.Search;

namespace Placard.Tests.Outputs;

/// <summary>Words of so many entries that the index leaves a part of their postings out.</summary>
public class FrequentWordsTests
{
    private const int Entries = 60_000;

    private static readonly string[] Words = ["all", "heavy", "late", "light", "some", "third"];

    /// <summary>Pieces remove early what the index leaves out, and another piece may hold few entries with the word, or only light ones.</summary>
    [Theory]
    [InlineData(Entries)]
    [InlineData(Entries / 2, Entries)]
    [InlineData(100, 45_000, Entries)]
    public void Postings_are_limited_the_same_however_many_pieces_there_are(params int[] ends)
    {
        var index = SearchIndex.Join([.. ends.Select((end, i) => Piece(i == 0 ? 0 : ends[i - 1], end))], 1);
        var written = new ArrayBufferWriter<byte>();
        index.WritePart(0, written);
        var rows = System.Text.Encoding.ASCII.GetString(written.WrittenSpan).Split('!', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Words, rows.Select(row => row.Split(' ')[0]));
        Assert.All(rows, row => Assert.Equal(Expected(row.Split(' ')[0]), row.Split(' ')[1]));
    }

    private static SearchWords Piece(int from, int to)
    {
        var words = new SearchWords();
        for (var entry = from; entry < to; entry++)
        {
            words.BeginEntry(entry);
            foreach (var word in Words)
            {
                for (var (i, (times, field)) = (0, Of(word, entry)); i < times; i++)
                {
                    words.BeginField(field);
                    words.Add(word);
                }
            }
        }
        words.End();
        return words;
    }

    /// <summary>How often a word is in an entry, and where.</summary>
    private static (int Times, SearchField Field) Of(string word, int entry) => word switch
    {
        "all" => (1 + (entry % 9), entry % 7 == 0 ? SearchField.Title : SearchField.Body),
        "heavy" => (1, entry % 2 == 0 ? SearchField.Title : SearchField.Summary),
        "late" => (entry < 50_000 ? 0 : 1, SearchField.Body),
        "light" => (1, SearchField.Body),
        "third" => (entry % 3 == 1 ? 1 : 0, SearchField.Body),
        _ => (entry % 11 == 3 ? 2 : 0, SearchField.Label),
    };

    /// <summary>All postings of a word, and then without what is too much.</summary>
    private static string Expected(string word)
    {
        var (with, position) = (new List<byte>(), 0);
        for (var (entry, last) = (0, -1); entry < Entries; entry++)
        {
            if (Of(word, entry) is (0, _)) continue;
            Add(with, entry - last);
            var before = 0;
            position = 0;
            foreach (var other in Words)
            {
                for (var (i, (times, _)) = (0, Of(other, entry)); i < times; i++)
                {
                    position += 9;
                    if (other != word) continue;
                    Add(with, position - before);
                    before = position;
                }
            }
            with.Add(Symbols.OfWeight(WeightOf(word, entry)));
            last = entry;
        }
        if (with.Count <= 32 * 1024) return Text(0, with);
        for (var least = 0; ; least++)
        {
            var without = new List<byte>();
            for (var (entry, last) = (0, -1); entry < Entries; entry++)
            {
                if (Of(word, entry) is (0, _) || WeightOf(word, entry) < least) continue;
                Add(without, entry - last);
                without.Add(Symbols.OfWeight(WeightOf(word, entry)));
                last = entry;
            }
            if (without.Count <= 40 * 1024 || least == 15) return Text(least == 0 ? 1 : 2, without);
        }
    }

    private static int WeightOf(string word, int entry)
    {
        var (times, field) = Of(word, entry);
        return (times > 7 ? 3 : times > 2 ? 2 : 1) + field switch { SearchField.Title => 8, SearchField.Body => 0, _ => 2 };
    }

    private static void Add(List<byte> to, int number)
    {
        var symbols = new byte[Symbols.MaxLength];
        to.AddRange(symbols[..Symbols.Write(symbols, number)]);
    }

    private static string Text(int kind, List<byte> postings) => System.Text.Encoding.ASCII.GetString([Symbols.Of(kind), .. postings]);
}
