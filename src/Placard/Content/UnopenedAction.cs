using Placard.Syntax;

namespace Placard.Content;

/// <summary>What is published of an action before it opens: nothing that will be sent, no email address and no telephone number.</summary>
internal static class UnopenedAction
{
    public static CampaignAction Of(CampaignAction action)
    {
        var unopened = action with
        {
            Letters = [],
            Points = [],
            Questions = [],
            Subject = null,
            Script = null,
            Voicemail = null,
            Targets = [.. action.TargetsWithoutContact],
            HidesLetters = true,
        };
        return unopened.Lead is null ? unopened with { Summary = PlainText.FirstParagraph(unopened.Body.ReadText()) } : unopened;
    }
}
