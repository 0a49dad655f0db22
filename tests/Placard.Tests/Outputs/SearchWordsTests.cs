using System.Text;
using Placard.Outputs.Search;

namespace Placard.Tests.Outputs;

public class SearchWordsTests
{
    /// <summary>Several batches, one entry longer than a batch, and many blocks in each.</summary>
    [Fact]
    public void Postings_hold_the_positions_of_each_word()
    {
        var random = new Random(7);
        var words = new SearchWords();
        var scanner = new WordScanner(words, new char[WordScanner.MaxWordLength]);
        var expected = new Dictionary<string, List<(int Entry, List<int> Places)>>(StringComparer.Ordinal);
        for (var entry = 0; entry < 400; entry++)
        {
            words.BeginEntry(entry);
            words.BeginField(SearchField.Body);
            var text = Enumerable.Range(0, entry == 100 ? 150_000 : 500).Select(_ => $"w{Math.Sqrt(random.Next(400_000_000)):0}").ToArray();
            scanner.ScanMarkdown(Encoding.UTF8.GetBytes(string.Join(' ', text)));
            for (var place = 0; place < text.Length; place++)
            {
                if (!expected.TryGetValue(text[place], out var entries)) expected[text[place]] = entries = [];
                if (entries.Count == 0 || entries[^1].Entry != entry) entries.Add((entry, []));
                entries[^1].Places.Add(place);
            }
        }
        words.End();

        Assert.Equal(expected.Count, words.Count);
        for (var number = 0; number < words.Count; number++)
        {
            var written = Read(words, number);
            var right = expected[words.Word(number).ToString()];
            Assert.Equal(right.Select(entry => entry.Entry), written.Select(entry => entry.Entry));
            // The first field begins with a gap of eight, and places are counted from one.
            Assert.Equal(right.Select(entry => string.Join(' ', entry.Places.Take(40).Select(place => place + 9))),
                written.Select(entry => string.Join(' ', entry.Places)));
            Assert.Equal(right[^1].Entry, words.PostingsOf(number).Last);
        }
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), words.Sorted.Select(word => words.Word(word.Number).ToString()));
    }

    [Theory]
    [InlineData("Elections elections ELECTIONS", 1)]
    [InlineData("abcdefghijkl ABCDEFGHIJKL abcdefghijklm ABCDEFGHIJKLM", 2)]
    [InlineData("a 0 00 aa 1 a0 0a", 7)]
    [InlineData("café CAFÉ cafe", 1)]
    [InlineData("résumé's résumés", 3)]
    public void A_word_has_one_number_however_it_is_read(string text, int count)
    {
        var words = new SearchWords();
        var scanner = new WordScanner(words, new char[WordScanner.MaxWordLength]);
        words.BeginEntry(0);
        scanner.ScanMarkdown(Encoding.UTF8.GetBytes(text));
        Assert.Equal(count, words.Count);
        scanner.Scan(text);
        Assert.Equal(count, words.Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(47, 1)]
    [InlineData(48, 2)]
    [InlineData(767, 2)]
    [InlineData(768, 3)]
    [InlineData(12_287, 3)]
    [InlineData(int.MaxValue, 8)]
    public void A_number_is_read_as_it_was_written(int number, int length)
    {
        Span<byte> symbols = stackalloc byte[Symbols.MaxLength];
        Assert.Equal(length, Symbols.Write(symbols, number));
        Assert.Equal(length, Symbols.LengthOf(number));
        var at = 0;
        Assert.Equal(number, Symbols.Read(symbols, ref at));
        Assert.Equal(length, at);
    }

    private static List<(int Entry, List<int> Places)> Read(SearchWords words, int number)
    {
        var entries = new List<(int Entry, List<int> Places)>();
        ref readonly var postings = ref words.PostingsOf(number);
        var symbols = new byte[postings.Encoded.Length];
        words.CopySymbols(number, symbols);
        var entry = postings.First;
        for (var at = 0; at < symbols.Length; at++)
        {
            if (entries.Count > 0) entry += Symbols.Read(symbols, ref at);
            var (places, place) = (new List<int>(), 0);
            while (!Symbols.IsWeight(symbols[at]))
            {
                place += Symbols.Read(symbols, ref at);
                places.Add(place);
            }
            entries.Add((entry, places));
        }
        return entries;
    }
}
