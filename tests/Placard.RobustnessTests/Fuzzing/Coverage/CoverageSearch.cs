using System.Diagnostics;
using Placard.RobustnessTests.Parsers;
using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Fuzzing.Coverage;

/// <summary>Looks for inputs that reach code which no other has reached, beginning with the seeds, and mutates those further.</summary>
internal sealed class CoverageSearch(UntrustedParser parser)
{
    private readonly List<byte[]> reaching = [];
    private readonly Dictionary<string, string> failures = [];

    public IReadOnlyCollection<string> Failures => failures.Values;

    public void Run(int tries)
    {
        var clock = Stopwatch.StartNew();
        CoverageMap.Forget();
        foreach (var seed in Seeds.Of(parser)) Try(seed, "a seed", isKept: true);
        var (seeds, before) = (reaching.Count, CoverageMap.Count);
        Assert.True(before > 0, "Nothing counts its branches.");
        var (random, tokens) = (new Random(RandomInput.Seed), Seeds.TokensOf(parser));
        for (var number = 0; number < tries && failures.Count < 5; number++)
        {
            // Every other one begins with an input that has been found lately.
            var newest = Math.Max(0, reaching.Count - 20);
            var file = reaching[random.Next(2) == 0 ? random.Next(newest, reaching.Count) : random.Next(reaching.Count)];
            Try(new Mutator([file, reaching[random.Next(reaching.Count)]], tokens).Mutate(random.Next(), number), $"input {number}", isKept: false);
        }
        RunReport.Add($"coverage of {parser}", $"{tries} tried, {failures.Count} failed, {reaching.Count - seeds} of them reached something new, "
            + $"branches {before} to {CoverageMap.Count}, {clock.Elapsed.TotalSeconds:F1} s");
    }

    private void Try(byte[] input, string name, bool isKept)
    {
        InFlight.Note($"{parser}, PLACARD_SEED={RandomInput.Seed}, {name}");
        CoverageMap.Clear();
        var failure = Trial.FailureOf(parser, [input]);
        if (failure is not null && !failures.ContainsKey(failure))
        {
            failures[failure] = "";
            var smallest = Trial.Minimise(parser, input, failure);
            failures[failure] = $"{parser}: {failure}\n{Trial.DetailOf(parser, smallest)}\n{Trial.Show(smallest)}";
        }
        else if (CoverageMap.Take() || isKept)
        {
            reaching.Add(input);
        }
    }
}
