using Placard.Building;
using Placard.Content;
using Placard.Tests.Support;

namespace Placard.Tests.Building;

/// <summary>Build options that follow from environment variables.</summary>
public class BuildEnvironmentTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 23, 30, 0, TimeSpan.FromHours(-2));

    public static TheoryData<string> CommitVariables => [.. BuildEnvironment.CommitVariables];

    [Fact]
    public void Without_variables_the_build_is_of_the_current_moment_in_UTC() =>
        Assert.Equal(new BuildOptions { AsOf = new DateOnly(2026, 2, 1), AsOfTime = new TimeOnly(1, 30) }, BuildEnvironment.Options(Environment(""), Now));

    [Fact]
    public void A_host_decides_day_commit_and_preview() => Assert.Equal(
        new BuildOptions { AsOf = new DateOnly(2020, 1, 1), AsOfTime = TimeOnly.MinValue, Commit = "0123abcd", IsPreview = true },
        BuildEnvironment.Options(Environment("SOURCE_DATE_EPOCH=1577836800 NETLIFY=true CONTEXT=deploy-preview COMMIT_REF=0123abcd"), Now));

    [Fact]
    public void A_day_begins_in_the_time_zone_of_the_archive_and_a_moment_needs_its_offset()
    {
        Assert.Equal(new BuildOptions { AsOf = new DateOnly(2026, 1, 31) }, BuildEnvironment.At("2026-01-31"));
        Assert.Equal(new BuildOptions { AsOf = new DateOnly(2026, 2, 1), AsOfTime = new TimeOnly(1, 30) }, BuildEnvironment.At("2026-01-31T23:30-02:00"));
        Assert.Null(BuildEnvironment.At("2026-01-31T23:30"));
        Assert.Null(BuildEnvironment.At("31 January"));
    }

    [Theory]
    [InlineData("0", "1970-01-01")]
    [InlineData("86399", "1970-01-01")]
    [InlineData("86400", "1970-01-02")]
    [InlineData("253402300799", "9999-12-31")]
    [InlineData("", "2026-02-01")]
    public void The_day_is_that_of_SOURCE_DATE_EPOCH(string epoch, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), BuildEnvironment.AsOf(Environment($"SOURCE_DATE_EPOCH={epoch}"), Now));

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("2026-01-31")]
    [InlineData("253402300800")]
    [InlineData("99999999999999999999")]
    public void A_malformed_SOURCE_DATE_EPOCH_is_an_error(string epoch)
    {
        var error = Assert.Throws<FormatException>(() => BuildEnvironment.Options(Environment($"SOURCE_DATE_EPOCH={epoch}"), Now));
        Assert.StartsWith($"The environment variable SOURCE_DATE_EPOCH is '{epoch}', ", error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(CommitVariables))]
    public void Each_host_has_a_variable_with_the_commit(string variable) =>
        Assert.Equal("0123abcd", BuildEnvironment.Commit(Environment($"{variable}=0123abcd")));

    [Theory]
    [InlineData("")]
    [InlineData("COMMIT_REF=")]
    [InlineData("COMMIT_REF=main")]
    [InlineData("COMMIT_REF=0123ab")]
    [InlineData("COMMIT_REF=<script>0123abcd")]
    public void Other_values_are_not_commits(string variables) => Assert.Null(BuildEnvironment.Commit(Environment(variables)));

    [Theory]
    [InlineData("NETLIFY=true CONTEXT=deploy-preview")]
    [InlineData("NETLIFY=true CONTEXT=branch-deploy")]
    [InlineData("CF_PAGES=1 CF_PAGES_BRANCH=fix-a-typo")]
    [InlineData("GITLAB_CI=true CI_MERGE_REQUEST_IID=7")]
    [InlineData("GITLAB_CI=true CI_COMMIT_BRANCH=fix CI_DEFAULT_BRANCH=main")]
    [InlineData("GITHUB_ACTIONS=true GITHUB_REF=refs/pull/7/merge")]
    public void A_proposed_change_is_a_deploy_preview(string variables) => Assert.True(BuildEnvironment.IsDeployPreview(Environment(variables)));

    [Theory]
    [InlineData("NETLIFY=true CONTEXT=production")]
    [InlineData("CF_PAGES=1 CF_PAGES_BRANCH=main")]
    [InlineData("CF_PAGES=1 CF_PAGES_BRANCH=master")]
    [InlineData("GITLAB_CI=true CI_COMMIT_BRANCH=trunk CI_DEFAULT_BRANCH=trunk")]
    [InlineData("GITLAB_CI=true CI_COMMIT_TAG=v1 CI_DEFAULT_BRANCH=main")]
    [InlineData("GITHUB_ACTIONS=true GITHUB_REF=refs/heads/main")]
    [InlineData("CONTEXT=deploy-preview")]
    [InlineData("")]
    public void A_production_build_is_no_deploy_preview(string variables) => Assert.False(BuildEnvironment.IsDeployPreview(Environment(variables)));

    [Fact]
    public void The_built_archive_names_its_commit_and_day()
    {
        var site = TestSite.Of("").AsOf("2026-01-31").With(options => options with { Commit = "0123abcd" }).Build();

        Assert.Contains("Made:      2026-01-31, from revision 0123abcd\n", site.Text("README.txt"), StringComparison.Ordinal);
    }

    private static Func<string, string?> Environment(string variables)
    {
        var values = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return name => values.GetValueOrDefault(name);
    }
}
