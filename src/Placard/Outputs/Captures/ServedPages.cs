using Placard.Captures;
using Placard.Diagnostics;

namespace Placard.Outputs.Captures;

/// <summary>Captured pages at their old paths, where no other output publishes anything.</summary>
internal static class ServedPages
{
    /// <param name="outputs">All other outputs.</param>
    public static IReadOnlyList<OutputFile> Of(OutputContext context, IEnumerable<OutputFile> outputs)
    {
        if (context.Site.Captures.All(capture => capture.Served.Count == 0)) return [];
        var taken = new TakenPaths();
        foreach (var output in outputs) taken.Add(output.Path);
        var served = new List<OutputFile>();
        foreach (var capture in context.Site.Captures.Where(capture => capture.Served.Count > 0))
        {
            var pages = new SavedPages(context, capture);
            foreach (var (file, at) in capture.Served)
            {
                if (!taken.TryAdd(at.Path)) continue;
                served.Add(new OutputFile(at.Path, SourceLocation.StartOf(file.Source.DisplayPath), (to, _) => pages.WritePage(file, at, to))
                {
                    HasAuthoredPath = true,
                    IsOfCapture = true,
                });
            }
        }
        return served;
    }
}
