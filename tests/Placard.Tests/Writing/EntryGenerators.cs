using System.Text;
using CsCheck;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Reading.Sources;
using Placard.Reading.Tables;
using Placard.Text;
using Placard.Time;
using Placard.Urls;

namespace Placard.Tests.Writing;

/// <summary>Generators of entries and settings with every key, whose texts are hazards.</summary>
internal static class EntryGenerators
{
    public static readonly Campaign First =
        new(new Page
        {
            Origin = default, UrlOrigin = default, SourcePath = "campaigns/first.md", Title = "", Slug = "", Permalink = default, Lang = "en",
            Body = BodyOf("", "")
        });

    /// <summary>The files that generated entries refer to.</summary>
    public static readonly IReadOnlyList<SourceFile> Files =
    [
        File("articles/other.md", ""), File("pages/thanks.md", ""), File("files/photo.svg", "<svg/>"), File("files/letter.pdf", "%PDF"),
            File("captures/tested/begin.html", ""),
        File("articles/2020/s.csv", "name,display\nAda,full\n"), File("actions/s.csv", "name,display\nAda,full\n"),
            File("campaigns/p.csv", "date,author,text\n2020-01-02,Ada,Hello\n"),
    ];

    private static readonly Gen<object> ExtraValue = Gen.Recursive<object>((depth, value) =>
        depth > 2 ? Hazards.Raw.Select(text => (object)text) : Gen.Frequency(
        (3, Hazards.Raw.Select(text => (object)text)),
        (1, value.Array[0, 3].Select(items => (object)items)),
        (1, Map(value).Select(map => (object)map))));

    private static readonly Gen<Target> Target =
        Gen.Select(Hazards.Text, Hazards.MayBeText, Hazards.MayBeText, Hazards.MayBeEmail, Hazards.Any("", "ministers"))
        .Select((name, role, postal, email, group) =>
        new Target(name, role ?? "", "", "", email ?? "", "", postal ?? "")
        {
            Group = group, Phone = email is null ? "" : "+44 (0)20 7946-0100", Hours = role ?? "", Bcc = email ?? "",
        })
        .With(Hazards.MayBePastDate, (target, day) => target with { AsOf = day, Until = day });

    private static readonly Gen<FormField> Field = Gen.Select(Hazards.Text, Gen.Enum<FieldType>(), Gen.Bool, Hazards.Text.Array[1, 3], Hazards.MayBeText)
        .Select((label, type, required, options, help) =>
        new FormField("", label, type, required, options, help, "email"));

    public static readonly Gen<Page> Page =
        Shared(new Page
        {
            Origin = default, UrlOrigin = default, SourcePath = "pages/deep/tested.md", Title = "", Slug = "", Permalink = default, Lang = "",
            Body = BodyOf("pages/deep/tested.md", "Text.")
        })
        .Select(page => (Page)Placed(page, $"deep/{page.Slug}.html"));

    public static readonly Gen<Article> Article = Shared(new Article(Blank("articles/2020/tested.md")))
        .With(Hazards.PastDate, (article, date) => article with { Date = date, Published = date })
        .Select(article => (Article)Placed(article, $"articles/{article.Published.YearName}/{article.Slug}.html"))
        .With(Gen.Enum<ArticleKind>(), (article, kind) => article with { Kind = kind })
        .With(Gen.Bool, (article, hasOne) => article with { Campaigns = hasOne ? [First] : [] })
        .With(Gen.Select(
            Hazards.MayBeText, Hazards.MayBeUrl, Hazards.MayBePastDate, Hazards.MayBePastDate, Hazards.MayBeUrl, Hazards.MayBeText, Hazards.MayBeText)
            .Select(source => new Provenance(source.Item1, source.Item2, source.Item3, source.Item4, source.Item5, source.Item6, source.Item7)).Null(),
            (article, source) => article with { Source = source })
        .With(Hazards.Text.Array[0, 3],
            (article, titles) => article with { Attachments = [.. titles.Select(title => new Attachment(new Permalink("files/letter.pdf"), title, 4))] })
        .With(Gen.Bool,
            (article, has) => has
                ? article with
                {
                    Signatures = SignatureTable.Read(Find("articles/2020/s.csv"),
                        new Permalink($"data/signatures/{article.Published.YearName}-{article.Slug}.csv"), new DiagnosticBag()),
                }
                : article)
        .With(Gen.Bool, (article, has) => has ? article with { Related = ["articles/other.md", "campaigns/first.md"] } : article);

