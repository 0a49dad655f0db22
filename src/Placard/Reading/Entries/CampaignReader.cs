using Placard.Content;
using Placard.Files;
using Placard.Reading.Keys;
using Placard.Reading.Sources;

namespace Placard.Reading.Entries;

internal static class CampaignReader
{
    public static Campaign? Read(ReadingContext context, SourceFile file)
    {
        if (EntryReader.Open(context, file, CampaignKeys.Schema) is not { } reader) return null;
        var slug = reader.Slug();
        PlaceholderChecks.CheckBody(reader);
        var campaign = CampaignKeys.Schema.Read(reader, new Campaign(SharedKeys.Read(reader, slug, PatternPath.OfCampaign(reader, slug))));
        reader.CheckOrder("start", campaign.Start, "end", campaign.End);
        return campaign;
    }
}
