using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using Placard.Cli.Containers;
using Placard.Containers.Bags;

namespace Placard.Cli.Tests.Commands;

/// <summary><c>placard pack</c> as a user meets it: what it writes where, and what it refuses.</summary>
public sealed class PackTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-pack");

    public PackTests()
    {
        Write("input/archive.yaml", "title: Test\nbaseUrl: https://archive.test/\n");
        Write("input/campaigns/night-trains.md", "---\ntitle: Night trains\nstart: 2020-01-01\n---\nText.\n");
        Write("input/actions/sign.md", "---\ntitle: Sign\nkind: petition\ncampaign: night-trains\n---\nText.\n");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, InlineData("zip", "a.zip"), InlineData("bagit", "a.zip"), InlineData("wacz", "a.wacz")]
    public void A_file_is_written_and_its_digest_printed(string format, string file)
    {
        var (code, output, error) = Run($"pack {format} --to packs/{file}");
        Assert.Equal((ExitCode.Success, ""), (code, error));
        var bytes = File.ReadAllBytes(PathOf($"packs/{file}"));
        Assert.EndsWith($"\n1 open action packed as closed, with a link to the original page.\npacks/{file}: {bytes.Length:N0} bytes, sha256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}\n",
            output, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(PathOf("packs")).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void The_same_call_writes_the_same_bytes_over_its_own_file()
    {
        Run("pack zip --to a.zip");
        var first = File.ReadAllBytes(PathOf("a.zip"));
        Assert.Equal(ExitCode.Success, Run("pack zip --to a.zip").Code);
        Assert.Equal(first, File.ReadAllBytes(PathOf("a.zip")));
    }

    [Fact]
    public void A_bag_may_be_a_folder_which_only_a_bag_of_its_own_replaces()
    {
        Assert.Equal(ExitCode.Success, Run("pack bagit --to bag").Code);
        Assert.Empty(Bag.Read(DiskTree.Read(PathOf("bag"))).Check());
        Assert.Equal(ExitCode.Success, Run("pack bagit --to bag").Code);
        Write("foreign/file.txt", "Keep me.");
        var (code, _, error) = Run("pack bagit --to foreign");
        Assert.Equal(ExitCode.SystemFailure, code);
        Assert.Contains("was not made by Placard", error, StringComparison.Ordinal);
        Assert.Equal(["file.txt"], Directory.EnumerateFiles(PathOf("foreign")).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void One_campaign_is_named_by_its_file()
    {
        Assert.Equal(ExitCode.Success, Run("pack zip --to a.zip --campaign night-trains").Code);
        using var zip = ZipFile.OpenRead(PathOf("a.zip"));
        Assert.Contains("actions/sign.html", zip.Entries.Select(entry => entry.FullName));
        Assert.DoesNotContain("campaigns/index.html", zip.Entries.Select(entry => entry.FullName));
        AssertUsageError("pack zip --to b.zip --campaign night-trian",
            "placard: There is no campaign night-trian. Did you mean `night-trains`? A campaign is named by its file in input/campaigns/, without .md; drafts are not packed.\n");
    }

    [Fact]
    public void A_file_of_others_is_replaced_only_by_force()
    {
        Write("a.zip", "Keep me.");
        AssertUsageError("pack zip --to a.zip", "placard: a.zip was not written by Placard. Name another file, or replace it with --force.\n");
        Assert.Equal("Keep me.", File.ReadAllText(PathOf("a.zip")));
        Assert.Equal(ExitCode.Success, Run("pack zip --to a.zip --force").Code);
    }

    [Fact]
    public void A_pack_is_never_written_among_the_sources_or_over_a_folder()
    {
        AssertUsageError("pack zip --to input/files/a.zip",
            "placard: input/files/a.zip would lie in input, and be packed the next time. Name a file outside of it.\n");
        AssertUsageError("pack zip --to input", "placard: input is a folder. Name a file: --to archive.zip\n");
    }

    [Fact]
    public void An_error_in_the_content_leaves_the_file_as_it_was()
    {
        Run("pack zip --to a.zip");
        var before = File.ReadAllBytes(PathOf("a.zip"));
        Write("input/pages/about.md", "---\ntitle: About\n---\n[Nowhere](missing.md)\n");
        foreach (var call in new[] { "pack zip --to a.zip", "pack bagit --to new.zip", "pack wacz --to new.wacz", "pack bagit --to bag" })
        {
            var (code, output, error) = Run(call);
            Assert.Equal((ExitCode.ContentErrors, "1 error to fix; nothing was written.\n"), (code, output));
            Assert.Contains("input/pages/about.md:4", error, StringComparison.Ordinal);
        }
        Assert.Equal(before, File.ReadAllBytes(PathOf("a.zip")));
        Assert.Equal(["a.zip"], Directory.EnumerateFileSystemEntries(folder.FullName).Select(path => Path.GetFileName(path)).Where(name => name != "input"));
    }

    [Theory]
    [InlineData("pack zip", "Option '--to' is required.")]
    [InlineData("pack rar --to a.rar", "There is no format 'rar'.")]
    [InlineData("pack zip --to a.zip --profile https://library.test/", "Only bagit takes --profile.")]
    [InlineData("pack bagit --to a.zip --profile library", "'library' is not a URL.")]
    [InlineData("pack zip --to a.zip --drafts", "There is no option --drafts here.")]
    public void What_can_t_be_understood_is_a_usage_error(string call, string message)
    {
        var (code, _, error) = Run(call);
        Assert.Equal(ExitCode.UsageError, code);
        Assert.StartsWith($"placard: {message}", error, StringComparison.Ordinal);
    }

    private void AssertUsageError(string call, string message)
    {
        var (code, _, error) = Run(call);
        Assert.Equal((ExitCode.UsageError, message), (code, error));
    }

    private (int Code, string Output, string Error) Run(string arguments)
    {
        var call = new ProcessStartInfo("dotnet", $"\"{Path.Join(AppContext.BaseDirectory, "placard.dll")}\" {arguments}")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        call.Environment["SOURCE_DATE_EPOCH"] = "1767225600";
        using var program = Process.Start(call)!;
        var error = program.StandardError.ReadToEndAsync();
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return (program.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }

    private string PathOf(string path) => Path.Join(folder.FullName, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }
}
