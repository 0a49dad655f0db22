using System.Globalization;
using System.Text;
using Placard.Links;

namespace Placard.Writing;

/// <summary>Writes <c>links.lock.yaml</c>: sorted, without blank lines, so that a version history shows each change as itself.</summary>
public static class LinkLockWriter
{
    private const string Header = """
        # What is known of the links that lead to other sites. `placard check --external` keeps this file; commit it with the others.
        # A link counts as dead once it has failed on three separate days. Readers of a dead link are then led to its copy, if one is
        # known here. To name another copy, change `copy` and `copyDate`; to have a link asked again, delete its lines.


        """;

    public static string Write(LinkLock links)
    {
        var text = new StringBuilder(Header.ReplaceLineEndings("\n"));
        foreach (var link in links.Links) Append(text, link);
        return text.ToString();
    }

    private static void Append(StringBuilder text, LinkState link)
    {
        text.Append(link.Comment).Append(link.Url).Append(":\n");
        // Quoted, since YAML would read a status code as a number, and other statuses are words.
        text.Append("  status: \"").Append(link.Status).Append("\"\n");
        text.Append("  checked: ").Append(Day(link.Checked)).Append('\n');
        if (link.FailedOn.Count > 0) text.Append("  failedOn: [").AppendJoin(", ", link.FailedOn.Select(Day)).Append("]\n");
        if (link.MovedTo is { } moved) text.Append("  movedTo: ").Append(moved).Append('\n');
        if (link.Copy is { } copy) text.Append("  copy: ").Append(copy).Append('\n');
        if (link.CopyDate is { } date) text.Append("  copyDate: ").Append(Day(date)).Append('\n');
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
