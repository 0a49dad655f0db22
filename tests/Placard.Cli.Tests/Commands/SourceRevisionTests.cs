using Placard.Cli.Commands;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Commands;

public class SourceRevisionTests
{
    public static TheoryData<string> Variables => [.. SourceRevision.Variables];

    [Theory, MemberData(nameof(Variables))]
    public void Each_host_has_its_own_variable(string variable) =>
        Assert.Equal("0123abcd", SourceRevision.FromEnvironment(name => name == variable ? "0123abcd" : null));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("main")]
    [InlineData("<script>0123abcd")]
    public void A_value_that_is_no_revision_is_ignored(string? value) => Assert.Null(SourceRevision.FromEnvironment(_ => value));

    [Fact]
    public void The_README_of_the_output_names_the_revision_and_the_day()
    {
        var site = TestSite.Of("").AsOf("2026-01-31").With(options => options with { Commit = "0123abcd" }).Build();

        Assert.Contains("Made:      2026-01-31, from revision 0123abcd\n", site.Text("README.txt"), StringComparison.Ordinal);
    }
}
