using Placard.Content;

namespace Placard.Outputs.Search;

/// <summary>Reads the searchable words of an entry: title, labels, summary and text.</summary>
internal static class EntryWords
{
    /// <summary>The maximum number of targets that are indexed as labels; more are indexed as text.</summary>
    private const int MaxLabelledTargets = 12;

    /// <param name="entry">The entry.</param>
    /// <param name="kind">The display name of its kind.</param>
    /// <param name="words">Receives the words.</param>
    public static void Read(Entry entry, string kind, SearchWords words)
    {
        var buffer = new char[WordScanner.MaxWordLength];
        var scanner = new WordScanner(words, buffer);
        words.BeginField(SearchField.Title);
        scanner.Scan(entry.Title);
        words.BeginField(SearchField.Label);
        scanner.Scan(kind);
        foreach (var label in Labels(entry))
        {
            words.BeginField(SearchField.Label);
            scanner.Scan(label);
        }
        words.BeginField(SearchField.Summary);
        scanner.Scan(entry.Summary);
        words.BeginField(SearchField.Body);
        entry.Body.UseBytes(text => BodyWords.Scan(text, words, buffer));
        foreach (var text in Texts(entry))
        {
            words.BeginField(SearchField.Body);
            scanner.Scan(text);
        }
    }

    private static IEnumerable<string> Labels(Entry entry)
    {
        var own = entry switch
        {
            Article { Source: null, Attachments: [] } => [],
            Article article => [article.Source?.Title, article.Source?.Author, article.Source?.Publisher, .. article.Attachments.Select(file => file.Title)],
            Campaign campaign => [campaign.Hashtag, campaign.OutcomeSummary, .. campaign.Organisations],
            CampaignAction action => [action.Subject, .. action.TargetCount <= MaxLabelledTargets ? WordsOf(action.TargetsWithoutContact) : []],
            _ => Array.Empty<string?>(),
        };
        return entry.Tags.Concat(entry.Authors).Concat(own.OfType<string>());
    }

    /// <summary>Texts of the front matter that are indexed like the body.</summary>
    private static IEnumerable<string> Texts(Entry entry) => entry switch
    {
        Campaign campaign => campaign.Milestones.Select(milestone => milestone.Text),
        CampaignAction { TargetCount: > MaxLabelledTargets } action => WordsOf(action.TargetsWithoutContact).OfType<string>(),
        SavedEntry page => [page.Text()],
        _ => [],
    };

    private static IEnumerable<string?> WordsOf(IEnumerable<Target> targets) =>
        targets.SelectMany(target => new[] { target.Name, target.Role, target.Organisation });
}
