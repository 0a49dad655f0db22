using System.Text;

namespace Placard.Benchmarks.Archives;

/// <summary>
/// Twenty thousand words: the most frequent of English, then generated ones, the rarer the longer. Drawn by rank they have the frequencies of
/// natural text.
/// </summary>
public static class Vocabulary
{
    private const int Count = 20_000;

    private const string MostFrequent =
        "the of and to in a that is was for it with as his on be at by had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three";

    private static readonly string[] Starts = ["b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "pr", "r", "s", "st",
        "t", "tr", "v", "w"];

    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];

    private static readonly string[] Ends = ["", "", "", "l", "m", "n", "r", "s", "t", "nd", "st"];

    private static readonly Zipf Ranks = new(Count, offset: 2);

    private static readonly string[] Words = Make();

    public static string Draw(SeededRandom random) => Words[Ranks.Rank(random)];

    /// <summary>A content word, for titles and tags.</summary>
    public static string Noun(SeededRandom random) => Words[random.Between(400, 4000)];

    /// <summary>The word of a number; all are distinct.</summary>
    public static string Name(int number) => Words[1000 + number];

    private static string[] Make()
    {
        var random = new SeededRandom(1);
        var words = MostFrequent.Split(' ').Distinct(StringComparer.Ordinal).ToList();
        var known = words.ToHashSet(StringComparer.Ordinal);
        var word = new StringBuilder();
        while (words.Count < Count)
        {
            word.Clear();
            for (var syllables = random.Between(1, 2) + (words.Count / 10_000); syllables > 0; syllables--)
                word.Append(Starts[random.Below(Starts.Length)]).Append(Middles[random.Below(Middles.Length)]).Append(Ends[random.Below(Ends.Length)]);
            if (known.Add(word.ToString())) words.Add(word.ToString());
        }
        return [.. words];
    }
}