    public static readonly Gen<Campaign> Campaign = Shared(new Campaign(Blank("campaigns/tested.md")))
        .Select(campaign => (Campaign)Placed(campaign, $"campaigns/{campaign.Slug}.html"))
        .With(Hazards.PastDate, (campaign, start) => campaign with { Start = start })
        .With(Hazards.MayBePastDate, (campaign, end) => end?.Latest < campaign.Start.Latest || end < campaign.Start ? campaign : campaign with { End = end })
        .With(Hazards.MayBeText, (campaign, hashtag) => campaign with { Hashtag = hashtag is null ? null : "#" + hashtag.TrimStart('#') })
        .With(Gen.Enum<Outcome>(), (campaign, outcome) => campaign with { Outcome = outcome })
        .With(Hazards.MayBeText, (campaign, text) => campaign with { OutcomeSummary = text })
        .With(Hazards.Text.Array[0, 3], (campaign, names) => campaign with { Organisations = names })
        .With(Gen.Select(Hazards.PastDate, Hazards.Text, Hazards.Any<string?>(null, "https://a.test/?b", "articles/other.md"))
            .Select(turn => new Milestone(turn.Item1, turn.Item2, turn.Item3)).Array[0, 3],
            (campaign, turns) => campaign with { Milestones = [.. turns.OrderBy(turn => turn.Date)] })
        .With(Gen.Bool,
            (campaign, has) => has
                ? campaign with { PostsPath = "campaigns/p.csv", Posts = PostTable.Read(Find("campaigns/p.csv"), new SourceIndex(Files), new DiagnosticBag()) }
                : campaign)
        .With(Gen.Bool, (campaign, featured) => campaign with { Featured = featured });

    public static readonly Gen<CampaignAction> Action = Shared(new CampaignAction(Blank("actions/tested.md")))
        .Select(action => (CampaignAction)Placed(action, $"actions/{action.Slug}.html"))
        .With(Gen.Enum<ActionKind>(), (action, kind) => action with { Kind = kind })
        .With(Gen.Bool, (action, hasOne) => action with { Campaign = hasOne ? First : null })
        .With(Hazards.MayBeSchedule, (action, opens) => action with { Opens = opens })
        .With(Hazards.MayBeSchedule, (action, closes) => closes?.Day.DayNumber <= action.Opens?.Day.DayNumber + 2 ? action : action with { Closes = closes })
        .With(Hazards.MayBeText, (action, note) => action with { ClosedNote = note })
        .With(Gen.Enum<Outcome>().Nullable(), (action, outcome) => action with { Outcome = outcome })
        .With(Hazards.MayBeText, (action, text) => action with { OutcomeSummary = text })
        .With(Hazards.MayBeText, (action, subject) => action with { Subject = subject })
        .With(Field.Array[0, 3], (action, fields) => action with { Fields = [.. fields.Select((field, i) => field with { Name = $"field-{i}" })] })
        .With(Gen.Int[1, 1_000_000_000].Nullable(), (action, goal) => action with { Goal = goal })
        .With(Gen.Select(Gen.Int[0, 1000], Hazards.MayBePastDate).Select(tally => new Tally(tally.Item1, tally.Item2)).Null(),
            (action, tally) => action with { Tally = tally })
        .With(Gen.Select(Hazards.Text, Gen.Int[0, 1000], Hazards.PastDate, (way, count, day) => new TallyCount(way, count, day)).List[1, 3]
            .Select(counts => Tally.Of(counts)).Null(), (action, tally) => tally is null ? action : action with { Tally = tally })
        .With(Gen.Bool,
            (action, has) => has
                ? action with
                {
                    Signatures = SignatureTable.Read(Find("actions/s.csv"), new Permalink($"data/signatures/actions/{action.Slug}.csv"), new DiagnosticBag()),
                }
                : action)
        .With(Handler.Null(), (action, handler) => action with { Handler = handler })
        .With(Hazards.Text, (action, thanks) =>
            action with { Thanks = thanks.Length % 3 == 0 ? null : "Thanks: " + thanks, ThanksPage = thanks.Length % 3 == 0 ? "pages/thanks.md" : null })
        .With(Hazards.MayBeText.Array[3], (action, texts) => action with { Hours = texts[0], Script = texts[1], Voicemail = texts[2] })
        .With(Hazards.Any(null, ArchiveTimeZone.Find("Europe/Paris")), (action, zone) => action with { HoursZone = zone })
        .With(Hazards.MayBeText, (action, consent) => action with { Consent = consent })
        .With(Hazards.Any<string?>(null, "https://a.test/", "campaigns/first.md"), (action, link) => action with { FollowUp = link })
        .With(Gen.Enum<MailTo>(), (action, mailTo) => action with { MailTo = mailTo })
        .With(Gen.Bool, (action, editable) => action with { Editable = editable })
        .With(Target.List[1, 3], (action, targets) => action with { Targets = [new Target("Ada", "", "", "", "", "", "") { Group = "ministers" }, .. targets] })
        .With(Gen.Select(Hazards.MayBeText, Hazards.Text, Gen.Int[0, 2]), (action, letter) => WithLetters(action, letter.Item1, letter.Item2, letter.Item3))
        .With(Hazards.Text.Array[3, 8], (action, texts) => action with { Points = action.Letters.Count > 0 ? texts : [], Questions = texts })
        .Select(action => action.Kind == ActionKind.Call ? Callable(action) : action);

