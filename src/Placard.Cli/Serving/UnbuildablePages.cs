using Placard.Building;
using Placard.Diagnostics;

namespace Placard.Cli.Serving;

/// <summary>Remembers which pages there would be if it were not for a mistake, so that an open page can say what has become of it.</summary>
internal static class UnbuildablePages
{
    private static readonly Dictionary<string, string> None = [];

    /// <returns>The addresses that were there before and are no more because their file holds an error, with the file's path.</returns>
    public static IReadOnlyDictionary<string, string> Find(Snapshot before, SiteBuild? build, DiagnosticBag found)
    {
        if (build is null) return before.UnbuildablePages;
        if (!found.HasErrors) return None;
        var withErrors = found.Sorted().Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Location.Path).ToHashSet(StringComparer.Ordinal);
        var unbuildable = before.UnbuildablePages.Where(page => withErrors.Contains(page.Value)).ToDictionary(StringComparer.Ordinal);
        foreach (var output in before.Outputs.Where(output => withErrors.Contains(output.Origin.Path))) unbuildable[output.Path] = output.Origin.Path;
        foreach (var output in build.Outputs) unbuildable.Remove(output.Path);
        return unbuildable;
    }
}
