using Placard.Cli.Starting;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Starting;

/// <summary>The list of the sample's checksums is that of <c>input/</c>. With PLACARD_ACCEPT=1 it is written anew.</summary>
public class SampleFilesTests
{
    private const string List = "src/Placard.Cli/Starting/sample-sha256.txt";

    private static string Current => string.Concat(Repository.ReadSample().Select(file =>
        $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Read().Span))}  {file.Path}\n"));

    [Fact]
    public void Every_file_of_the_sample_is_listed_with_its_checksum()
    {
        var path = Path.Join(Repository.Root, List);
        if (Environment.GetEnvironmentVariable("PLACARD_ACCEPT") == "1") File.WriteAllText(path, Current);
        Assert.True(File.ReadAllText(path) == Current, $"{List} is not current. Write it anew: PLACARD_ACCEPT=1 dotnet test --project tests/Placard.Cli.Tests --filter-class \"*SampleFilesTests\"");
    }

    [Fact]
    public void The_sample_itself_is_unchanged()
    {
        var (unchanged, changed) = SampleFiles.In(Repository.SampleFolder);
        Assert.Empty(changed);
        Assert.Contains("archive.yaml", unchanged);
    }

    [Fact]
    public void A_copy_is_kept_only_where_another_archive_has_the_place_of_the_sample()
    {
        var input = Path.Join(Repository.Root, "input");
        if (Repository.SampleFolder != input) Assert.DoesNotContain("archive.yaml", SampleFiles.In(input).Unchanged);
    }
}
