using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Time;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.ArchiveSettings>;

namespace Placard.Reading.Settings;

/// <summary>The keys of <c>archive.yaml</c>.</summary>
internal static class ArchiveKeys
{
    public static MappingSchema<ArchiveSettings> Schema { get; } = new(
        ShortText("title", "Name of the archive", "The archive's name.", archive => archive.Title) with { Required = true },
        ShortText("tagline", "What was asked, and what came of it", "A few words below the name.", archive => archive.Tagline),
        LongText("description", "An archive of …", "What the archive holds.", archive => archive.Description),
        Url("baseUrl", "https://archive.example/", "The archive's own address.", archive => archive.BaseUrl) with { Required = true },
        Texts("languages", "en", "Languages, the default first.", archive => archive.Languages),
        ShortText("timeZone", "America/Vancouver", "Where a day begins and ends at which an action opens or closes: an IANA name; else UTC.",
            archive => archive.TimeZone.Equals(ArchiveTimeZone.Utc) ? null : archive.TimeZone.Id) with
        {
            Member = archive => archive.TimeZone.Id,
        },
        ShortText("publisher", "Example Society", "Who publishes it.", archive => archive.Publisher),
        Email("contact", "archive@example.org", "How to reach the publisher.", archive => archive.Contact),
        ShortText("licence", "CC BY 4.0", "Under which terms the texts may be used.", archive => archive.Licence),
        Maps("navigation", "title: …", "The links at the top of every page.", NavigationKeys.Schema, archive => archive.Navigation) with { Member = null },
        Of("handler", ValueKind.Map, "type: …", "The form handler of all actions.",
            archive => archive.Handler is { } handler ? HandlerReader.Write(handler) : null, null) with
        {
            RefersTo = ReferenceKind.FormHandler,
        },
        Maps("mirrors", "name: …", "Other copies of the archive.", MirrorKeys.Schema, archive => archive.Mirrors),
        Map("signing", "publicKey: …", "How copies of the archive are signed.", SigningKeys.Schema, archive => archive.Signing),
        Map("privacy", "controller: …", "What senders are told.", PrivacyKeys.Schema, archive => archive.Privacy),
        Map("theme", "accent: …", "The archive's own look.", ThemeKeys.Schema, archive => archive.Theme) with { MemberName = null, Member = null },
        Number("pageSize", "20", "How many entries a page of a list holds.", archive => archive.PageSize) with { MemberName = null, Member = null },
        Choice<FeedText>("feedContent", "full", "Whether feeds hold whole articles, or their summaries alone.", archive => archive.FeedContent) with
        {
            MemberName = null,
            Member = null,
        },
        Flag("keepOriginals", "true", "Whether pictures are published as they were taken too, with place, time and camera in them.",
            archive => archive.KeepOriginals) with
        {
            MemberName = null,
            Member = null,
        },
        Of("omit", ValueKind.List, "csv", "Outputs that this archive does without.",
            archive => YamlValue.Texts(archive.Omit.Select(output => output.Name)), null) with
        {
            RefersTo = ReferenceKind.Output,
        },
        Of("permalinks", ValueKind.Map, "articles: …", "Patterns of the addresses of entries that have no permalink of their own.",
            archive => archive.Permalinks == PermalinkPatterns.None ? null : PermalinkKeys.Schema.Write(archive.Permalinks), null) with
        { NestedKeys = PermalinkKeys.Schema },
        Of("repository", ValueKind.Map, "url: …", "Where the texts lie: every page then has a link to its file, so that readers can propose a change.",
            archive => archive.Repository is { } repository ? RepositoryKeys.Schema.Write(repository) : null, null) with
        { NestedKeys = RepositoryKeys.Schema },
        Of("admin", ValueKind.Map, "backend: …", "A page at admin/ on which texts are edited in the browser; only that page loads the editor, which comes from another site.",
            archive => archive.Admin is { } admin ? AdminKeys.Schema.Write(admin) : null, null) with
        { NestedKeys = AdminKeys.Schema });
}
