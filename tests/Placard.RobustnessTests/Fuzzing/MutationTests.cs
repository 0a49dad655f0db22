using System.Collections.Concurrent;
using Placard.RobustnessTests.Parsers;
using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Fuzzing;

/// <summary>
/// Row 2 of the matrix: changed files end in a page or in diagnostics at places that exist, within a second. <c>PLACARD_SEED</c> draws other changes; a
/// failure is reported with the number of its input and the smallest input that fails in the same way, which belongs into <c>Corpus</c> once it is fixed.
/// </summary>
public class MutationTests
{
    /// <summary>The time of all processors within which a batch ends.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60) * Environment.ProcessorCount;

    /// <summary>Without a limit, batches that wait for tasks of their own make the pool add threads, and hundreds of batches run at once.</summary>
    private static readonly ParallelOptions Processors = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>A hundred times as many are about ten million.</summary>
    private const int Full = 100;

    public static TheoryData<string> Parsers => UntrustedParsers.Names;

    [Theory, MemberData(nameof(Parsers))]
    public async Task A_mutated_file_ends_in_a_page_or_in_diagnostics(string name)
    {
        var parser = UntrustedParsers.Named(name);
        var mutator = new Mutator(Seeds.Of(parser), Seeds.TokensOf(parser));
        var batches = RunSize.Of(parser.Mutations, parser.Mutations * Full) / parser.Batch;
        var (running, failures, clock) = (new ConcurrentDictionary<int, TimeSpan>(), new ConcurrentDictionary<string, string>(), ProcessorClock.Start());
        var slow = new ConcurrentBag<int>();

        var work = Task.Run(() => Parallel.For(0, batches, Processors, batch =>
        {
            if (failures.Count >= 5) return;
            InFlight.Note($"{name}, PLACARD_SEED={RandomInput.Seed}, inputs {batch * parser.Batch} to {((batch + 1) * parser.Batch) - 1}");
            running[batch] = clock.Elapsed;
            var inputs = Inputs(batch);
            var failure = Trial.FailureOf(parser, inputs);
            if (failure == Trial.Slow) slow.Add(batch);
            else if (failure is not null) Explain(parser, inputs, failure, batch, failures);
            running.TryRemove(batch, out _);
        }), TestContext.Current.CancellationToken);
        while (await Task.WhenAny(work, Task.Delay(1_000, TestContext.Current.CancellationToken)) != work)
        {
            var stuck = running.Where(one => clock.Elapsed - one.Value > Deadline).Select(one => one.Key).ToList();
            Assert.True(stuck.Count == 0,
                $"{name} has not ended after {Deadline.TotalSeconds} s: batches {string.Join(", ", stuck)} of {parser.Batch} inputs.");
        }

        await work;
        // Time of other batches and of the compiler counted too: only what is slow alone, and again, is a failure.
        foreach (var batch in slow)
            if (Trial.FailureOf(parser, Inputs(batch)) is { } failure) Explain(parser, Inputs(batch), failure, batch, failures);
        RunReport.Add($"mutations of {name}", $"{batches * parser.Batch} tried, {failures.Count} failed, {clock.Elapsed.TotalSeconds:F1} s");
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.Values));

        byte[][] Inputs(int batch) =>
            [.. Enumerable.Range(batch * parser.Batch, parser.Batch).Select(number => mutator.Mutate(RandomInput.Seed, number))];
    }

    /// <summary>Records the first input of a batch that fails alone, minimised; the whole batch where none does.</summary>
    private static void Explain(UntrustedParser parser, byte[][] inputs, string failure, int batch, ConcurrentDictionary<string, string> failures)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (Trial.FailureOf(parser, [inputs[i]]) is not { } own) continue;
            if (!failures.TryAdd(own, "")) return;
            var smallest = Trial.Minimise(parser, inputs[i], own);
            failures[own] = $"Input {(batch * parser.Batch) + i} of PLACARD_SEED={RandomInput.Seed}: {own}\n{Trial.DetailOf(parser, smallest)}\n"
                + Trial.Show(smallest);
            return;
        }
        failures.TryAdd(failure, $"Inputs {batch * parser.Batch} to {((batch + 1) * parser.Batch) - 1} of PLACARD_SEED={RandomInput.Seed} together: {failure}");
    }
}
