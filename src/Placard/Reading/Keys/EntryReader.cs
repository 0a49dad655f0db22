using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Syntax;
using Placard.Urls;

namespace Placard.Reading.Keys;

/// <summary>Reads one entry's file: opens it, reads its keys, and resolves what they refer to.</summary>
internal sealed class EntryReader(ReadingContext context, MappingReader keys, Body body)
{
    private string? lang;

    public MappingReader Keys => keys;

    public Body Body => body;

    public ReadingContext Context => context;

    public bool IsDraft { get; private init; }

    public SourceLocation Origin { get; } = SourceLocation.StartOf(keys.File.DisplayPath);

    /// <summary>Opens a Markdown file; null where it can't be read, which has been reported, or where it is a draft to leave out.</summary>
    public static EntryReader? Open(ReadingContext context, SourceFile file, MappingSchema schema)
    {
        if (FrontMatterReader.Read(file, context.Diagnostics) is not { } parts) return null;
        var keys = new MappingReader(file, parts.Keys, schema, context.Diagnostics);
        var isDraft = keys.Flag("draft", otherwise: false);
        if (!isDraft || context.Options.Drafts) return new EntryReader(context, keys, parts.Body) { IsDraft = isDraft };
        context.References.AddDraft(file);
        return null;
    }

    /// <summary>The entry with the values of those keys that its file has.</summary>
    public T ReadInto<T>(T entry, EntryKey<T>[] declarations) where T : Entry
    {
        foreach (var key in declarations)
        {
            if (keys.IsWritten(key.Name)) entry = key.Read!(entry, this);
        }
        return entry;
    }

    /// <summary>The part of the URL that names the entry: <c>slug</c>, else the file's name.</summary>
    public string Slug()
    {
        var fromName = Text.Slug.From(keys.File.Name[..^3]);
        if (keys.Text("slug") is not { } written) return fromName;
        if (Text.Slug.IsValid(written)) return written;
        keys.Diagnostics.Report(DiagnosticDescriptors.NotASlug, keys.LocationOf("slug"), written, Text.Slug.From(written) is { Length: > 0 } slug
            ? slug
            : fromName);
        return fromName;
    }

    /// <summary>The path of the page: <c>permalink</c>, else the one that its kind gives it.</summary>
    public Permalink PermalinkOr(string otherwise) =>
        keys.Text("permalink") is { } written && ReadPath("permalink", written, keys.LocationOf("permalink")) is { } path
            ? new Permalink(path)
            : new Permalink(otherwise);

    /// <summary>Where the path of the page is given, for reports of two pages with one path.</summary>
    public SourceLocation UrlOrigin() =>
        keys.Has("permalink") ? keys.LocationOf("permalink") : keys.Has("slug") ? keys.LocationOf("slug") : Origin;

    public IReadOnlyList<Alias> Aliases()
    {
        var scalars = keys.Scalars("aliases");
        if (scalars.Count == 0) return [];
        var aliases = new List<Alias>();
        foreach (var scalar in scalars)
        {
            if (ReadPath("aliases", scalar.Text.Trim(), keys.At(scalar)) is { } path) aliases.Add(new Alias(path, keys.At(scalar)));
        }
        return aliases;
    }

    public string Lang() => lang ??= ReadLanguage(keys, "lang") ?? context.Settings.DefaultLanguage;

    /// <summary>The author's summary, else the first paragraph.</summary>
    public string Summary() => keys.Text("summary") ?? PlainText.FirstParagraph(body.ReadText());

    public Image? Image()
    {
        if (PublishedFile("image") is not { } file) return null;
        if (keys.IsLost("imageAlt")) return null;
        if (keys.Text("imageAlt") is { } alt) return new Image(new Permalink(file.Path), alt);
        keys.Diagnostics.Report(DiagnosticDescriptors.EntryImageWithoutAlt, keys.LocationOf("image"));
        return null;
    }

    public string? TranslationOf() =>
        keys.Text("translationOf") is { } reference
            ? context.Resolve(keys.File, reference, keys.LocationOf("translationOf"))?.Path
            : null;

    /// <summary>The file that a key names, which must lie in <c>files/</c>.</summary>
    private SourceFile? PublishedFile(string key) =>
        keys.Text(key) is { } reference ? PublishedFile(keys, reference, keys.LocationOf(key)) : null;

    public SourceFile? PublishedFile(MappingReader map, string reference, SourceLocation at)
    {
        var file = context.Sources.Resolve(keys.File, reference, at, map.Diagnostics);
        if (file is null || file.Path.StartsWith("files/", StringComparison.Ordinal)) return file;
        map.Diagnostics.Report(DiagnosticDescriptors.NotPublished, at, reference);
        return null;
    }

