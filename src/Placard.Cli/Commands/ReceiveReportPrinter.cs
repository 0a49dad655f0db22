using System.Globalization;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Receiving;

namespace Placard.Cli.Commands;

/// <summary>Prints what came of exports, and what is to be deleted.</summary>
internal sealed class ReceiveReportPrinter(TextWriter output, string inputPath)
{
    /// <param name="handler">The name of the form handler; null without one.</param>
    public void Print(ReceiveResult result, ReceiveSettings settings, Site site, string? handler, string reviewPath)
    {
        var report = result.Report;
        if (settings.Files.Count > 0)
        {
            output.WriteLine($"{Number(report.Entries)} {(report.Entries == 1 ? "entry" : "entries")}:");
            PrintCount(report.New, $"new, {report.Named} of them with a name that may be shown");
            PrintCount(report.Updated, "changed by a later entry of the same sender");
            PrintCount(report.Known, "known already");
            PrintCount(report.Repeated, "replaced by a later one of the same sender");
            PrintCount(report.KeptByHand, "later ones whose row was withdrawn or edited by hand, and stays");
            PrintCount(report.WithoutConsent, "without the consent to deliver");
            PrintCount(report.Spam, "taken for spam by the service");
            PrintCount(report.OfOtherForms, "of other forms");
            PrintCount(report.TooOld, "older than the senders that are still known");
            PrintCount(report.Refused, "refused in a review");
            PrintCount(report.Doubtful, "doubtful");
        }
        if (settings.Reviewed is not null) output.WriteLine($"Accepted in the review: {report.Accepted}.");
        output.WriteLine($"Took part online: {Number(report.Total)}.");
        foreach (var change in result.Changes) output.WriteLine($"{Done(settings, change)} {inputPath}{change.Path}.");
        if (result.Changes.Count == 0) output.WriteLine("Nothing changes in the archive.");
        if (result.Review is not null && !settings.IsDryRun)
            output.WriteLine($"Decide of the doubtful ones: open {reviewPath}, write yes or no into the first column, and run: placard receive --reviewed {reviewPath} --action {settings.Action}");
        PrintDeletion(report, settings, site, handler);
        if (settings.IsDryRun) output.WriteLine("Nothing was written: this was a dry run.");
    }

    private void PrintDeletion(ReceiveReport report, ReceiveSettings settings, Site site, string? handler)
    {
        if (settings.Files.Count == 0) return;
        var said = site.Settings.Privacy.Retention;
        var retention = RetentionPeriod.Of(said);
        var until = report.OldestDay is { } oldest && retention.IsRead
            ? $" by {retention.EndFrom(oldest).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} at the latest"
            : "";
        var files = string.Join(", ", settings.Files);
        output.WriteLine($"Delete these entries at {handler ?? "the form handler"}{until}, and from this computer: {files}.");
        if (said is not null) output.WriteLine($"Your privacy notice says: {PrintableText.Of(said)}");
        if (!retention.IsRead) output.WriteLine("No time can be read from it, so senders are recognised again for a year. Name one, such as: six months.");
    }

    private void PrintCount(int count, string what)
    {
        if (count > 0) output.WriteLine($"  {Number(count)} {what}");
    }

    private static string Done(ReceiveSettings settings, ReceivedFile change) => (settings.IsDryRun, change.Text) switch
    {
        (true, null) => "Would delete",
        (true, _) => "Would write",
        (false, null) => "Deleted",
        _ => "Wrote",
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
