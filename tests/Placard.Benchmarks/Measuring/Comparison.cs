namespace Placard.Benchmarks.Measuring;

/// <summary>The costs of two contestants, run alternately; ratios are those of adjacent runs.</summary>
internal sealed record Comparison(
    int Articles, string Medium, string Name, string Version, string Against, string AgainstVersion, int Pairs,
    Spread Time, Spread Processor, Spread Memory, Usage Cost, Usage AgainstCost, OutputFolder? Output, OutputFolder? AgainstOutput)
{
    public static Comparison Run(WorkFolder workFolder, int articles, string medium, IContestant one, IContestant other, int pairs)
    {
        List<Usage> ones = [], others = [];
        OutputFolder? oneOutput = null, otherOutput = null;
        for (var pair = 0; pair < pairs; pair++)
        {
            ones.Add(RunOnce(workFolder, one, ref oneOutput));
            others.Add(RunOnce(workFolder, other, ref otherOutput));
        }
        Spread Ratio(Func<Usage, double> figure) => Spread.Of(ones.Zip(others, (a, b) => figure(a) / figure(b)));
        return new Comparison(
            articles, medium, one.Name, one.Version, other.Name, other.Version, pairs,
            Ratio(usage => usage.Seconds), Ratio(usage => usage.ProcessorSeconds), Ratio(usage => usage.PeakMegabytes), Median(ones), Median(others), oneOutput,
                otherOutput);
    }

    private static Usage RunOnce(WorkFolder workFolder, IContestant contestant, ref OutputFolder? written)
    {
        var output = workFolder.NewOutput();
        var usage = contestant.Run(output);
        if (Directory.Exists(output)) written ??= OutputFolder.Of(output);
        workFolder.Discard(output);
        return usage;
    }

    private static Usage Median(List<Usage> usages) => new(
        Spread.Of(usages.Select(usage => usage.Seconds)).Median, Spread.Of(usages.Select(usage => usage.ProcessorSeconds)).Median,
            Spread.Of(usages.Select(usage => usage.PeakMegabytes)).Median, 0);
}