    /// <summary>The table that a key names.</summary>
    public SourceFile? Table(string key) =>
        keys.Text(key) is { } reference ? context.Sources.Resolve(keys.File, reference, keys.LocationOf(key), keys.Diagnostics) : null;

    /// <summary>The texts of a list that many entries have in common, such as tags.</summary>
    public string[] Names(string key)
    {
        var names = keys.Texts(key);
        for (var i = 0; i < names.Length; i++) names[i] = context.Names.Pooled(names[i]);
        return names;
    }

    /// <summary>
    /// The campaigns that a key names, in the entry's language where there is such a version; an unknown one is reported where it is written.
    /// </summary>
    public IReadOnlyList<Campaign> Campaigns(string key)
    {
        if (!keys.Has(key)) return [];
        var campaigns = new List<Campaign>();
        foreach (var scalar in keys.Scalars(key))
        {
            if (FindCampaign(context, scalar.Text.Trim(), keys.At(scalar)) is { } campaign) campaigns.Add(InLanguage(campaign));
        }
        return campaigns.ToArray();
    }

    /// <summary>The campaign that a key names, in any of its languages.</summary>
    public Campaign? NamedCampaign(string key) => keys.Text(key) is { } name ? FindCampaign(context, name, keys.LocationOf(key)) : null;

    private Campaign InLanguage(Campaign campaign)
    {
        if (campaign.Lang == Lang()) return campaign;
        var original = campaign.TranslationOf ?? campaign.SourcePath;
        return context.AllCampaigns().FirstOrDefault(version => version.Lang == Lang() && (version.TranslationOf ?? version.SourcePath) == original)
            ?? campaign;
    }

    private static Campaign? FindCampaign(ReadingContext context, string name, SourceLocation at)
    {
        if (context.FindCampaign(name) is { } campaign) return campaign;
        var source = context.Sources.Find($"campaigns/{name}.md");
        if (source is null)
        {
            var slug = Text.Slug.From(NameIn(name));
            var hint = NearestName.Hint(slug, context.Campaigns.Keys);
            var begin = hint.Length == 0 && slug.Length > 0 ? $" If it is new, begin it: placard new campaign \"{slug.Replace('-', ' ')}\"" : "";
            context.Diagnostics.Report(DiagnosticDescriptors.UnknownCampaign, at, name, hint, begin);
        }
        return null; // A campaign with errors has been reported itself; a draft of one hides the link, not the article.
    }

    /// <summary>The name that a path to a campaign's file holds.</summary>
    private static string NameIn(string written)
    {
        var file = written[(written.LastIndexOf('/') + 1)..];
        return file.EndsWith(".md", StringComparison.Ordinal) ? file[..^3] : file;
    }

    /// <summary>Reports an end before its start; where less than a day is known of one of them, only an end that can't be later.</summary>
    public void CheckOrder(string startKey, EdtfDate? start, string endKey, EdtfDate? end)
    {
        if (start is { } first && end is { } last && (first.Interval is null && last.Interval is null ? last < first : last.Latest < first.Earliest))
            keys.Diagnostics.Report(DiagnosticDescriptors.EndBeforeStart, keys.LocationOf(endKey), endKey, last, startKey, first);
    }

    /// <summary>Reports an end that is not after its start.</summary>
    public void CheckOrder(string startKey, ScheduledTime? start, string endKey, ScheduledTime? end)
    {
        if (start is not { } opens || end is not { } closes) return;
        var zone = context.Settings.TimeZone;
        if (ActionTime.OfClosing(closes, zone).Moment <= ActionTime.OfOpening(opens, zone).Moment)
            keys.Diagnostics.Report(DiagnosticDescriptors.EndBeforeStart, keys.LocationOf(endKey), endKey, closes, startKey, opens);
    }

    public static string? ReadLanguage(MappingReader keys, string key)
    {
        if (keys.Text(key) is not { } tag) return null;
        if (LanguageTag.IsValid(tag)) return tag;
        keys.Diagnostics.Report(DiagnosticDescriptors.NotALanguage, keys.LocationOf(key), tag);
        return null;
    }

    private string? ReadPath(string key, string written, SourceLocation at)
    {
        if (ArchivePath.Normalise(written) is { } path) return path;
        keys.Diagnostics.Report(DiagnosticDescriptors.NotAPath, at, written, PageKeys.Schema.Find(key)!.Example);
        return null;
    }
}