    /// <summary>The action with all that a call must have.</summary>
    private static CampaignAction Callable(CampaignAction action) => action with
    {
        Script = action.Script ?? "Hello.",
        HoursZone = action.HoursZone ?? ArchiveTimeZone.Find("Europe/Paris"),
        Targets = [.. action.Targets.Select(target => target with { Phone = "112" })],
    };

    public static readonly Gen<Capture> Capture = Gen.Select(
        Hazards.Text, Hazards.MayBeText, Hazards.MayBePastDate, Hazards.MayBeUrl, Hazards.MayBeText, Gen.Bool)
        .Select((title, summary, captured, url, tool, has) => new Capture
        {
            Origin = default, UrlOrigin = default, SourcePath = "captures/tested/capture.yaml", Title = title, Slug = "tested", Name = "tested",
            Permalink = new Permalink("captures/tested.html"), Lang = has
            ? "fr"
            : "en",
            Body = BodyOf("", ""), Summary = summary ?? "", Date = captured, Captured = captured, OriginalUrl = url, Tool = tool, Campaign = has
            ? First
            : null, Start = new Permalink("captures/tested/begin.html"), StartFile = "begin.html", IsSearched = has, ContainerLimit = has ? 50 : 20, Files = [],
        });

    public static readonly Gen<ArchiveSettings> Settings = Hazards.Text.Select(title =>
        new ArchiveSettings { Title = title, BaseUrl = "https://archive.test/" })
        .With(Hazards.MayBeText.Array[4], (archive, texts) =>
            archive with { Tagline = texts[0], Description = texts[1], Publisher = texts[2], Licence = texts[3] })
        .With(Hazards.MayBeEmail, (archive, email) => archive with { Contact = email })
        .With(Hazards.Any<string[]>(["en"], ["fr", "ar"]), (archive, languages) => archive with { Languages = languages })
        .With(Gen.Select(Hazards.Text, Hazards.Text).Select(item => new NavigationItem(item.Item1, item.Item2, default)).Array[0, 3],
            (archive, items) => archive with { Navigation = items })
        .With(Handler.Null(), (archive, handler) => archive with { Handler = handler })
        .With(Hazards.Text.Array[0, 2], (archive, names) => archive with { Mirrors = [.. names.Select(name => new Mirror(name, "https://mirror.test/"))] })
        .With(Gen.Select(Hazards.MayBeText.Array[4], Hazards.MayBeEmail), (archive, privacy) =>
            archive with { Privacy = new PrivacyNotice(privacy.Item1[0], privacy.Item1[1], privacy.Item1[2], privacy.Item1[3], privacy.Item2) })
        .With(Gen.Select(Hazards.MayBeText, Gen.Bool, Gen.Byte), (archive, look) =>
            archive with
            {
                Theme = new ThemeSettings(look.Item1, look.Item2
                    ? new Image(new Permalink("files/photo.svg"), "")
                    : null, new ThemeColour(new RgbColour(look.Item3, 0, 255), default), null),
            })
        .With(Hazards.Any("UTC", "America/Vancouver", "Asia/Kathmandu"), (archive, zone) => archive with { TimeZone = ArchiveTimeZone.Find(zone)! })
        .With(Gen.Int[1, 1000], (archive, size) => archive with { PageSize = size })
        .With(Gen.Enum<AdminBackend>()
            .Select(Hazards.Text,
                (backend, repo) => new AdminSettings(backend, "input", repo, "main", null, "https://api.test/", AdminEditor.Decap, "files/photo.svg"))
            .Null(),
            (archive, admin) =>
            archive with { Admin = admin })
        .With(Gen.Enum<RepositoryHost>()
            .Select(Hazards.Text, (host, branch) => new SourceRepository(host, "https://git.test/owner/name", branch, "input")).Null(),
            (archive, repository) => archive with { Repository = repository })
        .With(Gen.Bool, (archive, keep) => archive with { KeepOriginals = keep, FeedContent = keep ? FeedText.Full : FeedText.Summary })
        .With(Hazards.Text.Array[0, 2], (archive, names) => archive with { Omit = [.. names.Select(name => new OmittedOutput(name, default))] });

