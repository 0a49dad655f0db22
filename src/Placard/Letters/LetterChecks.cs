using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Letters;

/// <summary>Finds placeholders that nothing fills in, and salutations that no letter uses, in the letters of an action.</summary>
/// <param name="placeholdersOf">The placeholders in a language.</param>
internal sealed class LetterChecks(CampaignAction action, ActionState state, Func<string, LetterPlaceholders> placeholdersOf, DiagnosticBag diagnostics)
{
    private readonly LetterLocations locations = new(action.Body);

    /// <summary>Checks every action that is not closed: what was sent is a record.</summary>
    public static void Check(Site site, Func<string, LetterPlaceholders> placeholdersOf, DiagnosticBag diagnostics)
    {
        foreach (var action in site.Actions.Select(site.CompleteOf))
        {
            var state = site.StateOf(action);
            if (state.Status != ActionStatus.Closed) new LetterChecks(action, state, placeholdersOf, diagnostics).CheckCall();
            if (action.Letters.Count > 0 && state.Status != ActionStatus.Closed) new LetterChecks(action, state, placeholdersOf, diagnostics).Check();
        }
    }

    private void CheckCall()
    {
        if (action.Script is { } script) CheckText(script, placeholdersOf(action.Lang), () => locations.OfKey("script"));
        if (action.Voicemail is { } voicemail) CheckText(voicemail, placeholdersOf(action.Lang), () => locations.OfKey("voicemail"));
    }

    private void Check()
    {
        CheckText(action.Subject ?? action.Title, placeholdersOf(action.Lang), () => locations.OfKey(action.Subject is null ? "title" : "subject"));
        foreach (var letter in action.Letters)
        {
            var placeholders = placeholdersOf(letter.Lang);
            CheckText(letter.Subject ?? "", placeholders, () => locations.OfKey("letters"));
            var (text, at) = TextOf(letter);
            CheckText(text, placeholders, at);
            CheckSalutations(letter, placeholders, text);
        }
        foreach (var target in state.Targets.Where(target => target.Salutation.Length > 0).DistinctBy(target => target.Salutation, StringComparer.Ordinal))
            CheckText(target.Salutation, placeholdersOf(action.Lang), () => locations.OfKey("targets"), target.SalutationLocation);
    }

    /// <param name="from">The index in the action's file at which the text begins.</param>
    /// <param name="elsewhere">The location of a text that stands in another file.</param>
    private void CheckText(string text, LetterPlaceholders placeholders, Func<int> from, SourceLocation? elsewhere = null)
    {
        foreach (var found in BracketedText.AllIn(text).Distinct())
        {
            var at = elsewhere ?? locations.Of(found.Written, from());
            if (found.IsForeign)
                diagnostics.Report(DiagnosticDescriptors.ForeignPlaceholder, at, found.Written, Hint(PlaceholderNames.Meant(found, placeholders)));
            else if (placeholders.IsKnown(found.Written))
                continue;
            else if (PlaceholderNames.Misspelt(found, placeholders) is { } meant)
                diagnostics.Report(DiagnosticDescriptors.MisspeltPlaceholder, at, found.Written, meant);
            else
                diagnostics.Report(DiagnosticDescriptors.UnknownPlaceholder, at, found.Written, Hint(PlaceholderNames.Meant(found, placeholders)));
        }
    }

    private void CheckSalutations(ActionLetter letter, LetterPlaceholders placeholders, string text)
    {
        if (text.Length == 0 || placeholders.Localise(text).Contains(placeholders.Salutation, StringComparison.Ordinal)) return;
        if (state.TargetsOf(letter).FirstOrDefault(target => target.Salutation.Length > 0) is { } target)
        {
            diagnostics.Report(DiagnosticDescriptors.SalutationUnused, target.SalutationLocation ?? locations.Of(target.Salutation, 0), target.Salutation,
                placeholders.Salutation);
        }
    }

    /// <summary>A letter's plain text without URLs, and the index in the file at which it begins.</summary>
    private (string Text, Func<int> From) TextOf(ActionLetter letter)
    {
        if (MarkdownParser.TryParse(letter.Text ?? action.Body.ReadText()) is not { } document) return ("", () => 0);
        if (letter.Text is not null) return (LetterText.Of(document, _ => null), () => locations.OfKey("letter"));
        if (LetterSection.FindAll(document).FirstOrDefault(found => letter.IsFor(found.Group)) is not { } section) return ("", () => 0);
        var blocks = document.Skip(section.Heading + 1).Take(section.End - section.Heading - 1);
        return (LetterText.Of(blocks, _ => null), () => locations.OfBodyLine(section.Line));
    }

    private static string Hint(string? placeholder) => placeholder is null ? "" : $" Did you mean `{placeholder}`?";
}
