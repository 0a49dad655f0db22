using System.Text;
using Placard.Content;
using Placard.Outputs;

namespace Placard.UrlKeeping;

/// <summary>
/// Adds published URLs to the text of <c>addresses.txt</c>. Existing lines and comments are kept; URLs are sorted, so that concurrent additions
/// merge well in git.
/// </summary>
public static class UrlLedgerWriter
{
    private const string Header = """
        # Every address at which this archive has published something that others may have linked to: pages, files, feeds and
        # tables. Left out are pages that come and go by themselves: those that follow a form, letters to print, and the second
        # and further pages of a list. `placard build --record` adds new addresses; nothing removes any.
        #
        # A build that would lose one of them stops. What is to stay away says why after its address, if need be in another
        # language; a file that has another address now says which. A page says that in its own file, by `aliases:`. The
        # address of a list that holds nothing any more leads on by itself.
        #
        #     articles/2020/letter.html gone: Withdrawn at its author's request.
        #     articles/2020/lettre.html gone (fr): Retirée à la demande de son auteur.
        #     files/letter.pdf moved: files/the-letter.pdf

        """;

    /// <param name="text">The ledger; null if there is none yet.</param>
    /// <param name="outputs">All outputs.</param>
    /// <returns>The ledger with the missing URLs, and their number.</returns>
    public static (string Text, int Added) Add(string? text, IEnumerable<OutputFile> outputs)
    {
        var newLine = text is not null && text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var (header, lines, footer) = Split((text ?? Header).Replace("\r\n", "\n", StringComparison.Ordinal));
        var known = lines.Select(line => line.Url).ToHashSet(StringComparer.Ordinal);
        var added = outputs.Where(output => output.IsPermanent && known.Add(output.Path)).Select(output => new LedgerLine(output.Path, output.Path + '\n'))
            .ToList();
        if (added.Count == 0 && text is not null) return (text, 0);
        var sorted = lines.Concat(added).OrderBy(line => line.Url, StringComparer.Ordinal);
        return (string.Concat([header, .. sorted.Select(line => line.Text), footer]).Replace("\n", newLine, StringComparison.Ordinal), added.Count);
    }

    /// <summary>The URLs of a build that its ledger does not record yet, sorted.</summary>
    public static IReadOnlyList<string> Unrecorded(Site site, IEnumerable<OutputFile> outputs)
    {
        var urls = outputs.Where(output => output.IsPermanent).Select(output => output.Path).ToHashSet(StringComparer.Ordinal);
        var spans = urls.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var recorded in site.UrlLedger.Active) spans.Remove(recorded.Path.Span);
        urls.ExceptWith(site.UrlLedger.Removed.Select(removed => removed.Url.Path));
        urls.ExceptWith(site.UrlLedger.Redirects.Select(redirect => redirect.From.Path));
        return [.. urls.Order(StringComparer.Ordinal)];
    }

    /// <summary>The header comment, each URL with the comments above it, and what follows the last.</summary>
    private static (string Header, List<LedgerLine> Lines, string Footer) Split(string text)
    {
        var (header, pending) = ("", new StringBuilder());
        var lines = new List<LedgerLine>();
        foreach (var line in text.Split('\n'))
        {
            var isComment = line.AsSpan().Trim().IsEmpty || line.AsSpan().TrimStart().StartsWith("#");
            if (isComment)
            {
                pending.Append(line).Append('\n');
                continue;
            }
            var above = pending.ToString();
            if (lines.Count == 0) (header, above) = SplitAtBlankLine(above);
            lines.Add(new LedgerLine(UrlOf(line), above + line + '\n'));
            pending.Clear();
        }
        var rest = pending.ToString().TrimEnd('\n');
        return lines.Count == 0 ? (rest.Length == 0 ? "" : rest + "\n\n", lines, "") : (header, lines, rest.Length == 0 ? "" : rest + '\n');
    }

    /// <summary>A comment at the top without a blank line after it belongs to the header, not to the first URL.</summary>
    private static (string Header, string Below) SplitAtBlankLine(string comments)
    {
        var blank = comments.LastIndexOf("\n\n", StringComparison.Ordinal);
        return blank < 0 ? (comments, "") : (comments[..(blank + 2)], comments[(blank + 2)..]);
    }

    private static string UrlOf(string line)
    {
        var url = line.Trim().TrimStart('/');
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return url;
        var note = Math.Max(url.LastIndexOf(" gone", colon, StringComparison.Ordinal), url.LastIndexOf(" moved", colon, StringComparison.Ordinal));
        return (note < 0 ? url : url[..note]).TrimEnd();
    }

    /// <param name="Text">The line with the comments above it.</param>
    private sealed record LedgerLine(string Url, string Text);
}
