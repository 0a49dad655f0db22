using System.Text;
using Placard.Captures;
using Placard.Content;
using Placard.Files;
using Placard.Images;
using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;
using Placard.Text;
using Placard.Urls;
using Placard.Writing;

namespace Placard.Importing;

/// <summary>
/// The file of an imported item. What its front matter can't take is repaired or left out, so that what is written is read back without an error; a field
/// that is no text never holds an email address, an IP address, a password or a token.
/// </summary>
internal sealed class ItemFile
{
    private readonly ImportedItem item;

    private readonly List<ImportNote> notes;

    /// <summary>The path of the page.</summary>
    private string url = "";

    private readonly PermalinkPatterns patterns;

    private readonly TakenPaths urls;

    private ItemFile(ImportedItem item, PermalinkPatterns patterns, TakenPaths urls) =>
        (this.item, this.patterns, this.urls, notes) = (item, patterns, urls, [.. item.Notes]);

    /// <summary>The bytes of the file, and all that the report says of the item.</summary>
    /// <param name="patterns">The archive's patterns of URLs: an entry at the URL that they give it needs no permalink.</param>
    /// <param name="urls">The URLs that are taken; those of the item are added.</param>
    public static (byte[] Bytes, IReadOnlyList<ImportNote> Notes, IReadOnlyList<string> Urls) Write(ImportedItem item, string defaultLanguage,
        PermalinkPatterns patterns, TakenPaths urls)
    {
        var file = new ItemFile(item, patterns, urls);
        var entry = file.Entry(defaultLanguage);
        var text = EntryWriter.Write(entry, defaultLanguage);
        file.FindPrivate(text);
        return (Encoding.UTF8.GetBytes(text), file.notes, [file.url, .. entry.Aliases.Select(alias => alias.Path)]);
    }

    private Entry Entry(string defaultLanguage)
    {
        var shared = Shared(defaultLanguage);
        return item.Kind switch
        {
            ImportedKind.Article => WithPermalink(new Article(shared)
            {
                Kind = item.ArticleKind,
                Published = item.RequiredDate,
                Campaigns = [.. Fields("campaign", item.Campaigns).Where(Slug.IsValid).Select(CampaignOf)],
                Source = Source(),
                Attachments = [.. item.Attachments.Select(file => new Attachment(new Permalink(file.Path), Text(file.Title), 0))],
            }),
            ImportedKind.Campaign => WithPermalink(new Campaign(shared) { Start = item.RequiredDate }),
            ImportedKind.Action => WithPermalink(new CampaignAction(shared)
            {
                Kind = item.ActionKind,
                Campaign = Fields("campaign", item.Campaigns).FirstOrDefault(Slug.IsValid) is { } name ? CampaignOf(name) : null,
            }),
            _ => WithPermalink(shared),
        };
    }

    private Page Shared(string defaultLanguage) => new()
    {
        Origin = default,
        UrlOrigin = default,
        SourcePath = item.Path,
        Title = Text(item.Title) is { Length: > 0 } title ? title : Untitled(),
        Slug = Slug.From(FileName),
        Permalink = default,
        Lang = Language(defaultLanguage),
        Lead = Text(item.Summary ?? "") is { Length: > 0 } summary ? summary : null,
        Date = item.Kind == ImportedKind.Campaign ? null : item.Date,
        Updated = item.Updated,
        Tags = Fields("tags", item.Tags),
        Authors = Fields("authors", item.Authors),
        Image = item.Image is { } path ? new Image(new Permalink(path), Text(item.ImageAlt)) : null,
        Aliases = [.. item.Aliases.Select(Path).OfType<string>().Distinct(StringComparer.Ordinal).Select(path => new Alias(path, default))],
        TranslationOf = item.TranslationOf,
        Body = new Body(new MemorySourceFile(item.Path, Encoding.UTF8.GetBytes(Body())), 0, 1),
    };

    private string FileName => item.Path[(item.Path.LastIndexOf('/') + 1)..^".md".Length];

    /// <summary>The entry at its former URL, where the source gives one that a file can have.</summary>
    private Entry WithPermalink(Entry entry)
    {
        var own = DefaultPath.Of(entry);
        var usual = PatternPath.Of(entry, patterns) ?? own;
        url = item.Permalink is { } written && Path(written) is { } path && (path == usual || IsFree(path)) ? path : usual;
        urls.Add(url);
        entry = entry with { Permalink = new Permalink(url == usual ? own : url) };
        return entry with { Aliases = [.. entry.Aliases.Where(alias => alias.Path != url && IsFree(alias.Path) && urls.TryAdd(alias.Path))] };
    }

    /// <summary>Whether no other page has a URL; where one has, a note says so.</summary>
    private bool IsFree(string path)
    {
        var isOwn = OwnUrls.Contains(path);
        if (!isOwn && !urls.Contains(path)) return true;
        notes.Add(new(ImportFate.Left, "URL", isOwn ? "the archive has a page of its own there" : "another text has it already", item.Place));
        return false;
    }

