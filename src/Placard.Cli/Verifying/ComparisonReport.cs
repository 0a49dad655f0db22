using System.Globalization;
using Placard.Cli.Terminal;
using Placard.Containers;
using Placard.Packaging;

namespace Placard.Cli.Verifying;

/// <summary>Prints how a copy compares with a manifest.</summary>
internal sealed class ComparisonReport(TextWriter output)
{
    /// <summary>Prints each difference in a line.</summary>
    public void PrintDifferences(ICopy copy, ComparisonResult result)
    {
        foreach (var difference in result.Differences) output.WriteLine(difference.ToLine(copy));
    }

    /// <summary>Prints what is wrong with the container.</summary>
    public void PrintProblems(ICopy copy, IEnumerable<ContainerProblem> problems)
    {
        foreach (var problem in problems) output.WriteLine(PrintableText.Of($"  {"damaged",-10} {copy.Name}: {problem}"));
    }

    /// <summary>Prints how several files were changed in the same way.</summary>
    public void PrintReasons(ComparisonResult result)
    {
        foreach (var reason in result.Differences.Where(difference => difference is { Kind: DifferenceKind.Changed, Explanation: not null })
            .GroupBy(difference => difference.Explanation!, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Count()).Take(5))
        {
            output.WriteLine(PrintableText.Of($"{Counted.Of(reason.Count(), "file")}: {reason.Key}"));
        }
    }

    /// <summary>Prints what the host does that changes no file.</summary>
    public void PrintHabits(ComparisonResult result)
    {
        if (result.Compressed > 0) output.WriteLine($"The host compresses {Counted.Of(result.Compressed, "file")} on the way, which changes none of them.");
        if (result.DroppedHtml > 0)
            output.WriteLine($"The host leads {Counted.Of(result.DroppedHtml, "page")} to a URL without .html, which changes none of them.");
        if (result.Redirected > 0)
            output.WriteLine($"The host redirects {Counted.Of(result.Redirected, "former URL")} by itself, so that their redirect pages were not seen.");
        if (result.NotServed == 0) return;
        var names = string.Join(", ", Manifest.HostFiles.Order(StringComparer.Ordinal));
        output.WriteLine($"{Counted.Of(result.NotServed, "file")} for the host alone ({names}) are not in it, as in every copy from the web.");
    }

    /// <summary>Prints in one line whether the copy is whole.</summary>
    public void PrintSummary(ICopy copy, ComparisonResult result) => output.WriteLine(Summary(copy, result));

    private static string Summary(ICopy copy, ComparisonResult result)
    {
        if (result.IsWhole) return $"{copy.Name}: whole, {Counted.Of(result.Checked, "file")} as the manifest says.";
        var counts = result.Differences.GroupBy(difference => difference.Kind)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}"));
        return $"{copy.Name}: not whole. Of {Counted.Of(result.Checked, "file")}: {string.Join(", ", counts)}.";
    }
}
