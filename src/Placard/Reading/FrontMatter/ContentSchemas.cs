using Placard.Content;
using Placard.Text;
using static Placard.Reading.FrontMatter.ValueKind;

namespace Placard.Reading.FrontMatter;

/// <summary>The content model: every key of every kind of file that a volunteer writes.</summary>
internal static class ContentSchemas
{
    private static readonly MappingSchema Markdown = new(
        new("title", ValueKind.Text, "My title", "The page's title.", Required: true),
        new("summary", LongText, "What happened, in one sentence.", "One or two sentences for cards, feeds and search; else the first paragraph."),
        new("date", Date, "2020-06-17", "The day the page stands for."),
        new("updated", Date, "2020-06-18", "The day of the last change worth telling."),
        new("slug", ValueKind.Text, "my-title", "The page's name in its address; else the file's name."),
        new("permalink", FilePath, "old/address.html", "The page's whole address inside the archive."),
        new("aliases", List, "old/address.html", "Former addresses, which will lead here."),
        new("gone", LongText, "Withdrawn at its author's request.", "Why the page was taken away: its address then says so, and nothing leads there."),
        new("lang", Language, "en", "The language of the text; else the archive's first."),
        new("translationOf", FilePath, "my-title.md", "The file that this one translates."),
        new("tags", List, "elections", "What the page is about."),
        new("authors", List, "Ada Example", "Who wrote the page."),
        new("image", FilePath, "../files/picture.jpg", "A picture for the page and its card."),
        new("imageAlt", ValueKind.Text, "What the picture shows", "What the picture shows, for people who can't see it; \"\" for a mere ornament.", MayBeEmpty: true),
        new("draft", Flag, "true", "Whether the page is not published yet."),
        new("extra", Anything, "", "Whatever a theme wants of its own."));

    public static readonly MappingSchema Article = Markdown.Replacing(
        new KeyDefinition("date", Date, "2020-06-17", "The day of publication.", Required: true)).With(
        new("campaign", List, "my-campaign", "The campaign or campaigns it belongs to."),
        new("kind", Word, "news", "What kind of document it is.", Words: EnumNames<ArticleKind>.Names),
        new("source", Map, "title: …", "Where the document came from.", Parts: () => Source),
        new("attachments", Maps, "file: …", "Files that belong to it.", Parts: () => Attachment),
        new("signatures", FilePath, "signatures.csv", "A table of those who signed."),
        new("related", List, "other-article.md", "Files of related pages."));

    public static readonly MappingSchema Campaign = Markdown.With(
        new("start", Date, "2020-05-01", "The first day.", Required: true),
        new("end", Date, "2020-06-17", "The last day."),
        new("hashtag", ValueKind.Text, "\"#MyCampaign\"", "Its hashtag."),
        new("outcome", Word, "unknown", "What came of it.", Words: EnumNames<Outcome>.Names),
        new("outcomeSummary", LongText, "What came of it, in one sentence.", "What came of it, in words."),
        new("organisations", List, "Example Society", "Who ran it."),
        new("milestones", Maps, "date: …", "Turns in its life.", Parts: () => Milestone),
        new("posts", FilePath, "posts.csv", "A table of preserved social posts."),
        new("featured", Flag, "true", "Whether the front page shows it first."));

    public static readonly MappingSchema Action = Markdown.With(
        new("campaign", ValueKind.Text, "my-campaign", "The campaign it belongs to."),
        new("kind", Word, "letter", "What readers are asked to do.", Required: true, Words: EnumNames<ActionKind>.Names),
        new("opens", Date, "2020-05-01", "The first day on which it is open."),
        new("closes", Date, "2020-06-17", "The last day on which it is open."),
        new("closedNote", LongText, "The vote has taken place.", "What a closed action says of itself."),
        new("outcome", Word, "unknown", "What came of it, where that differs from the campaign's.", Words: EnumNames<Outcome>.Names),
        new("outcomeSummary", LongText, "What came of it, in one sentence.", "What came of it, in words."),
        new("subject", ValueKind.Text, "Your vote on 17 June", "The letter's subject."),
        new("targets", Anything, "targets.csv", "Whom the letter is written to: a list, or a table.", Parts: () => Target),
        new("targetsFile", FilePath, "targets.csv", "A table of those it is written to, in place of a list or besides it."),
        new("fields", Maps, "name: …", "Questions of your own on the form.", Parts: () => Field),
        new("goal", Number, "1000", "How many are hoped for."),
        new("tally", Map, "count: …", "How many took part, and when that was counted.", Parts: () => Tally),
        new("signatures", FilePath, "signatures.csv", "A table of those who signed."),
        new("handler", Map, "type: …", "The form handler, where it differs from the archive's."),
        new("thanks", ValueKind.Text, "Thank you.", "What people read after sending."),
        new("consent", LongText, "You may pass on my letter.", "Your own wording of the consent."),
        new("followUp", ValueKind.Text, "../campaigns/my-campaign.md", "Where a closed action sends people."),
        new("editable", Flag, "false", "Whether senders may change the letter."),
        new("letter", LongText, "Dear …", "The letter, where it does not stand below `## Letter`."),
        new("letters", Maps, "group: …", "Letters to groups of targets, where one has its own subject or language.", Parts: () => Letter));

