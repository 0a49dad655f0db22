namespace Placard.Benchmarks.Archives;

/// <summary>
/// An archive of any size, the same on every machine. An article depends only on its number and the size of the archive, so nothing is kept in
/// memory.
/// </summary>
public sealed class GeneratedArchive(int size)
{
    public const string Title = "The generated archive";

    public const string Tagline = "Made to be measured";

    public const string Description = "An archive whose campaigns, articles and words were drawn by lot, as large as is asked for.";

    public const string BaseUrl = "https://archive.example/";

    public const string Publisher = "The people who measure";

    public const string Contact = "archive@archive.example";

    public const string Licence = "CC BY 4.0";

    public const int PageSize = 20;

    public const int CampaignSize = 100;

    public const int ImageCount = 40;

    private const int TagCount = 200;

    private const int AuthorCount = 50;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    private static readonly string[] ArticleKinds = ["news", "news", "press-release", "statement", "analysis", "report", "event"];

    private static readonly string[] Outcomes = ["won", "lost", "partial", "unknown"];

    private static readonly string[] GivenNames = ["Amara", "Élodie", "Jürgen", "Nadia", "Siân", "Tomás", "Wren", "Yusuf", "Zoë", "Olu"];

    private static readonly Zipf TagRanks = new(TagCount, offset: 12);

    public int Size => size;

    public int CampaignCount => (size + CampaignSize - 1) / CampaignSize;

    public IEnumerable<GeneratedCampaign> Campaigns => Enumerable.Range(0, CampaignCount).Select(Campaign);

    public IEnumerable<GeneratedArticle> Articles => Enumerable.Range(0, size).Select(Article);

    public static GeneratedCampaign Campaign(int number)
    {
        var random = new SeededRandom(0xCA0000000000 + (ulong)number);
        var start = FirstDay.AddDays(random.Below(9_000));
        var title = Prose.PhraseOf(random, random.Between(2, 4));
        return new GeneratedCampaign(
            number, $"{SlugOf(title)}-{number + 1}", title, Prose.SentenceOf(random, 22), start, start.AddDays(CampaignSize * 3),
            Outcomes[random.Below(Outcomes.Length)], Prose.SentenceOf(random, 16), [TagOf(random)], random.Next());
    }

    public static GeneratedArticle Article(int number)
    {
        var random = new SeededRandom(0xA40000000000 + (ulong)number);
        var campaign = number / CampaignSize;
        var start = FirstDay.AddDays(new SeededRandom(0xCA0000000000 + (ulong)campaign).Below(9_000));
        var title = Prose.PhraseOf(random, random.Between(3, 8));
        var tags = new List<string>();
        for (var left = random.Between(1, 5); left > 0; left--)
        {
            if (TagOf(random) is var tag && !tags.Contains(tag)) tags.Add(tag);
        }
        return new GeneratedArticle(
            number, campaign, $"{SlugOf(title)}-{number + 1}", title, Prose.SentenceOf(random, random.Between(16, 28)),
            start.AddDays(number % CampaignSize * 3), ArticleKinds[random.Below(ArticleKinds.Length)], tags, AuthorOf(random.Below(AuthorCount)),
                random.Next());
    }

    /// <summary>An image that articles refer to, by number.</summary>
    public static string Image(int number)
    {
        var random = new SeededRandom(0x91C000000000 + (ulong)number);
        var bars = string.Concat(Enumerable.Range(0, 12).Select(i => $"<rect x=\"{i * 50 + 5}\" y=\"{random.Below(200)}\" width=\"40\" height=\"300\"/>\n"));
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 300\">\n<g fill=\"#35{number:D2}7a\">\n{bars}</g>\n</svg>\n";
    }

    private static string TagOf(SeededRandom random) => Vocabulary.Name(TagRanks.Rank(random));

    private static string AuthorOf(int number)
    {
        var family = Vocabulary.Name(500 + number);
        return $"{GivenNames[number % GivenNames.Length]} {char.ToUpperInvariant(family[0])}{family[1..]}";
    }

    private static string SlugOf(string title) => title.ToLowerInvariant().Replace(' ', '-');
}
