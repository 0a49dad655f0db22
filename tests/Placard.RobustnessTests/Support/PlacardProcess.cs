using System.Diagnostics;

namespace Placard.RobustnessTests.Support;

/// <summary>The program as a process of its own, which can be killed and has an environment of its own.</summary>
internal sealed class PlacardProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output, error;

    private PlacardProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public bool HasExited => process.HasExited;

    public static string Assembly => Path.Join(AppContext.BaseDirectory, "placard.dll");

    public static PlacardProcess Build(DiskArchive archive, string input = "input") => Start("dotnet", [Assembly, .. ArgumentsOf(archive, input)]);

    /// <summary>The arguments of a build.</summary>
    public static IEnumerable<string> ArgumentsOf(DiskArchive archive, string input = "input") =>
        ["build", "--input", archive.PathOf(input), "--theme", archive.PathOf("theme"), "--output", archive.Output, "--as-of", "2020-06-01"];

    /// <param name="environment">Variables to set; null removes one.</param>
    public static PlacardProcess Start(string program, IEnumerable<string> arguments, string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }
        return new PlacardProcess(start);
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <returns>The exit code, and everything that was said.</returns>
    public (int ExitCode, string Said) End()
    {
        process.WaitForExit();
        return (process.ExitCode, output.Result + error.Result);
    }

    public void Dispose() => process.Dispose();
}
