using Placard.Diagnostics;

namespace Placard.Outputs.Pages;

/// <summary>
/// Finds what a build doesn't look at: quotas of forms, and what would be an error only when an upcoming action opens, in its form and in its letters,
/// which no page shows yet.
/// </summary>
internal static class UpcomingChecks
{
    public static void Check(OutputContext context, DiagnosticBag diagnostics)
    {
        context.Forms.CheckUpcoming(context.Site, diagnostics);
        context.Forms.CheckQuotas(context.Site, diagnostics);
        foreach (var action in context.Site.UpcomingActions)
        {
            var complete = context.Site.CompleteOf(action);
            context.Pages.Check(complete, complete.Body, diagnostics);
            foreach (var letter in complete.Letters)
            {
                if (letter.Text is { } text) context.Pages.Check(complete, complete.Body.With(text, letter.Location), diagnostics);
            }
        }
    }
}
