namespace Placard.Locales;

/// <summary>The plural category of a number in a language, after the cardinal rules of Unicode's CLDR in <c>PluralRulesData.txt</c>.</summary>
internal sealed class PluralRules
{
    private const string Other = "other";

    private static readonly Lazy<Dictionary<string, string>> Data = new(ReadData);

    private readonly (string Category, PluralCondition Condition)[] rules;

    private PluralRules((string Category, PluralCondition Condition)[] rules)
    {
        this.rules = rules;
        Categories = [.. rules.Select(rule => rule.Category), Other];
    }

    /// <summary>Every category that a language can have.</summary>
    public static IReadOnlyList<string> AllCategories { get; } = ["zero", "one", "two", "few", "many", Other];

    /// <summary>The rules of English: <c>one</c> and <c>other</c>.</summary>
    public static PluralRules English { get; } = Find("en")!;

    /// <summary>The categories that the language tells apart; <c>other</c> is the last.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>The rules of a language tag, else of the same tag without region or script; null where CLDR has none.</summary>
    public static PluralRules? Find(string lang)
    {
        for (var tag = lang; ; tag = tag[..tag.LastIndexOf('-')])
        {
            if (Data.Value.TryGetValue(tag, out var rules)) return Parse(rules);
            if (!tag.Contains('-', StringComparison.Ordinal)) return null;
        }
    }

    public string CategoryOf(in PluralOperands number)
    {
        foreach (var (category, condition) in rules)
        {
            if (condition.Holds(number)) return category;
        }
        return Other;
    }

    private static PluralRules Parse(string rules) =>
        new([.. rules.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(rule => rule.Split(": "))
            .Select(parts => (parts[0], PluralCondition.Parse(parts[1])))]);

    /// <summary>The rules of each language, not yet parsed.</summary>
    private static Dictionary<string, string> ReadData()
    {
        var languages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var reader = new StreamReader(typeof(PluralRules).Assembly.GetManifestResourceStream("Placard.Locales.PluralRulesData.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('|', StringSplitOptions.TrimEntries) is not [var tags, var rules]) continue;
            foreach (var tag in tags.Split(' ')) languages.Add(tag, rules);
        }
        return languages;
    }
}
