using Placard.Cli.Commands;
using Placard.Cli.Starting;

namespace Placard.Cli.Tests.Starting;

public sealed class UpgradeRunTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-upgrade");
    private ReleaseServer releases = null!;

    public async ValueTask InitializeAsync() => releases = await ReleaseServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await releases.DisposeAsync();
    }

    private string LockPath => Path.Join(folder.FullName, ProgramLock.FileName);

    private ProgramLock Lock => ProgramLock.Parse(File.ReadAllText(LockPath));

    private async Task<(int Code, string Output)> UpgradeAsync(string? version = null, string? url = null)
    {
        var output = new StringWriter();
        var code = await new UpgradeRun(folder.FullName, output).RunAsync(version, url, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }

    private void WriteLock(string version) => File.WriteAllText(LockPath, $"# A comment.\nversion: {version}\nreleases: {releases.Url}\nkept: as it is\n");

    [Fact]
    public async Task The_newest_version_is_pinned_with_the_checksum_of_every_platform()
    {
        releases.With("1.0.0").With("1.1.0");
        WriteLock("none");

        var (code, output) = await UpgradeAsync();

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("names version 1.1.0 now", output, StringComparison.Ordinal);
        Assert.Equal("1.1.0", Lock.Version);
        Assert.All(ProgramLock.Platforms, platform => Assert.Matches("^[0-9a-f]{64}$", Lock[platform]));
        Assert.StartsWith("# A comment.\nversion: 1.1.0\n", Lock.ToString(), StringComparison.Ordinal);
        Assert.Equal("as it is", Lock["kept"]);
    }

    [Fact]
    public async Task What_changed_since_the_former_version_is_printed()
    {
        releases.With("1.0.0").With("1.2.0", "# Changelog\n\n## 1.2.0 (2027-01-02)\n\n- New.\n\n## 1.1.0\n\n- Between.\n\n## 1.0.0\n\n- Old.\n");
        WriteLock("1.0.0");

        var (_, output) = await UpgradeAsync();

        Assert.Contains("names version 1.2.0 now; it was 1.0.0.", output, StringComparison.Ordinal);
        Assert.Contains("- New.\n\n## 1.1.0\n\n- Between.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Old", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_version_can_be_chosen_and_no_checksum_of_another_stays()
    {
        releases.With("1.0.0").With("1.1.0");
        WriteLock("none");
        await UpgradeAsync();
        var newest = Lock["linux-x64"];

        Assert.Equal(ExitCode.Success, (await UpgradeAsync("1.0.0")).Code);
        Assert.Equal("1.0.0", Lock.Version);
        Assert.NotEqual(newest, Lock["linux-x64"]);
    }

    [Fact]
    public async Task A_version_that_does_not_exist_changes_nothing()
    {
        releases.With("1.0.0");
        WriteLock("none");
        var before = File.ReadAllText(LockPath);

        Assert.Equal(ExitCode.SystemFailure, (await UpgradeAsync("7.0.0")).Code);
        Assert.Equal(before, File.ReadAllText(LockPath));
    }

    [Fact]
    public async Task A_page_whose_newest_release_is_no_version_is_not_taken_at_its_word()
    {
        releases.With("1.0.0;id");
        WriteLock("none");

        Assert.Equal(ExitCode.SystemFailure, (await UpgradeAsync()).Code);
        await new UpgradeRun(folder.FullName, TextWriter.Null).BeginAsync(TestContext.Current.CancellationToken);
        Assert.Null(Lock.Version);
    }

    [Theory]
    [InlineData("http://releases.example/")]
    [InlineData("ftp://releases.example/")]
    public async Task A_page_that_is_not_encrypted_is_not_asked(string url)
    {
        WriteLock("none");
        Assert.Equal(ExitCode.UsageError, (await UpgradeAsync(url: url)).Code);
        Assert.Null(Lock.Version);
    }

    [Fact]
    public async Task The_newest_version_is_not_pinned_again()
    {
        releases.With("1.0.0");
        WriteLock("1.0.0");

        var (code, output) = await UpgradeAsync();

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("names version 1.0.0 already", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0.0", true)]
    [InlineData("2.0.0-rc.1", true)]
    [InlineData("../1.0.0", false)]
    [InlineData("v1.0.0", false)]
    [InlineData("", false)]
    public void A_version_is_a_number_without_a_path(string text, bool isVersion) => Assert.Equal(isVersion, ProgramLock.IsVersion(text));
}
