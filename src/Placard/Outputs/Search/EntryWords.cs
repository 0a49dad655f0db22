using Placard.Content;

namespace Placard.Outputs.Search;

/// <summary>What of an entry can be found: its title, its labels, its summary and its text.</summary>
internal static class EntryWords
{
    /// <summary>A table of more addressees than this says no more about an action than its text does.</summary>
    private const int MaxLabelledTargets = 12;

    /// <param name="entry">The entry to read.</param>
    /// <param name="kind">What it is, as readers see it.</param>
    /// <param name="words">Receives its words.</param>
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
        entry.Body.UseBytes(text => new WordScanner(words, buffer).ScanMarkdown(text));
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
            Article article => [article.Source?.Title, article.Source?.Author, article.Source?.Publisher, .. article.Attachments.Select(file => file.Title)],
            Campaign campaign => [campaign.Hashtag, campaign.OutcomeSummary, .. campaign.Organisations],
            CampaignAction action => [action.Subject, .. action.TargetCount <= MaxLabelledTargets ? WordsOf(action.TargetsWithoutEmail) : []],
            _ => Array.Empty<string?>(),
        };
        return [.. entry.Tags, .. entry.Authors, .. own.OfType<string>()];
    }

    /// <summary>What stands in the front matter but is text rather than a label.</summary>
    private static IEnumerable<string> Texts(Entry entry) => entry switch
    {
        Campaign campaign => campaign.Milestones.Select(milestone => milestone.Text),
        CampaignAction { TargetCount: > MaxLabelledTargets } action => WordsOf(action.TargetsWithoutEmail).OfType<string>(),
        _ => [],
    };

    private static IEnumerable<string?> WordsOf(IEnumerable<Target> targets) => targets.SelectMany(target => new[] { target.Name, target.Role, target.Organisation });
}
