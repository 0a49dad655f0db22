namespace Placard.Importing;

/// <summary>The totals of a report. What was found is the sum of what was carried, changed, carried in part and left out, and of the states of files.</summary>
public static class ReportTotals
{
    public static IEnumerable<(string Name, int Count)> Of(ImportReport report)
    {
        yield return ("found", report.Entries.Count + report.Left.Count);
        yield return ("carried", Count(report.Entries, ImportFate.Carried));
        yield return ("changed", Count(report.Entries, ImportFate.Changed));
        yield return ("carriedInPart", Count(report.Entries, ImportFate.Left));
        yield return ("leftOut", report.Left.Count);
        yield return ("files", report.Files.Count);
        var all = report.Entries.Concat(report.Files).ToList();
        yield return ("written", Count(all, ImportState.Written));
        yield return ("unchanged", Count(all, ImportState.Unchanged));
        yield return ("keptEdited", Count(all, ImportState.KeptEdited));
        yield return ("keptRemoved", Count(all, ImportState.KeptRemoved));
        yield return ("failed", Count(all, ImportState.Failed));
    }

    private static int Count(IReadOnlyList<ReportedItem> items, ImportFate fate) => items.Count(item => item.Fate == fate);

    private static int Count(IReadOnlyList<ReportedItem> items, ImportState state) => items.Count(item => item.State == state);
}
