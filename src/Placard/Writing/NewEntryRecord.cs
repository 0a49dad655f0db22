using System.Text;
using Placard.Content;
using Placard.Files;
using Placard.Reading.Keys;
using Placard.Urls;

namespace Placard.Writing;

/// <summary>A new entry as the record that its file is read as.</summary>
internal static class NewEntryRecord
{
    public static Entry Of(NewEntry entry)
    {
        var shared = Shared(entry);
        var day = new ArchiveDate(entry.Date);
        return entry.Kind switch
        {
            EntryKind.Article => new Article(shared)
            {
                Date = day,
                Published = day,
                Kind = entry.ArticleKind,
                Campaigns = [.. entry.Campaigns.Select(CampaignOf)],
            },
            EntryKind.Campaign => new Campaign(shared) { Start = day },
            EntryKind.Action => new CampaignAction(shared)
            {
                Kind = entry.ActionKind,
                Opens = new ScheduledTime(entry.Date),
                Targets = TargetsOf(entry.ActionKind),
                Script = entry.ActionKind == ActionKind.Call ? NewEntryText.Script : null,
                Campaign = entry.Campaigns is [var name, ..] ? CampaignOf(name) : null,
            },
            _ => shared,
        };
    }

    private static Page Shared(NewEntry entry) =>
        Named(entry.Path ?? "pages/untitled.md", entry.Title, entry.Lang ?? "", BodyOf(entry)) with { IsDraft = true };

    /// <summary>A campaign of which nothing but the name of its file is known.</summary>
    private static Campaign CampaignOf(string name) => new(Named($"campaigns/{name}.md", "", "", ""));

    private static Page Named(string path, string title, string lang, string text) => new()
    {
        Origin = default,
        UrlOrigin = default,
        SourcePath = path,
        Title = title,
        Slug = "",
        Permalink = new Permalink(""),
        Lang = lang,
        Body = new Body(new MemorySourceFile(path, Encoding.UTF8.GetBytes(text)), 0, 1),
    };

    private static IReadOnlyList<Target> TargetsOf(ActionKind kind)
    {
        if (kind is not (ActionKind.Letter or ActionKind.Call)) return [];
        var target = new Target(ExampleOf("name"), ExampleOf("role"), ExampleOf("organisation"), "", "", "", "");
        return [kind == ActionKind.Call ? target with { Phone = ExampleOf("phone") } : target];
    }

    private static string ExampleOf(string key) => TargetKeys.Schema.Find(key)!.Example;

    private static bool IsLetter(NewEntry entry) => entry is { Kind: EntryKind.Action, ActionKind: ActionKind.Letter };

    private static string BodyOf(NewEntry entry) => entry.Kind switch
    {
        EntryKind.Action when !IsLetter(entry) => NewEntryText.Action + "\n",
        EntryKind.Action => $"{NewEntryText.Action}\n\n## Letter\n\n{NewEntryText.Letter}\n",
        EntryKind.Campaign => NewEntryText.Campaign + "\n",
        _ => NewEntryText.Entry + "\n",
    };
}
