using System.Text;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Search;

/// <summary>Three hundred articles with shared words, which differ only in order, accents and rare words.</summary>
public static class GeneratedTexts
{
    private const int Count = 300;

    private static readonly string[] Adjectives =
        ["Old", "New", "Open", "Quiet", "Northern", "Southern", "Public", "Second", "Early", "Late", "Small", "Long", "High", "Common", "Red", "Green", "Wide",
            "Narrow", "Plain", "Upper"];

    private static readonly string[] Nouns =
        ["library", "bridge", "harbour", "station", "garden", "market", "theatre", "museum", "river", "school", "tower", "square", "canal", "bakery", "mill",
            "lighthouse", "orchard", "quarry", "ferry", "archive",
         "workshop", "reservoir", "pavilion", "observatory", "tramway"];

    private static readonly string[] Places =
        ["Zürich", "Łódź", "São Tomé", "Besançon", "Trois-Rivières", "Reykjavík", "Åland", "Málaga", "İzmir", "Québec", "Tromsø", "Győr", "Plzeň", "Timișoara",
            "Şanlıurfa", "Köln", "Genève", "Córdoba", "Ålesund", "Liège",
         "Møn", "Bogotá", "Nîmes", "Málaga Vieja", "Düsseldorf", "Ústí", "Brăila", "Čakovec", "Saint-Étienne", "L’Aquila"];

    public static string Path(int article) => $"articles/{Year(article)}/a{article}.html";

    public static int Year(int article) => 2000 + (article % 20);

    public static string Title(int article) => $"{Adjectives[article % 20]} {Nouns[article % 25]} of {Place(article)}";

    public static string Place(int article) => Places[article * 7 % 30];

    /// <summary>A word that is unique to the article.</summary>
    public static string RareWord(int article) =>
        string.Concat("bavidorukemiposa"[(article % 8 * 2)..(article % 8 * 2 + 2)], "lotinezuraqefimo"[(article / 8 % 8 * 2)..(article / 8 % 8 * 2 + 2)],
            "stendrulkampforb"[(article / 64 * 3)..(article / 64 * 3 + 3)], "orium");

    /// <summary>Five consecutive words of its text.</summary>
    public static string Phrase(int article) => string.Join(' ', Words(article).Skip(40).Take(5));

    public static TestSite Site()
    {
        var text = new StringBuilder("== archive.yaml\ntitle: Generated\nbaseUrl: https://generated.test/\n");
        for (var i = 0; i < Count; i++)
            text.Append($"== articles/a{i}.md\n---\ntitle: \"{Title(i)}\"\nsummary: A text about several places.\ndate: {Year(i)}-01-01\n---\n{string.Join(' ', Words(i))} {RareWord(i)}.\n");
        return TestSite.Of(text.ToString());
    }

    /// <summary>Words of other titles, drawn by a fixed pseudo-random sequence.</summary>
    private static IEnumerable<string> Words(int article)
    {
        var lot = (uint)article + 1;
        for (var i = 0; i < 90; i++)
        {
            lot = (lot * 1_664_525) + 1_013_904_223;
            var drawn = (int)(lot >> 16);
            yield return (drawn % 3) switch { 0 => Adjectives[drawn / 3 % 20].ToLowerInvariant(), 1 => Nouns[drawn / 3 % 25], _ => Places[drawn / 3 % 30] };
        }
    }
}
