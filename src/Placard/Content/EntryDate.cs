namespace Placard.Content;

/// <summary>The date by which entries are listed and cited.</summary>
internal static class EntryDate
{
    /// <summary>The day that an article was published, a campaign began or an action opens; of other entries the date that the author gave.</summary>
    public static EdtfDate? Of(Entry entry) => entry switch
    {
        Article article => article.Published,
        Campaign campaign => campaign.Start,
        CampaignAction action => action.Day,
        _ => entry.Date,
    };
}
