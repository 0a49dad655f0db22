using Placard.Building;
using Placard.Diagnostics;

namespace Placard.Cli.Serving;

/// <summary>Finds pages that are missing because their source file has errors, so that an open page can say so.</summary>
internal static class UnbuildablePages
{
    private static readonly Dictionary<string, string> None = [];

    /// <returns>The paths that existed before and are missing because of an error, with the path of the source file.</returns>
    public static IReadOnlyDictionary<string, string> Find(Snapshot before, SiteBuild? build, DiagnosticBag found)
    {
        if (build is null) return before.UnbuildablePages;
        if (!found.HasErrors) return None;
        var withErrors = found.Sorted().Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Location.Path)
            .ToHashSet(StringComparer.Ordinal);
        var unbuildable = before.UnbuildablePages.Where(page => withErrors.Contains(page.Value)).ToDictionary(StringComparer.Ordinal);
        foreach (var output in before.Outputs.Where(output => withErrors.Contains(output.Origin.Path))) unbuildable[output.Path] = output.Origin.Path;
        foreach (var output in build.Outputs) unbuildable.Remove(output.Path);
        return unbuildable;
    }
}
