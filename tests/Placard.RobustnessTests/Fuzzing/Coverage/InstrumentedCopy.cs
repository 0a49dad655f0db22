using Placard.RobustnessTests.Support;
using SharpFuzz;

namespace Placard.RobustnessTests.Fuzzing.Coverage;

/// <summary>A copy of the test program in which Placard and the libraries that parse count the branches that they take.</summary>
internal sealed class InstrumentedCopy : IDisposable
{
    private static readonly string[] Instrumented =
        ["Placard.Core", "Placard.Pictures", "placard", "AngleSharp", "AngleSharp.Css", "Fluid", "HtmlSanitizer", "Markdig", "Parlot", "YamlDotNet"];

    /// <summary>Inside the repository, where the seeds are found.</summary>
    private readonly string folder = Path.GetFullPath(Path.Join(AppContext.BaseDirectory, "..", $"coverage-{Environment.ProcessId}"));

    public InstrumentedCopy()
    {
        foreach (var path in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Join(folder, Path.GetRelativePath(AppContext.BaseDirectory, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
        foreach (var name in Instrumented)
            Assert.NotEmpty(Fuzzer.Instrument(Path.Join(folder, name + ".dll"), _ => true, Options.Value));
    }

    /// <summary>Runs one explicit test in the copy.</summary>
    /// <returns>The exit code, and everything that was said.</returns>
    public (int ExitCode, string Said) Run(string method, IReadOnlyDictionary<string, string?> environment)
    {
        string[] arguments = [Path.Join(folder, "Placard.RobustnessTests.dll"), "-explicit", "only", "-method", method, "-showliveoutput"];
        using var process = PlacardProcess.Start("dotnet", arguments, environment: environment);
        return process.End();
    }

    /// <summary>What was tried last: the input that ended the program, where one did.</summary>
    public string InFlight => File.ReadAllText(Path.Join(folder, "in-flight.txt")).Trim();

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
