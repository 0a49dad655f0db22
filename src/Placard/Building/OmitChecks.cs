using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Building;

/// <summary>Reports names under <c>omit:</c> that are no output's.</summary>
internal static class OmitChecks
{
    public static void Check(ArchiveSettings settings, Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var omitted in settings.Omit.Where(omitted => !catalog.OptionalNames.Contains(omitted.Name)))
        {
            var hint = NearestName.Hint(omitted.Name, catalog.OptionalNames);
            diagnostics.Report(DiagnosticDescriptors.UnknownOutput, omitted.Location, omitted.Name, hint, string.Join(", ", catalog.OptionalNames));
        }
    }
}
