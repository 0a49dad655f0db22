namespace Placard.Benchmarks.Measuring;

/// <summary>A program with its arguments and working folder.</summary>
internal sealed record Call(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    /// <summary>Runs it; a failure ends the measurement with the program's output.</summary>
    public (Usage Usage, string Output) Run()
    {
        var file = Path.GetTempFileName();
        try
        {
            var usage = ChildProcess.Run(this, file);
            var output = File.ReadAllText(file).Trim();
            return usage.ExitCode == 0 ? (usage, output) : throw new BenchmarkException($"{this} ended with {usage.ExitCode}:\n{output}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    public override string ToString() => $"{Program} {string.Join(' ', Arguments)}";
}
