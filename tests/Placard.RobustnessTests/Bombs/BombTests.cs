using Placard.Diagnostics;
using Placard.RobustnessTests.Parsers;
using Placard.RobustnessTests.Support;

namespace Placard.RobustnessTests.Bombs;

/// <summary>
/// Row 1 of the matrix: every piece of every syntax, many thousand times, in the shapes that parsers know least well. Each ends in a page or in
/// diagnostics, in a time that is proportional to its length, and with a small stack.
/// </summary>
public class BombTests
{
    private static readonly Cost Limit = new(RunSize.Within(TimeSpan.FromSeconds(2)), 300_000_000);

    private static readonly int Length = RunSize.Of(16_000, 1_000_000);

    public static TheoryData<string> Parsers => UntrustedParsers.Names;

    [Theory, MemberData(nameof(Parsers))]
    public void A_bomb_costs_no_more_than_two_seconds_and_300_MB(string name)
    {
        var parser = UntrustedParsers.Named(name);
        var (failures, costs) = (new List<string>(), new List<(string Title, Cost Cost)>());
        foreach (var bomb in Bomb.AllOf(parser, Length))
        {
            var file = parser.FileOf(bomb.Bytes);
            var title = $"{parser}: {bomb.Name}";
            try
            {
                var cost = Guard.Cheapest(title, Limit, () => parser.Read([file], new DiagnosticBag()));
                costs.Add((title, cost));
                if (cost.Time > Limit.Time || cost.Bytes > Limit.Bytes) failures.Add($"{title}: {cost.Time.TotalSeconds:F1} s, {cost.Bytes / 1_000_000} MB");
            }
            catch (Exception failure)
            {
                failures.Add($"{title}: {failure}");
            }
        }
        RunReport.Add($"bombs of {name}", $"{costs.Count} tried, {failures.Count} failed, {costs.Sum(bomb => bomb.Cost.Time.TotalSeconds):F1} s; the slowest: "
            + string.Join("; ", costs.OrderByDescending(bomb => bomb.Cost.Time).Take(3).Select(bomb => $"{bomb.Title} {bomb.Cost.Time.TotalSeconds:F2} s")));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
