using Placard.Content;
using Placard.Letters;
using Placard.Liquid;
using Placard.Locales;
using Placard.Rendering;
using Placard.Syntax;

namespace Placard.Theming;

/// <summary>Parts an action's text into its letters and what stands around them, for the layouts that show letters.</summary>
internal sealed class LetterPages(PageContext context, CampaignAction action, MarkdownContent content, Func<Body, MarkdownContent> read)
{
    private readonly IReadOnlyList<LetterSection> sections = content.Letters;
    private readonly ActionState state = context.Site.StateOf(action);

    public void SetValues()
    {
        var letters = action.Letters.Select(Find).OfType<FoundLetter>().ToList();
        if (context.Page.Layout == "letters")
        {
            context.Set("sheets", letters.SelectMany(found => PrintSheet.Of(state.TargetsOf(found.Letter), SubjectOf(found.Letter), found.Letter.Lang, found.Merged)));
            return;
        }
        context.Set("content", ContentHtml.Of(content, 0, sections.Count > 0 ? sections[0].Heading : content.Document.Count));
        context.Set("afterLetter", sections.Select(After).OfType<ContentHtml>());
        context.Set("letters", letters.Select(View));
    }

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
        var places = new LetterPlaceholders(Place("places.targetName", english.TargetName), Place("places.salutation", english.Salutation), Place("places.yourName", english.YourName), Place("places.yourTown", english.YourTown));
        return new FoundLetter(letter, locale, places, new MailMerge(PlainText.OfBlocks(from.Document.Skip(start).Take(end - start)), places), ContentHtml.Of(from, start, end));
    }

    private LetterView View(FoundLetter found, int index)
    {
        var (letter, locale, places, merged, html) = found;
        var ways = state.IsOpen ? LetterDelivery.Of(state.TargetsOf(letter), SubjectOf(letter), merged, locale.Find("list.separator") ?? ", ", locale.Find("ways.everyone") ?? "") : null;
        IHtml? shown = html is not null && merged.Template.Contains('[', StringComparison.Ordinal) ? new HtmlFragment(places.Localise(html.ToString())) : html;
        return new LetterView(index + 1, TitleOf(letter), letter.Lang, SubjectOf(letter), shown, places, ways);
    }

    private string SubjectOf(ActionLetter letter) => letter.Subject ?? action.Subject ?? action.Title;

    private string TitleOf(ActionLetter letter) =>
        action.Letters.Count == 1 && letter.Group.Length == 0 ? ""
        : letter.Group.Length == 0 ? context.Locale.Find("action.everyoneElse") ?? ""
        : letter.IsFor(letter.Lang) && context.Locale.Find($"languages.{letter.Lang}") is { } language ? language
        : letter.Group;

    private sealed record FoundLetter(ActionLetter Letter, Locale Locale, LetterPlaceholders Places, MailMerge Merged, ContentHtml? Html);
}