    public static readonly MappingSchema Page = Markdown;

    public static readonly MappingSchema Archive = new(
        new("title", ValueKind.Text, "Name of the archive", "The archive's name.", Required: true),
        new("tagline", ValueKind.Text, "What was asked, and what came of it", "A few words below the name."),
        new("description", LongText, "An archive of …", "What the archive holds."),
        new("baseUrl", Address, "https://archive.example/", "The archive's own address.", Required: true),
        new("languages", List, "en", "Languages, the default first."),
        new("publisher", ValueKind.Text, "Example Society", "Who publishes it."),
        new("contact", ValueKind.Text, "archive@example.org", "How to reach the publisher."),
        new("licence", ValueKind.Text, "CC BY 4.0", "Under which terms the texts may be used."),
        new("navigation", Maps, "title: …", "The links at the top of every page.", Parts: () => Navigation),
        new("handler", Map, "type: …", "The form handler of all actions."),
        new("mirrors", Maps, "name: …", "Other copies of the archive.", Parts: () => Mirror),
        new("privacy", Map, "controller: …", "What senders are told.", Parts: () => Privacy),
        new("theme", Map, "accent: …", "The archive's own look.", Parts: () => Theme),
        new("pageSize", Number, "20", "How many entries a page of a list holds."),
        new("keepOriginals", Flag, "false", "Whether pictures are published as they were taken too, with place, time and camera in them."),
        new("omit", List, "csv", "Outputs that this archive does without."),
        new("admin", Map, "backend: …", "A page at admin/ on which texts are edited in the browser; only that page loads the editor, which comes from another site.", Parts: () => Admin));

    public static readonly MappingSchema Capture = new(
        new("title", ValueKind.Text, "The campaign's site", "What was saved.", Required: true),
        new("summary", LongText, "What the copy holds, in one sentence.", "What the copy holds."),
        new("originalUrl", Address, "https://campaign.example/", "The address it was saved from."),
        new("captured", Date, "2020-06-18", "The day it was saved."),
        new("tool", ValueKind.Text, "wget", "What saved it."),
        new("campaign", ValueKind.Text, "my-campaign", "The campaign it belongs to."),
        new("start", FilePath, "index.html", "The page to begin with; else index.html."),
        new("lang", Language, "en", "The language of the card."));

    public static readonly MappingSchema Source = new(
        new("title", ValueKind.Text, "Title", "The document's own title."),
        new("url", Address, "https://example.org/page", "Where it was published."),
        new("published", Date, "2020-06-17", "When it was published."),
        new("captured", Date, "2020-06-18", "When this copy was taken."),
        new("archivedUrl", Address, "https://web.example/copy", "Where else a copy is kept."),
        new("publisher", ValueKind.Text, "Example Society", "Who published it."),
        new("author", ValueKind.Text, "Ada Example", "Who wrote it."));

    public static readonly MappingSchema Attachment = new(
        new("file", FilePath, "../../files/letter.pdf", "The file.", Required: true),
        new("title", ValueKind.Text, "The letter as sent", "What it is; else its name."));

    public static readonly MappingSchema Milestone = new(
        new("date", Date, "2020-06-17", "When it happened.", Required: true),
        new("text", ValueKind.Text, "The vote takes place.", "What happened.", Required: true),
        new("link", ValueKind.Text, "https://example.org/page", "Where more is said."));

