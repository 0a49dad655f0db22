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
/// PLACARD_TRIALS holds their numbers; a line is appended to the file PLACARD_TRIALS_RESULTS when one starts and when it ends.
/// </summary>
public sealed class Trials : XunitTestFramework
{
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) =>
        Environment.GetEnvironmentVariable("PLACARD_TRIALS") is { Length: > 0 } numbers
            ? new Executor(new XunitTestAssembly(assembly, null, assembly.GetName().Version),
                [.. numbers.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))])
            : base.CreateExecutor(assembly);

    private sealed class Executor(IXunitTestAssembly assembly, IReadOnlyList<int> numbers) : XunitTestFrameworkExecutor(assembly)
    {
        // Enough for every mutation that has a test about it: those that reach little else come first.
        private const int MaxCases = 200;

        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

        private static readonly string Results = Environment.GetEnvironmentVariable("PLACARD_TRIALS_RESULTS")!;

        private readonly IReadOnlyList<FieldInfo> caches =
            [.. TypesOf(assembly).SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
                .Where(field => field.FieldType.Name.StartsWith("ConcurrentDictionary", StringComparison.Ordinal))];

        public override async ValueTask RunTestCases(IReadOnlyCollection<IXunitTestCase> testCases, IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions, CancellationToken cancellationToken)
        {
            var reached = new ConcurrentDictionary<(int Number, string Case), bool>();
            InitializeStatics(testCases, reached);
            Placard.Mutation.Asked = number => reached.TryAdd((number, TestContext.Current.TestCase?.UniqueID ?? ""), true);
            var plain = await RunAll(testCases, executionOptions, stopsAtFirst: false);
            Placard.Mutation.Asked = null;
            foreach (var id in plain.Failed) await Write("0 fails " + id);

            var byId = testCases.Where(one => !plain.Failed.Contains(one.UniqueID)).ToDictionary(one => one.UniqueID);
            var width = reached.Keys.GroupBy(pair => pair.Case).ToDictionary(pairs => pairs.Key, pairs => pairs.Count());
            var byNumber = reached.Keys.ToLookup(pair => pair.Number, pair => pair.Case);
            foreach (var number in numbers)
            {
                await Write($"{number} starts");
                var ids = byNumber[number].Where(byId.ContainsKey).OrderBy(id => width[id]).ThenBy(id => id, StringComparer.Ordinal);
                await Write($"{number} {await Try(number, [.. ids.Select(id => byId[id])], executionOptions)}");
            }
            Environment.Exit(0);
        }

        private async Task<string> Try(int number, IXunitTestCase[] cases, ITestFrameworkExecutionOptions options)
        {
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            using var watch = new Timer(_ => EndAfterLimit(number, start), null, 1000, 1000);
            IXunitTestCase[] likely = [.. cases.Take(MaxCases)];
            Placard.Mutation.Active = number;
            var failed = await RunAll(likely, options, stopsAtFirst: true) is { Failed: [var id, ..] } ? likely.Single(one => one.UniqueID == id) : null;
            failed ??= InitializeAgain(likely);
            if (failed is null && likely.Length > 0)
                failed = await RunAll(likely, options, stopsAtFirst: true) is { Failed: [var other, ..] } ? likely.Single(one => one.UniqueID == other) : null;
            Placard.Mutation.Active = 0;
            InitializeAgain(likely);
            return failed is { } test
                ? $"fails {cases.Length} {test.TestCaseDisplayName.ReplaceLineEndings(" ")}"
                : $"survives {cases.Length} {string.Join(' ', cases.Select(one => one.TestClassName).Distinct().Order(StringComparer.Ordinal))}";
        }

        private static void EndAfterLimit(int number, TimeSpan start)
        {
            if (Process.GetCurrentProcess().TotalProcessorTime - start < Limit) return;
            File.AppendAllText(Results, $"{number} has no end\n");
            Environment.Exit(1);
        }

        private async Task<Run> RunAll(IReadOnlyCollection<IXunitTestCase> cases, ITestFrameworkExecutionOptions options, bool stopsAtFirst)
        {
            foreach (var cache in caches) ((IDictionary)cache.GetValue(null)!).Clear();
            using var run = new Run(stopsAtFirst);
            if (cases.Count > 0) await XunitTestAssemblyRunner.Instance.Run(TestAssembly, cases, run, options, run.Token);
            return run;
        }

        /// <summary>What the archives in static fields of a test class reach, all its test cases reach.</summary>
        private static void InitializeStatics(IReadOnlyCollection<IXunitTestCase> cases, ConcurrentDictionary<(int Number, string Case), bool> reached)
        {
            foreach (var ofClass in cases.GroupBy(one => one.TestMethod.TestClass.Class))
            {
                var numbers = new HashSet<int>();
                Placard.Mutation.Asked = number =>
                {
                    lock (numbers) numbers.Add(number);
                };
                RuntimeHelpers.RunClassConstructor(ofClass.Key.TypeHandle);
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

        private static IEnumerable<Type> TypesOf(IXunitTestAssembly assembly) =>
            assembly.Assembly.GetTypes()
                .Where(type => !type.ContainsGenericParameters && type.Namespace?.StartsWith("Placard", StringComparison.Ordinal) == true);

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
