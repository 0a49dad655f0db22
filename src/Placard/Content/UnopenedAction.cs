using Placard.Syntax;

namespace Placard.Content;

/// <summary>What is published of an action before it opens: nothing that will be sent, and no email address.</summary>
internal static class UnopenedAction
{
    public static CampaignAction Of(CampaignAction action)
    {
        var unopened = action with { Letters = [], Subject = null, Targets = [.. action.TargetsWithoutEmail], HidesLetters = true };
        return unopened.Lead is null ? unopened with { Summary = SummaryOf(unopened) } : unopened;
    }

    private static string SummaryOf(CampaignAction unopened)
    {
        try
        {
            return PlainText.FirstParagraph(MarkdownParser.Parse(unopened.Body.ReadText()));
        }
        catch (ArgumentException)
        {
            return ""; // Nested too deeply; reported where the body is rendered.
        }
    }
}