    public static readonly MappingSchema Target = new(
        new("name", ValueKind.Text, "Ada Example", "The person's name."),
        new("role", ValueKind.Text, "Permanent Representative", "The person's office."),
        new("organisation", ValueKind.Text, "Example Ministry", "The body."),
        new("country", ValueKind.Text, "Canada", "The country."),
        new("email", ValueKind.Text, "office@example.org", "The address for letters."),
        new("salutation", ValueKind.Text, "Dear Minister", "How the letter begins."),
        new("address", ValueKind.Text, "1 Example Street", "The postal address."),
        new("group", ValueKind.Text, "ministers", "The group whose letter it gets."));

    public static readonly MappingSchema Letter = new(
        new("group", ValueKind.Text, "ministers", "The group of targets that it is for.", Required: true),
        new("lang", ValueKind.Text, "fr", "Its language, where that is not the page's."),
        new("subject", ValueKind.Text, "Your vote on 17 June", "Its subject, where that is not the action's."),
        new("letter", LongText, "Dear …", "The letter, where it does not stand below `## Letter: ministers`."));

    public static readonly MappingSchema Field = new(
        new("name", ValueKind.Text, "town", "The name under which the answer is sent.", Required: true),
        new("label", ValueKind.Text, "Your town", "The question.", Required: true),
        new("type", Word, "text", "The kind of answer.", Words: EnumNames<FieldType>.Names),
        new("required", Flag, "true", "Whether an answer is needed."),
        new("options", List, "Yes", "The answers to choose from."),
        new("help", ValueKind.Text, "As on an envelope.", "A few words below the question."),
        new("autocomplete", ValueKind.Text, "address-level2", "What browsers may fill in."));

    public static readonly MappingSchema Tally = new(
        new("count", Number, "1000", "How many took part.", Required: true),
        new("asOf", Date, "2020-06-17", "When that was counted."));

    public static readonly MappingSchema Navigation = new(
        new("title", ValueKind.Text, "About", "The link's text.", Required: true),
        new("link", ValueKind.Text, "pages/about.md", "A file, a path of the archive, or an address.", Required: true));

    public static readonly MappingSchema Mirror = new(
        new("name", ValueKind.Text, "Example Library", "Who keeps the copy.", Required: true),
        new("url", Address, "https://mirror.example/", "Where it is.", Required: true));

    public static readonly MappingSchema Admin = new(
        new("backend", Word, "github", "Where the repository lies; proxy edits the files of this computer with decap-server.", Required: true, Words: EnumNames<AdminBackend>.Names),
        new("repo", ValueKind.Text, "owner/name", "The repository's owner and name."),
        new("branch", ValueKind.Text, "main", "The branch that is published; else main."),
        new("authUrl", Address, "https://auth.example/", "The service that signs people in; else Netlify's."),
        new("apiUrl", Address, "https://git.example/api/v1", "The interface of a server of your own, where the repository does not lie on the backend's."),
        new("editor", Word, "decap", "Which editor; else decap.", Words: EnumNames<AdminEditor>.Names),
        new("script", FilePath, "files/editor/decap-cms.js", "Your own copy of the editor; else it is loaded from unpkg.com."));

    public static readonly MappingSchema Privacy = new(
        new("controller", ValueKind.Text, "Example Society", "Who answers for the data."),
        new("purpose", LongText, "To deliver the letters.", "What the data is used for."),
        new("recipient", ValueKind.Text, "Example Society", "Who receives what is sent."),
        new("retention", LongText, "Deleted after six months.", "How long it is kept."),
        new("contact", ValueKind.Text, "privacy@example.org", "Whom to ask."));

    public static readonly MappingSchema Theme = new(
        new("accent", ValueKind.Text, "\"#0b5c4a\"", "The colour of the line, of buttons and of what is open."),
        new("accentDark", ValueKind.Text, "\"#5fc7ae\"", "The same on dark screens; else a lighter shade is taken."),
        new("logo", FilePath, "files/logo.svg", "A picture beside the name at the top of every page."),
        new("name", ValueKind.Text, "Short name", "What stands at the top of every page; else the title."));

    private static MappingSchema Replacing(this MappingSchema schema, KeyDefinition definition) =>
        new(schema.Keys.Select(key => key.Name == definition.Name ? definition : key));
}
