using Placard.Content;

namespace Placard.Outputs.Pages;

/// <summary>How many signed in a campaign: what its petitions and pledges counted, and the signatures under its texts.</summary>
internal static class CampaignSignatures
{
    /// <returns>The number; null without any. A list that several entries name counts once, as large as the largest of their counts.</returns>
    public static int? CountOf(IEnumerable<Article> articles, IEnumerable<CampaignAction> actions)
    {
        var counts = articles.Select(article => (article.Signatures?.SourcePath, Count: article.Signatures?.Count ?? 0))
            .Concat(actions.Select(action => (action.Signatures?.SourcePath, Count: CountOf(action))));
        var total = counts.GroupBy(list => list.SourcePath, StringComparer.Ordinal)
            .Sum(list => list.Key is null ? list.Sum(alone => (long)alone.Count) : list.Max(shared => shared.Count));
        return total > 0 ? (int)Math.Min(int.MaxValue, total) : null;
    }

    /// <summary>Who sends a letter does not sign; its tally is no number of signatures.</summary>
    private static int CountOf(CampaignAction action) =>
        (action.Kind is ActionKind.Petition or ActionKind.Pledge ? action.Participants?.Count : action.Signatures?.Count) ?? 0;
}