    private static Gen<HandlerConfiguration> Handler =>
        Hazards.Text.Select(Gen.Select(Hazards.Text, Hazards.Text).Array[0, 2], (type, values) => new HandlerConfiguration(
        type,
            values.Where(pair => pair.Item1 != "type" && pair.Item1.Length < 100).DistinctBy(pair => pair.Item1)
                .ToDictionary(pair => pair.Item1, pair => new HandlerValue(pair.Item2, default, default)),
            SourceLocation.StartOf("input/actions/tested.md")));

    private static Gen<T> With<T, TValue>(this Gen<T> gen, Gen<TValue> values, Func<T, TValue, T> set) => gen.Select(values, set);

    private static Gen<T> Shared<T>(T blank) where T : Entry =>
        Hazards.Any((Entry)((Entry)blank with { Origin = SourceLocation.StartOf("input/" + blank.SourcePath) }))
        .With(Hazards.Text, (entry, title) => entry with { Title = title })
        .With(Hazards.MayBeText, (entry, summary) => entry with { Lead = summary, Summary = summary ?? "Text." })
        .With(Gen.Select(Hazards.MayBePastDate, Hazards.MayBeDate), (entry, dates) => entry with { Date = dates.Item1, Updated = dates.Item2 })
        .With(Hazards.Any("tested", "another-one", "漢字"), (entry, slug) => entry with { Slug = slug })
        .With(Hazards.Any("en", "fr", "pt-BR"), (entry, lang) => entry with { Lang = lang })
        .With(Gen.Select(Hazards.Text.Array[0, 3], Hazards.Text.Array[0, 3]), (entry, lists) => entry with { Tags = lists.Item1, Authors = lists.Item2 })
        .With(Hazards.MayBeText,
            (entry, alt) => entry with { Image = alt is null ? null : new Image(new Permalink("files/photo.svg"), alt.Length % 3 == 0 ? "" : alt) })
        .With(Gen.Bool, (entry, has) => entry with { Aliases = has ? [new Alias("old/one.html", default), new Alias("éé/two.pdf", default)] : [] })
        .With(Hazards.MayBeText, (entry, reason) => entry with { RemovalReason = reason })
        .With(Gen.Bool, (entry, has) => entry with { TranslationOf = has ? "articles/other.md" : null })
        .With(Gen.Bool, (entry, isDraft) => entry with { IsDraft = isDraft })
        .With(Map(ExtraValue), (entry, extra) => entry with { Extra = extra })
        .Select(entry => (T)entry);

    /// <summary>At its own path, or at one that the author chose.</summary>
    private static Entry Placed(Entry entry, string path) => entry with { Permalink = new Permalink(entry.Title.Length % 2 == 0 ? path : "deep/a b.html") };

    /// <summary>Letters in the body, in <c>letter</c>, and in <c>letters</c>.</summary>
    private static CampaignAction WithLetters(CampaignAction action, string? subject, string text, int way) => way switch
    {
        0 => action with { Letters = [new ActionLetter("", action.Lang, null, text)] },
        1 => action with { Letters = [new ActionLetter("ministers", "fr", subject, text), new ActionLetter("", action.Lang, null, text)] },
        _ =>
            action with
            {
                Letters = [new ActionLetter("", action.Lang, null, null), new ActionLetter("ministers", "ar", subject, text)],
                Body = BodyOf(action.SourcePath, "Text.\n\n## Letter\n\nDear …"),
            },
    };

    private static Gen<IReadOnlyDictionary<string, object>> Map(Gen<object> value) =>
        Gen.Select(Hazards.Raw.Where(key => key.Length < 100), value).Array[0, 3]
            .Select(pairs => (IReadOnlyDictionary<string, object>)pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));

    private static Page Blank(string path) =>
        new() { Origin = default, UrlOrigin = default, SourcePath = path, Title = "", Slug = "", Permalink = default, Lang = "", Body = BodyOf(path, "Text.") };

    private static Body BodyOf(string path, string text) => new(File(path, text), 0, 1) { Length = Encoding.UTF8.GetByteCount(text) };

    private static SourceFile Find(string path) => Files.Single(file => file.Path == path);

    private static MemorySourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), "input/" + path);
}
