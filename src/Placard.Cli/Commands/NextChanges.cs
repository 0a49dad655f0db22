using System.Globalization;
using System.Text;
using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary>Says what opens next, which takes a build, and what closes next, which does not.</summary>
internal static class NextChanges
{
    /// <summary>A line for the next opening and one for the next closing; empty where nothing is scheduled.</summary>
    public static string Of(Site site)
    {
        var text = new StringBuilder();
        var changes = site.ScheduledChanges;
        Append(text, [.. changes.Where(change => change.Opens)], "Opens next", " Only a build after that moment opens it.");
        Append(text, [.. changes.Where(change => !change.Opens && site.StateOf(change.Action).IsOpen)], "Closes next", "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, List<ScheduledChange> changes, string label, string hint)
    {
        if (changes is not [var next, ..]) return;
        var others = changes.Count(change => change.Time.Moment == next.Time.Moment) - 1;
        var more = others > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {others} more") : "";
        text.Append(CultureInfo.InvariantCulture, $"{label}: {next.Action.SourcePath}{more}, {When(next.Time)}.{hint}\n");
    }

    private static string When(ActionTime time)
    {
        var local = time.LocalMoment;
        var shown = string.Create(CultureInfo.InvariantCulture, $"{local.Day:yyyy-MM-dd} {local.Time:HH:mm}");
        if (time.Offset == TimeSpan.Zero) return $"{shown} UTC";
        return string.Create(CultureInfo.InvariantCulture, $"{shown} {time.Zone?.Id ?? "there"} ({time.Moment:yyyy-MM-dd HH:mm} UTC)");
    }
}
