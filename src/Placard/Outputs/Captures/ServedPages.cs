using Placard.Diagnostics;
using Placard.Text;

namespace Placard.Outputs.Captures;

/// <summary>Captured pages at their old paths, where no other output publishes anything.</summary>
internal static class ServedPages
{
    /// <param name="outputs">All other outputs.</param>
    public static IReadOnlyList<OutputFile> Of(OutputContext context, IEnumerable<OutputFile> outputs)
    {
        if (context.Site.Captures.All(capture => capture.Served.Count == 0)) return [];
        var (files, folders) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var output in outputs) Claim(Normalization.Compose(output.Path), files, folders);
        var served = new List<OutputFile>();
        foreach (var capture in context.Site.Captures.Where(capture => capture.Served.Count > 0))
        {
            var pages = new SavedPages(context, capture);
            foreach (var (file, at) in capture.Served)
            {
                var path = Normalization.Compose(at.Path);
                if (folders.Contains(path) || Above(path).Append(path).Any(files.Contains)) continue;
                Claim(path, files, folders);
                served.Add(new OutputFile(at.Path, SourceLocation.StartOf(file.Source.DisplayPath), (to, _) => pages.WritePage(file, at, to))
                {
                    HasAuthoredPath = true,
                    IsOfCapture = true,
                });
            }
        }
        return served;
    }

    private static void Claim(string path, HashSet<string> files, HashSet<string> folders)
    {
        files.Add(path);
        folders.UnionWith(Above(path));
    }

    private static IEnumerable<string> Above(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path[..slash];
    }
}
