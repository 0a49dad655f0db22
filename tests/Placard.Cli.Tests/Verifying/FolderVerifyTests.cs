using Placard.Cli.Verifying;
using Placard.Links;
using Placard.Packaging;

namespace Placard.Cli.Tests.Verifying;

/// <summary>Copies in folders: what <c>placard verify DIR</c> finds.</summary>
public sealed class FolderVerifyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-verify");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public static TheoryData<string> Damages => [.. SampleCopy.Damages];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, MemberData(nameof(Damages))]
    public async Task Damage_is_found_and_named_at_fifty_random_places(string how)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var copy = SampleCopy.Of(seed);
            var (kind, path) = copy.Damage(how);
            var at = Path.Join(folder.FullName, $"{how}-{seed}");
            copy.WriteTo(at);
            Assert.Equal(ExitCode.ContentErrors, (await VerifyAsync(at)).ExitCode);
            Assert.Contains($"  {kind,-10} {at}/{path}", output.ToString(), StringComparison.Ordinal);
            Assert.Single(output.ToString().Split('\n'), line => line.StartsWith("  ", StringComparison.Ordinal));
            output.GetStringBuilder().Clear();
        }
    }

    [Fact]
    public async Task A_whole_copy_is_whole()
    {
        SampleCopy.Of(1).WriteTo(folder.FullName);
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(folder.FullName)).Condition);
        Assert.Contains("whole, 24 files as the manifest says.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("It is not signed, so nothing proves who made it.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_of_git_in_a_copy_is_not_looked_at()
    {
        SampleCopy.Of(1).WriteTo(folder.FullName);
        Directory.CreateDirectory(PathOf(".git/objects"));
        File.WriteAllText(PathOf(".git/objects/x"), "x");
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(folder.FullName)).Condition);
        Directory.CreateDirectory(PathOf("sub/.git"));
        File.WriteAllText(PathOf("sub/.git/x"), "x");
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(folder.FullName)).Condition);
    }

    [Fact]
    public async Task A_link_is_no_file_though_it_leads_to_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        SampleCopy.Of(1).WriteTo(folder.FullName);
        File.Move(PathOf("page-0.html"), PathOf("../placard-verify-target"), overwrite: true);
        File.CreateSymbolicLink(PathOf("page-0.html"), PathOf("../placard-verify-target"));
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(folder.FullName)).Condition);
        Assert.Contains($"  unreadable {folder.FullName}/page-0.html: no file, but a link", output.ToString(), StringComparison.Ordinal);
        File.Delete(PathOf("../placard-verify-target"));
    }

    [Fact]
    public async Task A_folder_without_a_manifest_is_no_copy()
    {
        var copy = SampleCopy.Of(1);
        copy.Files.Remove(Manifest.Path);
        copy.WriteTo(folder.FullName);
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(folder.FullName)).Condition);
        Assert.Contains("there is no manifest-sha256.txt", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_another_copy_its_manifest_decides_and_its_files_explain()
    {
        var original = SampleCopy.Of(1);
        original.WriteTo(PathOf("original"));
        var copy = SampleCopy.Of(1);
        copy.Files["page-0.html"] = copy.Files["page-0.html"][..7];
        copy.WriteManifest();
        copy.WriteTo(PathOf("copy"));
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(PathOf("copy"))).Condition);

        var verifier = new CopyVerifier(output, error) { Against = new FolderCopy(PathOf("original")) };
        var verdict = await verifier.VerifyAsync(new FolderCopy(PathOf("copy")), TestContext.Current.CancellationToken);
        Assert.Equal(CopyCondition.Changed, verdict.Condition);
        Assert.Contains($"page-0.html: cut after 7 of {original.Files["page-0.html"].Length:N0} bytes", output.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_register_of_removals_explains_what_is_missing_and_makes_nothing_whole(bool isOfTheOriginal)
    {
        var copy = SampleCopy.Of(1);
        copy.Files["archive.json"] = [.. """
            { "url": "https://archive.test/", "articles": [{ "removals": [1] }], "removals": [
              { "date": "2026-11-02", "count": 1, "reason": "law" }, { "date": "2026-11-29", "count": 3, "reason": "wish" }] }
            """u8];
        copy.WriteManifest();
        copy.WriteTo(PathOf("original"));
        copy.Files.Remove("page-0.html");
        copy.WriteTo(PathOf("copy"));
        var verifier = new CopyVerifier(output, error) { Against = isOfTheOriginal ? new FolderCopy(PathOf("original")) : null };
        var verdict = await verifier.VerifyAsync(new FolderCopy(PathOf("copy")), TestContext.Current.CancellationToken);
        Assert.Equal(CopyCondition.Changed, verdict.Condition);
        var register = PathOf(isOfTheOriginal ? "original/archive.json" : "copy/archive.json");
        Assert.Contains($"Missing and changed files may follow from a removal, which {register} records: 2026-11-29 (3 places), 2026-11-02 (1 place).",
            output.ToString(), StringComparison.Ordinal);
        output.GetStringBuilder().Clear();
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(PathOf("original"))).Condition);
        Assert.DoesNotContain("removal", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_of_another_hand_is_an_error_at_its_line()
    {
        var copy = SampleCopy.Of(1);
        copy.Files[Manifest.Path] = [.. copy.Files[Manifest.Path], .. "0000  ../../etc/passwd\n"u8];
        copy.WriteTo(folder.FullName);
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(folder.FullName)).Condition);
        Assert.Contains("manifest-sha256.txt:25:1: error PLC2162", error.ToString(), StringComparison.Ordinal);
    }

    private Task<Verdict> VerifyAsync(string path) => new CopyVerifier(output, error).VerifyAsync(new FolderCopy(path), TestContext.Current.CancellationToken);

    private string PathOf(string path) => Path.Join(folder.FullName, path);
}
