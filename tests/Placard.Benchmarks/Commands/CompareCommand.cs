using System.CommandLine;
using System.Globalization;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Commands;

/// <summary><c>compare</c>: Placard against each peer and floor, in turn.</summary>
internal static class CompareCommand
{
    /// <summary>The maximum relative difference of outputs that count as equal work.</summary>
    private const double Tolerance = 0.05;

    private static readonly string[] Floors = ["files", "markdig"];

    public static Command Create()
    {
        var common = new CommonOptions(1_000, 10_000);
        var against =
            new Option<string[]>(
                "--against")
            { Description = "Peers and floors by name; else all that are on this machine.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("compare", "Measure Placard against peers and floors.\n\nExample: compare --articles 1000 10000 --against hugo files");
        common.AddTo(command);
        command.Options.Add(against);
        command.SetAction(call =>
        {
            using var workFolder = common.WorkFolder(call);
            foreach (var articles in call.GetValue(common.Articles)!)
            {
                var placard = new SiteContestant(PlacardSite.Compared, workFolder, articles);
                foreach (var name in NamesFor(call.GetValue(against) ?? [], workFolder, articles))
                {
                    var comparison = Comparison.Run(workFolder, articles, common.Medium(call), placard, Contestant(name, workFolder, articles, placard),
                        call.GetValue(common.Pairs));
                    Results.Read(common.ResultsFile(call)).With(comparison).Write(common.ResultsFile(call));
                    Print(comparison);
                }
            }
        });
        return command;
    }

    private static IEnumerable<string> NamesFor(string[] asked, WorkFolder workFolder, int articles) => asked.Length > 0
        ? asked
        : SiteCatalog.Peers.Where(peer => articles <= peer.MaxArticles && peer.Version(workFolder.Tools) is not null).Select(peer => peer.Name)
            .Concat(Floors).Concat(PlacardSite.All.Skip(1).Select(site => site.Name));

    private static IContestant Contestant(string name, WorkFolder workFolder, int articles, IContestant placard) => name switch
    {
        "files" => new FilesFloorContestant(workFolder, articles, placard),
        "markdig" => new MarkdigFloorContestant(workFolder, articles),
        _ => SiteCatalog.All.FirstOrDefault(site => site.Name == name) is { } site
            ? new SiteContestant(site, workFolder, articles)
            : throw new BenchmarkException(
                $"There is no peer or floor {name}; there are {string.Join(", ", SiteCatalog.All.Select(site => site.Name).Concat(Floors))}."),
    };

    internal static void Print(Comparison c)
    {
        FormattableString line = $"""
            {c.Articles} articles, {c.Medium}: {c.Name} against {c.Against} {c.AgainstVersion}, {c.Pairs} pairs
              time      {c.Time.Median:F3} ({c.Time.Min:F3} to {c.Time.Max:F3})   {c.Cost.Seconds:F3} s, {c.AgainstCost.Seconds:F3} s
              processor {c.Processor.Median:F3} ({c.Processor.Min:F3} to {c.Processor.Max:F3})   {c.Cost.ProcessorSeconds:F3} s, {c.AgainstCost.ProcessorSeconds:F3} s
              memory    {c.Memory.Median:F3} ({c.Memory.Min:F3} to {c.Memory.Max:F3})   {c.Cost.PeakMegabytes:F0} MB, {c.AgainstCost.PeakMegabytes:F0} MB
            """;
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        if (c is { Output: { } one, AgainstOutput: { } other })
            Console.WriteLine(Work(one, other, mayDiffer: PlacardSite.All.Any(site => site.Name == c.Against)));
    }

    private static string Work(OutputFolder one, OutputFolder other, bool mayDiffer)
    {
        var files = (double)other.Files / one.Files;
        var bytes = (double)other.Bytes / one.Bytes;
        var verdict = Math.Abs(files - 1) <= Tolerance && Math.Abs(bytes - 1) <= Tolerance
            ? "equal work"
            : mayDiffer
            ? "more work, as it should be"
            : "NOT EQUAL WORK";
        return string.Create(CultureInfo.InvariantCulture, $"  output    {one.Files} files, {one.Bytes} bytes; {other.Files} files ({files:F3}), {other.Bytes} bytes ({bytes:F3}): {verdict}");
    }
}
