using Placard.Content;
using Placard.Letters;
using Placard.Liquid;
using Placard.Locales;
using Placard.Rendering;
using Placard.Syntax;
using Placard.Theming;

namespace Placard.Outputs.Pages;

/// <summary>Parts an action's text into its letters and what stands around them, for the layouts that show letters.</summary>
internal sealed class ActionContent(OutputContext context, CampaignAction action, MarkdownContent content, Func<Body, MarkdownContent> read)
{
    private readonly IReadOnlyList<LetterSection> sections = content.Letters;
    private readonly ActionState state = context.Site.StateOf(action);
    private readonly Locale locale = context.Theme.LocaleFor(action.Lang);

    /// <summary>The values of the action's own page.</summary>
    public static ContentModel OfPage(OutputContext context, CampaignAction action) =>
        (content, read) => new ActionContent(context, action, content, read).PageValues();

    /// <summary>The values of the page that prints the letters.</summary>
    public static ContentModel OfSheets(OutputContext context, CampaignAction action) =>
        (content, read) => [new("sheets", new ActionContent(context, action, content, read).Sheets())];

    private IEnumerable<KeyValuePair<string, object?>> PageValues() =>
    [
        new("content", ContentHtml.Of(content, 0, sections.Count > 0 ? sections[0].Heading : content.Document.Count)),
        new("afterLetter", sections.Select(After).OfType<ContentHtml>()),
        new("letters", FoundLetters().Select(View)),
    ];

    private IEnumerable<PrintSheet> Sheets() =>
        FoundLetters().SelectMany(found => PrintSheet.Of(state.TargetsOf(found.Letter), SubjectOf(found.Letter), found.Letter.Lang, found.Merged));

    private List<FoundLetter> FoundLetters() => [.. action.Letters.Select(Find).OfType<FoundLetter>()];

    /// <summary>What stands between the end of a letter and the next one.</summary>
    private ContentHtml? After(LetterSection section, int index) =>
        ContentHtml.Of(content, section.End, index + 1 < sections.Count ? sections[index + 1].Heading : content.Document.Count);

    private FoundLetter? Find(ActionLetter letter)
    {
        if (letter.Text is { } text) return Read(letter, read(action.Body.With(text)), 0, int.MaxValue);
        return sections.FirstOrDefault(section => letter.IsFor(section.Group)) is { } section ? Read(letter, content, section.Heading + 1, section.End) : null;
    }

    private FoundLetter Read(ActionLetter letter, MarkdownContent from, int start, int end)
    {
        end = Math.Min(end, from.Document.Count);
        var locale = context.Theme.LocaleFor(letter.Lang);
        string Place(string key, string otherwise) => locale.Find(key) is { } place ? $"[{place}]" : otherwise;
        var english = LetterPlaceholders.English;
        var places = new LetterPlaceholders(Place("places.targetName", english.TargetName), Place("places.salutation", english.Salutation),
            Place("places.yourName", english.YourName), Place("places.yourTown", english.YourTown));
        return new FoundLetter(letter, locale, places, new MailMerge(PlainText.OfBlocks(from.Document.Skip(start).Take(end - start)), places),
            ContentHtml.Of(from, start, end));
    }

    private LetterView View(FoundLetter found, int index)
    {
        var (letter, locale, places, merged, html) = found;
        var ways = state.IsOpen
            ? LetterDelivery.Of(state.TargetsOf(letter), SubjectOf(letter), merged, locale.Find("list.separator") ?? ", ", locale.Find("ways.everyone") ?? "")
            : null;
        IHtml? shown = html is not null && merged.Template.Contains('[', StringComparison.Ordinal) ? new HtmlFragment(places.Localise(html.ToString())) : html;
        return new LetterView(index + 1, TitleOf(letter), letter.Lang, SubjectOf(letter), shown, places, ways);
    }

    private string SubjectOf(ActionLetter letter) => letter.Subject ?? action.Subject ?? action.Title;

    private string TitleOf(ActionLetter letter) =>
        action.Letters.Count == 1 && letter.Group.Length == 0 ? ""
        : letter.Group.Length == 0 ? locale.Find("action.everyoneElse") ?? ""
        : letter.IsFor(letter.Lang) && locale.Find($"languages.{letter.Lang}") is { } language ? language
        : letter.Group;

    private sealed record FoundLetter(ActionLetter Letter, Locale Locale, LetterPlaceholders Places, MailMerge Merged, ContentHtml? Html);
}
