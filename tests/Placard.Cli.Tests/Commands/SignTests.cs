using Placard.Cli.Commands;
using Placard.Cli.Signing;
using Placard.Cli.Terminal;
using Placard.Cli.Tests.Signing;
using Placard.Content;

namespace Placard.Cli.Tests.Commands;

/// <summary><c>placard sign</c> and <c>placard verify</c>, from a new archive to a mirror that is behind.</summary>
public sealed class SignTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-sign");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private readonly SecretKey key = SecretKey.New();

    public SignTests()
    {
        Directory.CreateDirectory(PathOf("archive/input"));
        Directory.CreateDirectory(PathOf("keys"));
        File.WriteAllText(PathOf("keys/secret.key"), key.ToFile(null));
        Settings($"signing:\n  publicKey: {key.Public}\n  secretKey: {PathOf("keys/secret.key")}\n");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_signed_build_is_authentic_with_the_key_and_consistent_without()
    {
        Build();
        Assert.Equal(ExitCode.Success, await SignAsync());
        Assert.Equal(ExitCode.Success, await VerifyAsync(Output, trusted: key.Public));
        Assert.Contains($"Authentic: signed by key {key.Public.IdText}", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, await VerifyAsync(Output));
        Assert.Contains("Consistent in itself, origin not proved", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_whose_key_and_signature_were_replaced_is_not_authentic()
    {
        Build();
        await SignAsync();
        var other = SecretKey.New();
        var manifest = File.ReadAllBytes(Path.Join(Output, "manifest-sha256.txt"));
        File.WriteAllText(Path.Join(Output, "manifest-sha256.txt.minisig"), FileSignature.Sign(other, manifest, "x"));
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(Output, trusted: key.Public));
        Assert.Contains("Not authentic: the signature was made by another key", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_key_a_copy_without_a_signature_is_not_authentic()
    {
        Build();
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(Output, trusted: key.Public));
        Assert.Contains("Not authentic: there is no signature", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_changes_nothing_keeps_the_signature_and_another_drops_it()
    {
        Build();
        await SignAsync();
        Build();
        Assert.True(File.Exists(Path.Join(Output, "manifest-sha256.txt.minisig")));
        Settings($"signing:\n  publicKey: {key.Public}\ntagline: Another\n");
        Build();
        Assert.False(File.Exists(Path.Join(Output, "manifest-sha256.txt.minisig")));
    }

    [Fact]
    public async Task A_copy_of_an_earlier_signed_build_is_older_and_not_damaged()
    {
        for (var build = 1; build <= 3; build++)
        {
            Settings($"signing:\n  publicKey: {key.Public}\n  secretKey: {PathOf("keys/secret.key")}\ntagline: Build {build}\n");
            Build();
            Assert.Equal(ExitCode.Success, await SignAsync(records: true));
            if (build == 1) CopyTo("mirror");
        }
        Assert.Equal(ExitCode.Success, await VerifyAsync(PathOf("mirror"), Output, key.Public));
        Assert.Contains("Older, not damaged: it is whole as of 2026-06-01, 2 signed builds behind.", output.ToString(), StringComparison.Ordinal);
        File.AppendAllText(PathOf("mirror/index.html"), "x");
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(PathOf("mirror"), Output, key.Public));
    }

    [Fact]
    public async Task A_copy_with_a_manifest_of_its_own_making_is_not_older()
    {
        Build();
        await SignAsync(records: true);
        CopyTo("mirror");
        File.AppendAllText(PathOf("mirror/manifest-sha256.txt"), "# another\n");
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(PathOf("mirror"), Output) | await VerifyAsync(PathOf("mirror"), Output, key.Public));
    }

    [Fact]
    public async Task The_same_build_is_recorded_once()
    {
        Build();
        await SignAsync(records: true);
        var chain = File.ReadAllText(PathOf("archive/input/manifests.txt"));
        Assert.Equal(chain, File.ReadAllText(Path.Join(Output, "manifests.txt")));
        await SignAsync(records: true);
        Assert.Equal(chain, File.ReadAllText(PathOf("archive/input/manifests.txt")));
        Build();
        Assert.Equal(ExitCode.Success, await VerifyAsync(Output, trusted: key.Public));
    }

    [Fact]
    public async Task A_folder_that_is_not_whole_is_not_signed()
    {
        Build();
        File.AppendAllText(Path.Join(Output, "index.html"), "x");
        Assert.Equal(ExitCode.ContentErrors, await SignAsync());
        Assert.Contains("was not signed", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Join(Output, "manifest-sha256.txt.minisig")));
    }

    [Theory, InlineData("archive/input/secret.key"), InlineData("repository/deep/secret.key")]
    public async Task A_secret_key_in_a_repository_is_refused(string path)
    {
        Directory.CreateDirectory(PathOf("repository/.git"));
        Directory.CreateDirectory(PathOf("repository/deep"));
        Build();
        File.Copy(PathOf("keys/secret.key"), PathOf(path));
        Assert.Equal(ExitCode.UsageError, await SignAsync(path: PathOf(path)));
    }

    [Fact]
    public async Task A_secret_key_of_another_archive_is_refused()
    {
        Build();
        File.WriteAllText(PathOf("keys/other.key"), SecretKey.New().ToFile(null));
        Assert.Equal(ExitCode.UsageError, await SignAsync(path: PathOf("keys/other.key")));
    }

    [Fact]
    public async Task A_time_stamp_of_a_service_says_since_when_nothing_has_changed()
    {
        await using var service = await TimeStampService.StartAsync();
        Settings($"signing:\n  publicKey: {key.Public}\n  secretKey: {PathOf("keys/secret.key")}\n  timeStampService: {service.Url}\n");
        Build();
        Assert.Equal(ExitCode.Success, await SignAsync(stamps: true));
        Assert.Equal(ExitCode.Success, await VerifyAsync(Output, trusted: key.Public));
        Assert.Contains("Time stamp: unchanged since 20", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("CN=Stamps of the tests", output.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Faults.OtherDigest), InlineData(Faults.OtherNonce), InlineData(Faults.Garbage), InlineData(Faults.Error)]
    [InlineData(Faults.WrongCertificate)]
    public async Task A_wrong_answer_of_a_service_is_not_kept(Faults fault)
    {
        await using var service = await TimeStampService.StartAsync(fault);
        Settings($"signing:\n  publicKey: {key.Public}\n  secretKey: {PathOf("keys/secret.key")}\n  timeStampService: {service.Url}\n");
        Build();
        Assert.Equal(ExitCode.SystemFailure, await SignAsync(stamps: true));
        Assert.False(File.Exists(Path.Join(Output, "manifest-sha256.txt.tsr")));
        Assert.True(File.Exists(Path.Join(Output, "manifest-sha256.txt.minisig")));
    }

    private string Output => PathOf("archive/output");

    private string PathOf(string path) => Path.Join(folder.FullName, path);

    private void Settings(string more) => File.WriteAllText(PathOf("archive/input/archive.yaml"), "title: Test\nbaseUrl: https://archive.test/\n" + more);

    private void Build()
    {
        var options = new BuildOptions { AsOf = new DateOnly(2026, 6, 1) };
        var settings = new BuildSettings(PathOf("archive/input"), PathOf("archive/theme"), Output, options, DiagnosticFormat.Text, Record: false);
        Assert.Equal(ExitCode.Success, new BuildRun(settings, TextWriter.Null, error).Run());
    }

    private Task<int> SignAsync(bool records = false, bool stamps = false, string? path = null) =>
        new SignRun(new SignSettings(Output, PathOf("archive/input"), new BuildOptions { AsOf = new DateOnly(2026, 6, 1) })
        {
            Records = records,
            AsksForTimeStamp = stamps,
            Key = path,
        }, output, error).RunAsync(TestContext.Current.CancellationToken);

    private Task<int> VerifyAsync(string copy, string? against = null, PublicKey? trusted = null) =>
        new VerifyRun(output, error) { Against = against, Key = trusted }.VerifyAsync(copy, TestContext.Current.CancellationToken);

    private void CopyTo(string name)
    {
        foreach (var file in Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories))
        {
            var to = PathOf(Path.Join(name, Path.GetRelativePath(Output, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
