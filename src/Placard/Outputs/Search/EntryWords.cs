using Placard.Model;

namespace Placard.Outputs.Search;

/// <summary>What of an entry can be found: its title, its labels, its summary and its text.</summary>
internal static class EntryWords
{
    public static void Read(Entry entry, SearchWords words)
    {
        Span<char> buffer = stackalloc char[WordScanner.LongestWord];
        var scanner = new WordScanner(words, buffer);
        words.BeginField(SearchField.Title);
        scanner.Scan(entry.Title);
        foreach (var label in Labels(entry))
        {
            words.BeginField(SearchField.Label);
            scanner.Scan(label);
        }
        words.BeginField(SearchField.Summary);
        scanner.Scan(entry.Summary);
        words.BeginField(SearchField.Body);
        scanner.ScanMarkdown(entry.Body.File.Read().Span[entry.Body.Offset..]);
    }

    private static IEnumerable<string> Labels(Entry entry)
    {
        var own = entry switch
        {
            Article article => [article.Source?.Title, article.Source?.Author, article.Source?.Publisher, .. article.Attachments.Select(file => file.Title)],
            Campaign campaign => [campaign.Hashtag, campaign.OutcomeSummary, .. campaign.Organisations, .. campaign.Milestones.Select(milestone => milestone.Text)],
            CampaignAction action => [action.Subject, .. action.Targets.SelectMany(target => new[] { target.Name, target.Role, target.Organisation })],
            _ => Array.Empty<string?>(),
        };
        return [.. entry.Tags, .. entry.Authors, .. own.OfType<string>()];
    }
}
