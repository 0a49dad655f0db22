using System.Diagnostics;
using Placard.Cli.Commands;
using Placard.Cli.Starting;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Starting;

/// <summary><c>placard.sh</c>, by which hosts run the pinned version of the program.</summary>
public sealed class StarterScriptTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-script");
    private ReleaseServer releases = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Hosts run Linux; the script needs a POSIX shell.");
        releases = await ReleaseServer.StartAsync();
        File.Copy(Path.Join(Repository.Root, "starter/placard.sh"), Path.Join(folder.FullName, "placard.sh"));
        File.WriteAllText(LockPath, $"version: none\nreleases: {releases.Url}\n");
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        if (releases is not null) await releases.DisposeAsync();
    }

    private string LockPath => Path.Join(folder.FullName, ProgramLock.FileName);

    private string Programs => Path.Join(folder.FullName, "programs");

    private Task<int> PinAsync() => new UpgradeRun(folder.FullName, TextWriter.Null).RunAsync(null, null, TestContext.Current.CancellationToken);

    private (int Code, string Output, string Error) Run(params string[] arguments) => Start("sh", ["placard.sh", .. arguments]);

    private (int Code, string Output, string Error) Start(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var call = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PLACARD_PROGRAMS"] = Programs },
        };
        foreach (var (name, value) in environment) call.Environment[name] = value;
        using var shell = Process.Start(call)!;
        var error = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output, error.Result);
    }

    [Fact]
    public async Task The_pinned_program_is_downloaded_once_and_run_with_all_arguments()
    {
        releases.With("1.0.0");
        await PinAsync();

        Assert.Equal((0, "placard 1.0.0: check --format github\n", ""), Run("check", "--format", "github"));
        var requests = releases.Requests.Count;
        Assert.Equal((0, "placard 1.0.0: \n", ""), Run());
        Assert.Equal(requests, releases.Requests.Count);
    }

    [Fact]
    public async Task A_download_with_another_checksum_is_not_run_and_not_kept()
    {
        releases.With("1.0.0");
        await PinAsync();
        releases.Tamper("1.0.0");

        var (code, output, error) = Run();

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("and was not run", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Programs));
    }

    [Fact]
    public async Task Another_pin_is_another_program()
    {
        releases.With("1.0.0");
        await PinAsync();
        Run();
        releases.With("1.1.0");
        await PinAsync();

        Assert.Equal("placard 1.1.0: \n", Run().Output);
    }

    [Fact]
    public void Without_a_pin_it_says_what_to_do()
    {
        var (code, _, error) = Run();
        Assert.Equal(1, code);
        Assert.Contains("Run `placard upgrade` and commit placard.lock.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_checksum_for_the_platform_nothing_is_downloaded()
    {
        releases.With("1.0.0");
        await PinAsync();
        File.WriteAllLines(LockPath, File.ReadAllLines(LockPath).Where(line => !line.Contains("-x64:") && !line.Contains("-arm64:")));
        var requests = releases.Requests.Count;

        var (code, _, error) = Run();

        Assert.Equal(1, code);
        Assert.Contains("has no checksum of version 1.0.0", error, StringComparison.Ordinal);
        Assert.Equal(requests, releases.Requests.Count);
    }

    [Fact]
    public async Task A_version_that_is_gone_is_told()
    {
        releases.With("1.0.0");
        await PinAsync();
        File.WriteAllText(LockPath, File.ReadAllText(LockPath).Replace("version: 1.0.0", "version: 0.9.0", StringComparison.Ordinal));

        var (code, _, error) = Run();

        Assert.Equal(1, code);
        Assert.Contains("could not download", error, StringComparison.Ordinal);
    }

    /// <summary>The step of <c>action.yml</c>, as GitHub runs it: in the folder of the archive, with the action's repository elsewhere.</summary>
    [Theory]
    [InlineData("check --format github", "check --format github")]
    [InlineData("build; echo stolen $(id) `id`", "build; echo stolen $(id) `id`")]
    public async Task The_github_action_runs_the_command_and_no_script(string command, string arguments)
    {
        releases.With("1.0.0");
        await PinAsync();
        File.Delete(Path.Join(folder.FullName, "placard.sh"));
        var action = YamlAsJson.Read(File.ReadAllText(Path.Join(Repository.Root, "action.yml")))!;
        var step = action["runs"]!["steps"]!.AsArray().Single(step => step!["run"] is not null)!;
        Assert.Equal("${{ inputs.command }}", step["env"]!["PLACARD_COMMAND"]!.ToString());

        var (code, output, error) = Start("bash", ["-e", "-o", "pipefail", "-c", step["run"]!.ToString()],
            ("GITHUB_ACTION_PATH", Repository.Root), ("PLACARD_COMMAND", command));

        Assert.Equal((0, $"placard 1.0.0: {arguments}\n", ""), (code, output, error));
    }

    [Fact]
    public async Task Builds_at_the_same_time_use_one_program()
    {
        releases.With("1.0.0");
        await PinAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Run("x"))));

        Assert.All(runs, run => Assert.Equal((0, "placard 1.0.0: x\n", ""), run));
        Assert.Single(Directory.EnumerateFileSystemEntries(Programs));
    }
}
