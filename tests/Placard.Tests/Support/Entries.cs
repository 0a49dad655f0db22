using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Urls;

namespace Placard.Tests.Support;

/// <summary>Entries with no more than what every entry must have, to which a test adds what it is about.</summary>
public static class Entries
{
    public static Page Page(string title, string? path = null) => new()
    {
        Origin = At(title), UrlOrigin = At(title), SourcePath = title, Title = title, Slug = title, Permalink = new Permalink(path ?? title), Lang = "en",
        Body = Empty(title),
    };

    public static Campaign Campaign(string start, string? end = null) => new()
    {
        Origin = At("c"), UrlOrigin = At("c"), SourcePath = "campaigns/c.md", Title = "C", Slug = "c", Permalink = new Permalink("campaigns/c.html"),
        Lang = "en", Body = Empty("c"),
        Start = Date(start), End = end is null ? null : Date(end),
    };

    public static CampaignAction Action(string path = "actions/a.html") => new()
    {
        Origin = At("a"), UrlOrigin = At("a"), SourcePath = "actions/a.md", Title = "A", Slug = "a", Permalink = new Permalink(path), Lang = "en",
        Body = Empty("a"),
        Kind = ActionKind.Letter,
    };

    public static Target Target(string name, string email = "", string role = "", string organisation = "", string salutation = "", string group = "") =>
        new(name, role, organisation, "", email, salutation, "") { Group = group };

    public static ArchiveDate Date(string text) => ArchiveDate.TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date.");

    public static EdtfDate Edtf(string text) => EdtfDate.TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date.");

    public static ScheduledTime Time(string text) =>
        ScheduledTime.TryParse(text, out var time) ? time : throw new FormatException($"'{text}' is no day and no time.");

    private static SourceLocation At(string path) => SourceLocation.StartOf(path);

    private static Body Empty(string path) => new(new MemorySourceFile(path, default), 0, 1);
}