    /// <summary>A former URL as the path of a published file; null, with a note, where no file can have it.</summary>
    private string? Path(string written)
    {
        if (Field("permalink", written) is not { } url) return null;
        if (url.Trim() == "/") return "index.html";
        var hasQuery = url.Contains('?', StringComparison.Ordinal);
        if (!hasQuery && ArchivePath.Normalise(Printable(url)) is { } path && PortableNames.IsPortable(path)) return path;
        notes.Add(new(ImportFate.Left, "URL", hasQuery ? "no file answers at a URL with a query" : "no file can have this URL", item.Place));
        return null;
    }

    private string Untitled()
    {
        notes.Add(new(ImportFate.Look, "title", "the source gives none; the name of the file stands in its place", item.Place));
        return FileName.Replace('-', ' ');
    }

    private string Language(string otherwise)
    {
        if (item.Language is not { Length: > 0 } written) return otherwise;
        var parts = written.Replace('_', '-').Split('-');
        var tag = string.Join('-', parts.Select((part, i) => i == 0 ? part.ToLowerInvariant() : part.Length == 2 ? part.ToUpperInvariant() : part));
        if (LanguageTag.IsValid(tag)) return tag;
        if (LanguageTag.IsValid(parts[0].ToLowerInvariant())) return parts[0].ToLowerInvariant();
        notes.Add(new(ImportFate.Left, "language", "it is no language tag", item.Place));
        return otherwise;
    }

    private Provenance? Source() => item.Source is { } source
        ? source with
        {
            Title = Text(source.Title ?? ""),
            Url = Url(source.Url),
            ArchivedUrl = Url(source.ArchivedUrl),
            Publisher = Field("source", source.Publisher ?? ""),
            Author = Field("source", source.Author ?? ""),
        }
        : null;

    private string? Url(string? url) => url is { Length: > 0 } && WebUrl.IsValid(url) ? Field("source", url) : null;

    private string[] Fields(string key, IEnumerable<string> values) =>
        [.. values.Select(value => Field(key, value)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The value of a field that is no text; null where nothing is left of it.</summary>
    private string? Field(string key, string value)
    {
        var clean = PrivateText.Clean(OneLine(value), out var found);
        if (found is not null) notes.Add(new(clean is null ? ImportFate.Left : ImportFate.Changed, key, $"it holds what looks like {found}", item.Place));
        return clean;
    }

    /// <summary>A text in one line without characters that no file may hold.</summary>
    private static string Text(string text) => OneLine(text);

    private static string OneLine(string text) =>
        string.Join(' ', Printable(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The body without characters that no file may hold, and with lines that git would take for a conflict set apart from the line's start.</summary>
    private string Body()
    {
        var written = item.Body.ReplaceLineEndings("\n").TrimEnd('\n', ' ').TrimStart('\n');
        var body = Printable(written);
        if (body.Length < written.Length) notes.Add(new(ImportFate.Changed, "text", "control characters are gone", item.Place));
        if (body.Contains("<<<<<<< ", StringComparison.Ordinal) && body.Contains("\n>>>>>>> ", StringComparison.Ordinal))
            body = body.Replace("\n>>>>>>> ", "\n\\>>>>>>> ", StringComparison.Ordinal);
        body = ParagraphLimits.Fit(body, why => notes.Add(new(ImportFate.Changed, "text", why, item.Place)));
        var cut = TextBounds.Cut(body);
        if (cut.Length < body.Length) notes.Add(new(ImportFate.Left, "text", "its end, since it is longer than a text may be", item.Place));
        return cut.Length == 0 ? "" : cut.TrimEnd('\n') + "\n";
    }

    private static string Printable(string text)
    {
        var isClean = !text.AsSpan().ContainsAny(XmlCharacters.Forbidden) && !text.Any(char.IsSurrogate);
        if (isClean) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!XmlCharacters.IsForbidden(rune.Value) && rune != Rune.ReplacementChar) clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    /// <summary>Names what looks private in the text, which stays: a person decides about it.</summary>
    private void FindPrivate(string text)
    {
        foreach (var found in PrivateText.FindIn(text).CountBy(found => found.What).OrderBy(found => found.Key, StringComparer.Ordinal))
            notes.Add(new(ImportFate.Look, "text", $"it holds what looks like {found.Key}{(found.Value > 1 ? $", {found.Value} times" : "")}", item.Place));
    }

    /// <summary>A campaign of which nothing but the name of its file is known.</summary>
    private static Campaign CampaignOf(string name) => new(new Page
    {
        Origin = default,
        UrlOrigin = default,
        SourcePath = $"campaigns/{name}.md",
        Title = "",
        Slug = "",
        Permalink = new Permalink(""),
        Lang = "",
        Body = Content.Body.None,
    });
}
