using System.Text;
using Placard.Model;

namespace Placard.Outputs.Hosting;

/// <summary><c>_redirects</c> for hosts that read it: the faster way to what <see cref="RedirectPages"/> do everywhere.</summary>
public sealed class Redirects : ISiteOutput
{
    public string Name => "redirects";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return TextOutput.File("_redirects", () =>
        {
            var rules = new StringBuilder("# Former addresses. Written by Placard from `aliases:`.\n");
            foreach (var entry in context.Site.Entries)
            {
                foreach (var alias in entry.Aliases)
                {
                    foreach (var former in Forms(Permalink.Encode(alias.Path))) rules.Append('/').Append(former).Append(" /").Append(entry.Permalink.Href).Append(" 301\n");
                }
            }
            return rules.ToString();
        });
    }

    /// <summary>The ways in which an old link may name a file: with its name, and for an index as its folder.</summary>
    private static IEnumerable<string> Forms(string path)
    {
        yield return path;
        if (path.EndsWith("/index.html", StringComparison.Ordinal)) yield return path[..^"index.html".Length];
        else if (path.EndsWith(".html", StringComparison.Ordinal)) yield return path[..^".html".Length];
    }
}
