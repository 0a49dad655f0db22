using System.Diagnostics;

namespace Placard.Cli.Tests.Commands;

/// <summary>A malformed <c>SOURCE_DATE_EPOCH</c> is a usage error of the commands that use it.</summary>
public sealed class SourceDateTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-date-");

    [Theory]
    [InlineData("")]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("new page About")]
    public async Task It_is_refused_where_the_date_is_needed(string arguments)
    {
        var (exitCode, error) = await RunAsync(arguments);
        Assert.Equal(ExitCode.UsageError, exitCode);
        Assert.StartsWith("placard: The environment variable SOURCE_DATE_EPOCH is 'abc', which is not a number of seconds since 1970.", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n'), line => line.Contains("SOURCE_DATE_EPOCH", StringComparison.Ordinal));
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Theory]
    [InlineData("build --help", ExitCode.Success)]
    [InlineData("schema --to .", ExitCode.Success)]
    [InlineData("build --as-of 2026-01-31", ExitCode.UsageError)] // There is no folder input.
    public async Task It_is_ignored_elsewhere(string arguments, int expected)
    {
        var (exitCode, error) = await RunAsync(arguments);
        Assert.Equal(expected, exitCode);
        Assert.DoesNotContain("SOURCE_DATE_EPOCH", error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<(int ExitCode, string Error)> RunAsync(string arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["SOURCE_DATE_EPOCH"] = "abc";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
