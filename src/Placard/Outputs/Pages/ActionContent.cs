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
    private readonly Func<string, string?> absolute = context.Pages.AbsoluteUrls(action);

    /// <summary>The values of the action's own page.</summary>
    public static ContentModel OfPage(OutputContext context, CampaignAction action) =>
        (content, read) => new ActionContent(context, action, content, read).PageValues();

    /// <summary>The values of the page that prints the letters.</summary>
    public static ContentModel OfSheets(OutputContext context, CampaignAction action) =>
        (content, read) => [new("sheets", new ActionContent(context, action, content, read).Sheets())];

    /// <summary>The values of the sheet for signatures.</summary>
    public static ContentModel OfPaper(OutputContext context, CampaignAction action) =>
        (content, read) => new ActionContent(context, action, content, read).PaperValues();

    private IEnumerable<KeyValuePair<string, object?>> PaperValues()
    {
        var end = sections.Count > 0 ? sections[0].Heading : content.Document.Count;
        var text = PaperText.Of(LetterText.Of(content.Document.Take(end), absolute));
        return [new("paragraphs", text.Paragraphs), new("isShortened", text.IsShortened)];
    }

    private IEnumerable<KeyValuePair<string, object?>> PageValues() =>
    [
        new("content", ContentHtml.Of(content, 0, sections.Count > 0 ? sections[0].Heading : content.Document.Count)),
        new("afterLetter", sections.Select(After).OfType<ContentHtml>()),
        new("letters", FoundLetters().Select(View)),
        new("calls", action.Kind != ActionKind.Call ? null
            : CallGuide.Of(state.Targets, action.Script, action.Voicemail, LocalisedPlaceholders.Of(locale))),
    ];

    private IEnumerable<PrintSheet> Sheets() =>
        FoundLetters().SelectMany((found, i) => PrintSheet.Of(i + 1, state.TargetsOf(found.Letter), found.Subject, found.Letter.Lang, found.Merged));

    private List<FoundLetter> FoundLetters() => [.. action.Letters.Select(Find).OfType<FoundLetter>()];

    /// <summary>What stands between the end of a letter and the next one.</summary>
    private ContentHtml? After(LetterSection section, int index) =>
        ContentHtml.Of(content, section.End, index + 1 < sections.Count ? sections[index + 1].Heading : content.Document.Count);

    private FoundLetter? Find(ActionLetter letter)
    {
        if (letter.Text is { } text) return Read(letter, read(action.Body.With(text, letter.Location)), 0, int.MaxValue);
        return sections.FirstOrDefault(section => letter.IsFor(section.Group)) is { } section ? Read(letter, content, section.Heading + 1, section.End) : null;
    }

    private FoundLetter Read(ActionLetter letter, MarkdownContent from, int start, int end)
    {
        end = Math.Min(end, from.Document.Count);
        var locale = context.Theme.LocaleFor(letter.Lang);
        var places = LocalisedPlaceholders.Of(locale);
        var text = LetterText.Of(from.Document.Skip(start).Take(end - start), absolute);
        var subject = WhiteSpace.Collapse(letter.Subject ?? action.Subject ?? action.Title); // A mail's subject is one line.
        return new FoundLetter(letter, locale, places, new MailMerge(subject, places), new MailMerge(text, places), ContentHtml.Of(from, start, end));
    }

    private LetterView View(FoundLetter found, int index)
    {
        var (letter, locale, places, subject, merged, html) = found;
        var targets = state.TargetsOf(letter);
        var ways = state.IsOpen
            ? LetterDelivery.Of(targets, subject, merged, locale.Find("list.separator") ?? ", ", locale.Find("ways.everyone") ?? "", action.MailTo,
                country => context.Theme.Countries.Name(country, action.Lang))
            : null;
        // An open action's page has the text in a field, and is still to report links of the letter that lead nowhere: it is rendered here.
        IHtml? shown = html is not null && (state.IsOpen || merged.Template.Contains('[', StringComparison.Ordinal))
            ? new HtmlFragment(places.Localise(html.ToString()))
            : html;
        return new LetterView(index + 1, TitleOf(letter), letter.Lang, subject.ForEachOf(targets), shown, places, ways);
    }

    private string TitleOf(ActionLetter letter) =>
        action.Letters.Count == 1 && letter.Group.Length == 0 ? ""
        : letter.Group.Length == 0 ? locale.Find("action.everyoneElse") ?? ""
        : letter.IsFor(letter.Lang) && locale.Find($"languages.{letter.Lang}") is { } language ? language
        : letter.Group;

    private sealed record FoundLetter(ActionLetter Letter, Locale Locale, LetterPlaceholders Places, MailMerge Subject, MailMerge Merged, ContentHtml? Html);
}
