using System.Text;
using Placard.Outputs.Citations;
using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary>
/// <c>_redirects</c> for hosts that support it: permanent redirects (301), which are faster than <see cref="RedirectPages"/>, and the status
/// 410 for removed URLs. Hosts that do not support a status ignore its lines.
/// </summary>
public sealed class Redirects : ISiteOutput
{
    public string Name => "redirects";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return TextOutput.File("_redirects", () => Text(context));
    }

    private static string Text(OutputContext context)
    {
        var site = context.Site;
        var rules = new StringBuilder("# Former addresses. Written by Placard from `aliases:`, `gone:` and addresses.txt.\n");
        foreach (var entry in site.Entries)
        {
            foreach (var alias in entry.Aliases) Append(rules, new Permalink(alias.Path), entry.Permalink, "301");
        }
        foreach (var redirect in site.UrlLedger.Redirects) Append(rules, redirect.From, redirect.To, "301");
        foreach (var (file, page) in FormerCitationFiles.Recorded(context)) Append(rules, file, page, "301");
        // The exclamation mark applies a rule even if a file exists at the URL.
        foreach (var removed in site.RemovedUrls) Append(rules, removed.Url, removed.Page, "410!");
        // Last, since hosts read so many rules only, and some ignore these. Unless it is forced, a rule yields to the file at its URL: the home page. That one
        // answers to a query of its own without a rule, which would lead to itself.
        foreach (var query in site.UrlLedger.Queries.Where(query => query.To.Path != "index.html"))
            rules.Append($"/ {query.Name}={query.Number} /{query.To.Href} 301!\n");
        return rules.ToString();
    }

    private static void Append(StringBuilder rules, Permalink from, Permalink to, string status)
    {
        foreach (var former in Forms(from.Href)) rules.Append('/').Append(former).Append(" /").Append(to.Href).Append(' ').Append(status).Append('\n');
    }

    /// <summary>The forms in which a link may name a file: with its name, without extension, and for an index as its folder.</summary>
    private static IEnumerable<string> Forms(string path)
    {
        yield return path;
        if (path.EndsWith("/index.html", StringComparison.Ordinal)) yield return path[..^"index.html".Length];
        else if (path.EndsWith(".html", StringComparison.Ordinal)) yield return path[..^".html".Length];
    }
}
