using Placard.Diagnostics;
using Placard.RobustnessTests.Parsers;
using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Bombs;

/// <summary>
/// Row 1 of the matrix: every piece of every syntax, many thousand times, in the shapes that parsers know least well, and pairs of pieces, of which
/// <c>PLACARD_SEED</c> draws others. Each ends in a page or in diagnostics, in a time that is proportional to its length, and with a small stack.
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
        Read($"bombs of {name}", parser, Bomb.AllOf(parser, Length));
    }

    [Theory, MemberData(nameof(Parsers))]
    public void A_bomb_of_two_pieces_that_are_drawn_costs_no_more(string name)
    {
        var parser = UntrustedParsers.Named(name);
        Read($"bombs of two pieces of {name}, PLACARD_SEED={RandomInput.Seed}", parser, Bomb.PairsOf(parser, Length, RunSize.Of(10, 400), RandomInput.Seed));
    }

    private static void Read(string title, UntrustedParser parser, IEnumerable<Bomb> bombs)
    {
        var (failures, costs) = (new List<string>(), new List<(string Title, Cost Cost)>());
        foreach (var bomb in bombs)
        {
            var file = parser.FileOf(bomb.Bytes);
            var name = $"{parser}: {bomb.Name}";
            try
            {
                var cost = Guard.Cheapest(name, Limit, () => parser.Read([file], new DiagnosticBag()));
                costs.Add((name, cost));
                if (cost.Time > Limit.Time || cost.Bytes > Limit.Bytes) failures.Add($"{name}: {cost.Time.TotalSeconds:F1} s, {cost.Bytes / 1_000_000} MB");
            }
            catch (Exception failure)
            {
                failures.Add($"{name}: {failure}");
            }
        }
        RunReport.Add(title, $"{costs.Count} tried, {failures.Count} failed, {costs.Sum(bomb => bomb.Cost.Time.TotalSeconds):F1} s; the slowest: "
            + string.Join("; ", costs.OrderByDescending(bomb => bomb.Cost.Time).Take(3).Select(bomb => $"{bomb.Title} {bomb.Cost.Time.TotalSeconds:F2} s")));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
