using System.Buffers;
using System.Text.Json;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Text;
using Placard.Theming;
using Placard.Time;
using Placard.Urls;

namespace Placard.Outputs.Data;

/// <summary><c>archive.json</c>: the data of every entry's page, for programs.</summary>
public sealed class ArchiveJson : ISiteOutput
{
    public string Name => "archive-json";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return new OutputFile("archive.json", SourceLocation.StartOf("archive.json"), (to, _) => Write(context.Site, to))
        {
            IsPermanent = true,
            IsKeepable = true,
        };
    }

    private static void Write(Site site, IBufferWriter<byte> to)
    {
        using (var json = new Utf8JsonWriter(to, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("title", site.Settings.Title);
            json.WriteString("url", CanonicalUrl.Of(site, ListUrls.Home));
            json.WriteOptional("description", site.Settings.Description);
            json.WriteOptional("publisher", site.Settings.Publisher);
            json.WriteOptional("licence", site.Settings.Licence);
            if (!site.Settings.TimeZone.Equals(ArchiveTimeZone.Utc)) json.WriteString("timeZone", site.Settings.TimeZone.Id);
            WriteArray(json, "campaigns", site.Campaigns, campaign => WriteCampaign(json, site, campaign));
            WriteArray(json, "actions", site.Actions, action => WriteAction(json, site, action));
            WriteArray(json, "articles", site.Articles, article => WriteArticle(json, site, article));
            WriteArray(json, "pages", site.Pages, page => WriteEntry(json, site, page));
            WriteArray(json, "captures", site.Captures, capture => WriteCapture(json, site, capture));
            if (site.Removals.Count > 0) WriteArray(json, "removals", site.Removals, removal => WriteRemoval(json, removal));
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    private static void WriteRemoval(Utf8JsonWriter json, Removal removal)
    {
        json.WriteOptional("date", removal.Date);
        json.WriteNumber("count", removal.Count);
        json.WriteString("reason", EnumNames<RemovalReason>.NameFor(removal.Reason));
    }

    private static void WriteEntry(Utf8JsonWriter json, Site site, Entry entry)
    {
        json.WriteString("title", entry.Title);
        json.WriteString("url", CanonicalUrl.Of(site, entry.Permalink));
        json.WriteString("path", entry.Permalink.Path);
        json.WriteString("lang", entry.Lang);
        json.WriteOptional("summary", entry.Summary);
        json.WriteOptional("date", entry.Date);
        json.WriteOptional("updated", entry.Updated);
        json.WriteTexts("tags", entry.Tags);
        json.WriteTexts("authors", entry.Authors);
        if (entry.Image is { } image)
        {
            json.WriteStartObject("image");
            json.WriteString("path", image.Permalink.Path);
            json.WriteString("alt", image.Alt);
            json.WriteEndObject();
        }
    }

    private static void WriteCampaign(Utf8JsonWriter json, Site site, Campaign campaign)
    {
        WriteEntry(json, site, campaign);
        json.WriteOptional("start", campaign.Start);
        json.WriteOptional("end", campaign.End);
        json.WriteOptional("hashtag", campaign.Hashtag);
        json.WriteString("outcome", EnumNames<Outcome>.NameFor(campaign.Outcome));
        json.WriteOptional("outcomeSummary", campaign.OutcomeSummary);
        json.WriteTexts("organisations", campaign.Organisations);
        WriteArray(json, "milestones", campaign.Milestones, milestone =>
        {
            json.WriteOptional("date", milestone.Date);
            json.WriteString("text", milestone.Text);
        });
    }

    private static void WriteAction(Utf8JsonWriter json, Site site, CampaignAction action)
    {
        WriteEntry(json, site, action);
        json.WriteString("kind", EnumNames<ActionKind>.NameFor(action.Kind));
        json.WriteOptional("campaign", action.Campaign?.Permalink.Path);
        json.WriteOptional("opens", site.StateOf(action).Opens?.Date);
        json.WriteOptional("closes", site.StateOf(action).Closes?.Date);
        json.WriteOptional("subject", action.Subject);
        json.WriteNumber("targets", action.TargetCount);
        if (action.Goal is { } goal) json.WriteNumber("goal", goal);
        if (action.Signatures is { } signatures) json.WriteNumber("signatures", signatures.Count);
        if (action.Tally is not { } tally) return;
        json.WriteStartObject("tally");
        json.WriteNumber("count", tally.Count);
        json.WriteOptional("asOf", tally.AsOf);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Site site, Article article)
    {
        WriteEntry(json, site, article);
        json.WriteString("kind", EnumNames<ArticleKind>.NameFor(article.Kind));
        json.WriteTexts("campaigns", article.Campaigns.Select(campaign => campaign.Permalink.Path).ToArray());
        if (article.Signatures is { } signatures) json.WriteNumber("signatures", signatures.Count);
        if (article.Source is not { } source) return;
        json.WriteStartObject("source");
        json.WriteOptional("title", source.Title);
        json.WriteOptional("url", source.Url);
        json.WriteOptional("published", source.Published);
        json.WriteOptional("captured", source.Captured);
        json.WriteOptional("archivedUrl", source.ArchivedUrl);
        json.WriteOptional("publisher", source.Publisher);
        json.WriteOptional("author", source.Author);
        json.WriteEndObject();
    }

    private static void WriteCapture(Utf8JsonWriter json, Site site, Capture capture)
    {
        WriteEntry(json, site, capture);
        json.WriteOptional("originalUrl", capture.OriginalUrl);
        json.WriteOptional("tool", capture.Tool);
        json.WriteNumber("files", capture.Files.Count);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
