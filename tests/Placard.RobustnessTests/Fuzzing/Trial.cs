using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.RobustnessTests.Parsers;
using Placard.RobustnessTests.Support;

namespace Placard.RobustnessTests.Fuzzing;

/// <summary>Reads files with a parser and judges how it went.</summary>
internal static class Trial
{
    /// <summary>The failure of an input that ends, but too late.</summary>
    public const string Slow = "took too long";

    private static readonly TimeSpan Limit = RunSize.Within(TimeSpan.FromSeconds(1));

    /// <summary>What went wrong, in a form that is the same for each input that fails in the same way; null if nothing did.</summary>
    /// <param name="inputs">The bytes of the files.</param>
    public static string? FailureOf(UntrustedParser parser, IReadOnlyList<byte[]> inputs)
    {
        SourceFile[] files = [.. inputs.Select(parser.FileOf)];
        string? slow = null;
        // Other inputs that are read meanwhile count, but hardly three times.
        for (var run = 0; run < 3; run++)
        {
            var clock = ProcessorClock.Start();
            try
            {
                var diagnostics = new DiagnosticBag();
                parser.Read(files, diagnostics);
                if (!parser.IsBinary) Places.Check(files, diagnostics);
            }
            catch (Exception failure)
            {
                return Describe(failure);
            }
            if (clock.Elapsed < Limit * Math.Max(1, inputs.Count / 10.0)) return null;
            slow = Slow;
        }
        return slow;
    }

    /// <summary>A text in which everything can be seen.</summary>
    public static string Show(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach (var rune in Encoding.UTF8.GetString(bytes).EnumerateRunes())
            text.Append(rune.Value switch { '\n' => "\\n", '\\' => "\\\\", < 0x20 or >= 0x7F => $"\\u{{{rune.Value:X}}}", _ => rune.ToString() });
        return text.Length > 2_000 ? text.ToString(0, 2_000) + "…" : text.ToString();
    }

    /// <summary>The whole message of what went wrong.</summary>
    public static string DetailOf(UntrustedParser parser, byte[] input)
    {
        try
        {
            var (file, diagnostics) = (parser.FileOf(input), new DiagnosticBag());
            parser.Read([file], diagnostics);
            Places.Check([file], diagnostics);
            return "";
        }
        catch (Exception failure)
        {
            return failure.Message;
        }
    }

    private static string Describe(Exception failure)
    {
        while (failure is AggregateException { InnerException: { } inner }) failure = inner;
        if (failure is NoSuchPlaceException place) return $"{place.Code} names a place that does not exist";
        var places = (failure.StackTrace ?? "").Split('\n').Where(line => line.Contains(" Placard.", StringComparison.Ordinal))
            .Where(line => !line.Contains(nameof(RobustnessTests), StringComparison.Ordinal)).Take(4).Select(line => line.Trim().Split(" in ")[0]);
        return $"{failure.GetType().Name} {string.Join(" ", places)}";
    }

    /// <summary>The smallest input found that fails in the same way.</summary>
    public static byte[] Minimise(UntrustedParser parser, byte[] input, string failure)
    {
        var clock = ProcessorClock.Start();
        for (var part = Math.Max(1, input.Length / 2); part > 0; part /= 2)
        {
            for (var at = 0; at < input.Length && clock.Elapsed < TimeSpan.FromSeconds(20);)
            {
                byte[] shorter = [.. input[..at], .. input[Math.Min(input.Length, at + part)..]];
                InFlight.Note($"{parser}, minimised");
                if (FailureOf(parser, [shorter]) == failure) input = shorter;
                else at += part;
            }
        }
        return input;
    }
}
