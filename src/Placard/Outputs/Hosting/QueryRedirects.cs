using System.Globalization;
using System.Text;
using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary>
/// Scripts that lead from a former URL with a query, such as <c>?p=12</c>, to the page that it named, since most hosts of static files don't look at
/// queries. The home page and the 404 page load the first of them, and that one loads the table of the numbers around the one that is asked for.
/// </summary>
public sealed class QueryRedirects : ISiteOutput
{
    /// <summary>How many numbers a table covers.</summary>
    private const long TableSize = 500;

    private const string Folder = "assets/former-queries";

    private static readonly string Loader = $$"""
        // Leads from a former URL such as ?p=12 to the page that it named, on hosts that don't look at queries. It loads the table of the numbers around
        // that one.
        "use strict";

        (() => {
          const script = document.currentScript;
          const found = [...new URLSearchParams(location.search)].find(([, value]) => /^[0-9]{1,15}$/.test(value));
          if (!found) return;
          globalThis.placardMoved = (pages) => {
            const page = pages[found.join("=")];
            if (page) location.replace(new URL(page, new URL("..", script.src)).href + location.hash);
          };
          const table = document.createElement("script");
          table.src = new URL(`former-queries/${Math.floor(Number(found[1]) / {{TableSize}})}.js`, script.src).href;
          document.head.append(table);
        })();

        """.ReplaceLineEndings("\n");

    public string Name => "former-queries";

    /// <summary>The script that pages load.</summary>
    internal static Permalink Script { get; } = new($"{Folder}.js");

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var queries = context.Site.UrlLedger.Queries;
        if (queries.Count == 0) yield break;
        yield return TextOutput.File(Script.Path, () => Loader) with { IsPermanent = false };
        foreach (var table in queries.GroupBy(query => long.Parse(query.Number, CultureInfo.InvariantCulture) / TableSize))
        {
            var name = table.Key.ToString(CultureInfo.InvariantCulture);
            yield return TextOutput.File($"{Folder}/{name}.js", () => Table(table)) with { IsPermanent = false };
        }
    }

    private static string Table(IEnumerable<QueryRedirect> queries)
    {
        var table = new StringBuilder("placardMoved({\n");
        // Names, numbers and percent-encoded paths need no escapes.
        foreach (var query in queries.DistinctBy(query => (query.Name, query.Number)))
            table.Append(CultureInfo.InvariantCulture, $"\"{query.Name}={query.Number}\": \"{query.To.Href}\",\n");
        return table.Append("});\n").ToString();
    }
}
