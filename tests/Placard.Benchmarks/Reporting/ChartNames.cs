using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Reporting;

/// <summary>The display names of peers and floors.</summary>
internal static class ChartNames
{
    public static string Of(Comparison comparison) => comparison.Against switch
    {
        "files" => "reading and writing",
        "markdig" => "Markdig alone",
        "placard-everything" => "Placard, everything",
        "placard-with-data" => "Placard with search and data",
        var name => $"{char.ToUpperInvariant(name[0])}{name[1..]} {comparison.AgainstVersion.TrimStart('v').Split('+', ' ')[0]}",
    };
}
