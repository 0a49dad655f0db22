using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Syntax;
using Placard.Text;
using static Placard.Reading.Keys.EntryKeys<Placard.Content.Entry>;

namespace Placard.Reading.Keys;

/// <summary>The keys that all Markdown files share.</summary>
internal static class SharedKeys
{
    public static IReadOnlyList<EntryKey<Entry>> All { get; } =
    [
        ShortText("title", "My title", "The page's title.", entry => entry.Title) with { Required = true },
        LongText("summary", "What happened, in one sentence.", "One or two sentences for cards, feeds and search; else the first paragraph.",
            entry => entry.Lead)
            .SeenAs("summary", entry => entry.Summary) with
        {
            AskedEarly = true,
        },
        PastDate("date", "2020-06-17", "The day the page stands for.", entry => entry.Date, (entry, date) => entry with { Date = date }),
        Date("updated", "2020-06-18", "The day of the last change worth telling.", entry => entry.Updated, (entry, date) => entry with { Updated = date }),
        ShortText("slug", "my-title", "The page's name in its address; else the file's name.", OwnSlug).Hidden() with
        {
            Label = "Name in the address",
            AskedLast = true,
        },
        Custom("permalink", ValueKind.FilePath, "old/address.html", "The page's whole address inside the archive.", OwnPermalink) with
        {
            Label = "Address of the page",
            AskedLast = true,
        },
        Custom("aliases", ValueKind.List, "old/address.html", "Former addresses, which will lead here.",
            entry => YamlValue.Texts(entry.Aliases.Select(alias => alias.Path)), (entry, reader) => entry with { Aliases = reader.Aliases() }) with
        {
            Label = "Former addresses",
            AskedLast = true,
        },
        LongText("gone", "Withdrawn at its author's request.", "Why the page was taken away: its address then says so, and nothing leads there.",
            entry => entry.RemovalReason, (entry, reason) => entry with { RemovalReason = reason })
            .Hidden() with
        {
            Label = "Why it was taken away",
            AskedLast = true,
        },
        new(Keys<Entry>.Of("lang", ValueKind.Language, "en", "The language of the text; else the archive's first.",
            entry => YamlValue.Plain(entry.Lang), entry => entry.Lang)) { Label = "Language" },
        Custom("translationOf", ValueKind.FilePath, "my-title.md", "The file that this one translates.",
            entry => YamlValue.Path(entry.TranslationOf), (entry, reader) => entry with { TranslationOf = reader.TranslationOf() }),
        Texts("tags", "elections", "What the page is about.", entry => entry.Tags, (entry, tags) => entry with { Tags = tags }).Computed("tags", "List links."),
        Texts("authors", "Ada Example", "Who wrote the page.", entry => entry.Authors, (entry, authors) => entry with { Authors = authors })
            .Computed("authors", "List links."),
        Custom("image", ValueKind.FilePath, "../files/picture.jpg", "A picture for the page and its card.",
            entry => YamlValue.Path(entry.Image?.Permalink.Path), (entry, reader) => entry with { Image = reader.Image() })
            .SeenAs("image", entry => entry.Image, "`url` `alt` `width` `height` `srcset` `webp` `hasSizes`: see [images](#images)."),
        Custom("imageAlt", ValueKind.Text, "What the picture shows", "What the picture shows, for people who can't see it; \"\" for a mere ornament.",
            entry => entry.Image is { } image ? YamlValue.Item(image.Alt) : null) with
        {
            Label = "What the picture shows",
            MayBeEmpty = true,
        },
        Flag("draft", "true", "Whether the page is not published yet.", entry => entry.IsDraft).Hidden(),
        Custom("extra", ValueKind.Anything, "", "Whatever a theme wants of its own.",
            entry => entry.Extra.Count == 0 ? null : ExtraValue.Write(entry.Extra),
            (entry, reader) => entry with { Extra = ExtraValue.Read(reader.Keys.Node("extra")) })
            .SeenAs("extra", entry => entry.Extra),
    ];

    private static readonly EntryKey<Entry>[] ReadOneByOne = [.. All.Where(key => key.Read is not null)];

    /// <summary>Reads the shared keys: the one place that does so for Markdown files of all kinds.</summary>
    /// <param name="defaultPath">The path of the page where no <c>permalink</c> gives another.</param>
    public static Entry Read(EntryReader reader, string slug, string defaultPath) => reader.ReadInto<Entry>(
        new Page
        {
            Origin = reader.Origin,
            UrlOrigin = reader.UrlOrigin(),
            SourcePath = reader.Keys.File.Path,
            Title = reader.Keys.RequiredText("title"),
            Slug = slug,
            Permalink = reader.PermalinkOr(defaultPath),
            Lang = reader.Lang(),
            Lead = reader.Keys.Text("summary"),
            Summary = reader.Summary(),
            IsDraft = reader.IsDraft,
            Body = reader.Body,
        },
        ReadOneByOne);

    private static string? OwnSlug(Entry entry) => entry.Slug == Slug.From(DefaultPath.FileName(entry.SourcePath)) ? null : entry.Slug;

    private static YamlScalar? OwnPermalink(Entry entry) => entry.Permalink.Path == DefaultPath.Of(entry) ? null : YamlValue.Item(entry.Permalink.Path);
}
