using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(Mutations.Trials))]

namespace Mutations;

/// <summary>
/// Tries mutations one after another in one process, which has compiled everything and found all test cases once.
/// PLACARD_TRIALS holds their numbers, each with the name of its file; a line is appended to the file PLACARD_TRIALS_RESULTS when one starts
/// and when it ends. The file PLACARD_TRIALS_UNCHANGED receives the tests that fail without any mutation, which are left out;
/// PLACARD_TRIALS_SPOILT those that do so after the last one.
/// </summary>
public sealed class Trials : XunitTestFramework
{
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) =>
        Environment.GetEnvironmentVariable("PLACARD_TRIALS") is { Length: > 0 } mutations
            ? new Executor(new XunitTestAssembly(assembly, null, assembly.GetName().Version),
                [.. mutations.Split(' ').Select(one => one.Split(':')).Select(one => (int.Parse(one[0], CultureInfo.InvariantCulture), one[1]))])
            : base.CreateExecutor(assembly);

    private sealed class Executor(IXunitTestAssembly assembly, IReadOnlyList<(int Number, string File)> mutations) : XunitTestFrameworkExecutor(assembly)
    {
        // Enough for every mutation that has a test about it: those named after its file come first, then those that reach little else.
        private const int MaxCases = 200;

        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

        // For a trial that waits instead, such as one that holds a lock.
        private static readonly TimeSpan WaitLimit = TimeSpan.FromMinutes(5);

        private static readonly string Results = Environment.GetEnvironmentVariable("PLACARD_TRIALS_RESULTS")!;

        private static readonly string Unchanged = Environment.GetEnvironmentVariable("PLACARD_TRIALS_UNCHANGED")!;

        private static readonly string Spoilt = Environment.GetEnvironmentVariable("PLACARD_TRIALS_SPOILT")!;

        private readonly IReadOnlyList<FieldInfo> caches = [.. StaticsOf(assembly, "ConcurrentDictionary")];

        // Of the archives that several test classes share.
        private readonly IReadOnlyList<ConstructorInfo> stores =
            [.. StaticsOf(assembly, "Dictionary").Where(field => field.FieldType.ToString().Contains("System.Lazy", StringComparison.Ordinal))
                .Select(field => field.DeclaringType!.TypeInitializer!)];

        public override async ValueTask RunTestCases(IReadOnlyCollection<IXunitTestCase> testCases, IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions, CancellationToken cancellationToken)
        {
            var reached = new ConcurrentDictionary<(int Number, string Case), bool>();
            InitializeStatics(testCases, reached);
            Placard.Mutation.Asked = number => reached.TryAdd((number, TestContext.Current.TestCase?.UniqueID ?? ""), true);
            var plain = await RunAll(testCases, executionOptions, stopsAtFirst: false);
            Placard.Mutation.Asked = null;
            await File.WriteAllLinesAsync(Unchanged, testCases.Where(one => plain.Failed.Contains(one.UniqueID)).Select(NameOf), cancellationToken);

            var byId = testCases.Where(one => !plain.Failed.Contains(one.UniqueID)).ToDictionary(one => one.UniqueID);
            var width = reached.Keys.GroupBy(pair => pair.Case).ToDictionary(pairs => pairs.Key, pairs => pairs.Count());
            var byNumber = reached.Keys.ToLookup(pair => pair.Number, pair => pair.Case);
            foreach (var (number, file) in mutations)
            {
                await Write($"{number} starts");
                var ids = byNumber[number].Where(byId.ContainsKey)
                    .OrderByDescending(id => byId[id].TestClassName.Contains("." + file, StringComparison.Ordinal)).ThenBy(id => width[id])
                    .ThenBy(id => id, StringComparer.Ordinal);
                await Write($"{number} {await Try(number, [.. ids.Select(id => byId[id])], executionOptions)}");
            }
            // What a trial left behind could fail the tests of those after it.
            var after = await RunAll([.. byId.Values], executionOptions, stopsAtFirst: false);
            await File.WriteAllLinesAsync(Spoilt, after.Failed.Select(id => NameOf(byId[id])), cancellationToken);
            Environment.Exit(0);
        }

        private async Task<string> Try(int number, IXunitTestCase[] cases, ITestFrameworkExecutionOptions options)
        {
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            using var watch = new Timer(_ => EndAfterLimit(number, start, clock), null, 1000, 1000);
            IXunitTestCase[] likely = [.. cases.Take(MaxCases)];
            Placard.Mutation.Active = number;
            var failed = await FirstFailure(likely, options);
            // It may only have found a difference from an archive that was built without the mutation.
            if (failed is not null) failed = InitializeAgain([failed]) ?? await FirstFailure([failed], options);
            failed ??= InitializeAgain(likely) ?? await FirstFailure(likely, options);
            Placard.Mutation.Active = 0;
            InitializeAgain(likely);
            return failed is { } test
                ? $"fails {cases.Length} {NameOf(test)}"
                : $"survives {cases.Length} {string.Join(' ', cases.Select(one => one.TestClassName).Distinct().Order(StringComparer.Ordinal))}";
        }

        private async Task<IXunitTestCase?> FirstFailure(IXunitTestCase[] cases, ITestFrameworkExecutionOptions options) =>
            await RunAll(cases, options, stopsAtFirst: true) is { Failed: [var id, ..] } ? cases.Single(one => one.UniqueID == id) : null;

        private static void EndAfterLimit(int number, TimeSpan start, Stopwatch clock)
        {
            if (Process.GetCurrentProcess().TotalProcessorTime - start < Limit && clock.Elapsed < WaitLimit) return;
            File.AppendAllText(Results, $"{number} has no end\n");
            Environment.Exit(1);
        }

        private async Task<Run> RunAll(IReadOnlyCollection<IXunitTestCase> cases, ITestFrameworkExecutionOptions options, bool stopsAtFirst)
        {
            foreach (var cache in caches) ((IDictionary)cache.GetValue(null)!).Clear();
            foreach (var store in stores) Call(store);
            using var run = new Run(stopsAtFirst);
            if (cases.Count > 0) await XunitTestAssemblyRunner.Instance.Run(TestAssembly, cases, run, options, run.Token);
            return run;
        }

        /// <summary>What the archives in static fields of a test class reach, all its test cases reach.</summary>
        private static void InitializeStatics(IReadOnlyCollection<IXunitTestCase> cases, ConcurrentDictionary<(int Number, string Case), bool> reached)
        {
            foreach (var ofClass in cases.GroupBy(one => one.TestMethod.TestClass.Class))
            {
                if (ofClass.Key.TypeInitializer is not { } initializer) continue;
                // Finding its test cases may have built them before anything was recorded.
                RuntimeHelpers.RunClassConstructor(ofClass.Key.TypeHandle);
                var numbers = new HashSet<int>();
                Placard.Mutation.Asked = number =>
                {
                    lock (numbers) numbers.Add(number);
                };
                Call(initializer);
                foreach (var number in numbers)
                    foreach (var one in ofClass) reached.TryAdd((number, one.UniqueID), true);
            }
        }

        /// <summary>Builds the archives in static fields again; a test case of the class that can't do it, or null.</summary>
        private static IXunitTestCase? InitializeAgain(IXunitTestCase[] cases)
        {
            IXunitTestCase? failed = null;
            foreach (var ofClass in cases.GroupBy(one => one.TestMethod.TestClass.Class))
            {
                if (ofClass.Key.TypeInitializer is not { } initializer) continue;
                try
                {
                    Call(initializer);
                }
                catch (Exception)
                {
                    failed = ofClass.First();
                }
            }
            return failed;
        }

        /// <summary>Calls a static constructor a second time, which reflection's own way does not do.</summary>
        private static unsafe void Call(ConstructorInfo initializer) => ((delegate*<void>)initializer.MethodHandle.GetFunctionPointer())();

        private static IEnumerable<FieldInfo> StaticsOf(IXunitTestAssembly assembly, string type) =>
            assembly.Assembly.GetTypes()
                .Where(holder => !holder.ContainsGenericParameters && holder.Namespace?.StartsWith("Placard", StringComparison.Ordinal) == true)
                .SelectMany(holder => holder.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
                .Where(field => field.FieldType.Name.StartsWith(type, StringComparison.Ordinal));

        private static string NameOf(IXunitTestCase one) => one.TestCaseDisplayName.ReplaceLineEndings(" ");

        private static Task Write(string line) => File.AppendAllTextAsync(Results, line + "\n");
    }

    private sealed class Run(bool stopsAtFirst) : IMessageSink, IDisposable
    {
        private readonly CancellationTokenSource stop = new();

        private readonly ConcurrentQueue<string> failed = [];

        public string[] Failed => [.. failed];

        public CancellationToken Token => stop.Token;

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is not ITestFailed of) return true;
            failed.Enqueue(of.TestCaseUniqueID);
            if (stopsAtFirst) stop.Cancel();
            return !stopsAtFirst;
        }

        public void Dispose() => stop.Dispose();
    }
}
