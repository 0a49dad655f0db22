using Placard.RobustnessTests.Parsers;
using Placard.RobustnessTests.Support;

namespace Placard.RobustnessTests.Fuzzing.Coverage;

/// <summary>
/// Row 2 of the matrix, by coverage: a program of its own, whose parsers count the branches that they take, keeps the inputs that reach a new one and
/// changes those further. <c>PLACARD_COVERAGE=markdown,css</c> searches for the parsers of these names alone.
/// </summary>
public class CoverageTests
{
    private const string Parsers = "PLACARD_COVERAGE";

    /// <summary>Of the mutations that are tried in continuous integration, one of so many is tried here.</summary>
    private const int Part = 100;

    [Fact]
    public void Inputs_that_reach_new_code_end_in_a_page_or_in_diagnostics()
    {
        using var copy = new InstrumentedCopy();
        var environment = new Dictionary<string, string?> { ["DOTNET_PROCESSOR_COUNT"] = "1" };
        var (exitCode, said) = copy.Run($"*.{nameof(Search_in_an_instrumented_copy)}", environment);
        foreach (var line in said.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("coverage of ", StringComparison.Ordinal)))
            RunReport.Add(line.Split(": ")[0], line.Split(": ")[1]);
        Assert.True(exitCode == 0, $"{said}\nThe last input: {copy.InFlight}");
        Assert.Contains("reached something new", said, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void Search_in_an_instrumented_copy()
    {
        var wanted = Environment.GetEnvironmentVariable(Parsers)?.Split(',');
        var failures = new List<string>();
        foreach (var parser in UntrustedParsers.All.Where(parser => wanted?.Contains(parser.Name) != false))
        {
            var search = new CoverageSearch(parser);
            search.Run(RunSize.Of(Math.Max(20, parser.Mutations / Part), parser.Mutations));
            failures.AddRange(search.Failures);
        }
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }
}
