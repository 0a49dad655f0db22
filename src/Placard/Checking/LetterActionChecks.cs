using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Checking;

/// <summary>Finds what makes the letters of an open action less useful: addressees that have left office or are out of date, and one wording for all.</summary>
internal static class LetterActionChecks
{
    private const int MaxNames = 5;

    public static void Check(Site site, DiagnosticBag diagnostics)
    {
        foreach (var action in site.Actions)
        {
            var state = site.StateOf(action);
            if (!state.IsOpen) continue;
            if (state.FormerTargets is { Count: > 0 } former)
                diagnostics.Report(DiagnosticDescriptors.TargetsLeft, action.Origin, former.Count, NamesOf(former));
            if (state.HasOldTargets) diagnostics.Report(DiagnosticDescriptors.TargetsOld, action.Origin, state.TargetsAsOf);
            if (action is { Kind: ActionKind.Letter, Editable: false, Points.Count: 0 })
                diagnostics.Report(DiagnosticDescriptors.LetterInOneWording, action.Origin);
        }
    }

    private static string NamesOf(IReadOnlyList<Target> targets) =>
        string.Join("; ", targets.Take(MaxNames).Select(target => target.FullDisplayName(", "))) + (targets.Count > MaxNames ? " …" : "");
}
