using System.Text;
using Placard.Reading.FrontMatter;
using Placard.Urls;

namespace Placard.Importing;

/// <summary>The former URLs that no entry can declare as its aliases, such as those of lists, files and queries: lines of <c>addresses.txt</c>.</summary>
internal sealed class RedirectLedger
{
    private readonly List<(string From, string To)> redirects = [];

    /// <summary>How many paths and how many queries were given.</summary>
    public (int Paths, int Queries) Counts => (redirects.Count(redirect => !IsQuery(redirect.From)), redirects.Count(redirect => IsQuery(redirect.From)));

    public void Add(string from, string to) => redirects.Add((from, to));

    /// <summary>The text of <c>addresses.txt</c> with the lines that it lacks; what it has, and what a person removed from it, stays as it is.</summary>
    /// <param name="text">Null where there is none yet.</param>
    /// <param name="published">The published path of each entry, by the path of its file.</param>
    /// <param name="taken">The paths at which entries answer.</param>
    /// <param name="known">The lines of earlier imports, to which those of this one are added.</param>
    /// <returns>Null where nothing is to be written.</returns>
    public string? Write(string? text, IReadOnlyDictionary<string, string> published, IReadOnlySet<string> taken, Dictionary<string, string> known)
    {
        var written = (text ?? "").Split('\n').Select(UrlOf).ToHashSet(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var (former, target) in redirects)
        {
            var from = IsQuery(former) ? former : ArchivePath.Normalise(former);
            var to = target.EndsWith(".md", StringComparison.Ordinal) ? published.GetValueOrDefault(target) : target;
            if (from is null || to is null || from == to || taken.Contains(from)) continue;
            if (!known.TryAdd($"{UrlLedger.FileName} {from}", to) || !written.Add(from)) continue;
            lines.Add($"{from} moved: {to}\n");
        }
        if (lines.Count == 0) return null;
        lines.Sort(StringComparer.Ordinal);
        var result = new StringBuilder(text);
        if (text is { Length: > 0 } && !text.EndsWith('\n')) result.Append('\n');
        return result.AppendJoin("", lines).ToString();
    }

    private static bool IsQuery(string from) => from.StartsWith('?');

    private static string UrlOf(string line)
    {
        var url = line.Trim().TrimStart('/');
        var moved = url.IndexOf(" moved:", StringComparison.Ordinal);
        return (moved < 0 ? url : url[..moved]).Trim();
    }
}
