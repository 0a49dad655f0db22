using Placard.Cli.Commands;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Commands;

/// <summary>Every page of a deploy preview has a notice, and no page of a production build does.</summary>
public class DeployPreviewTests
{
    [Theory]
    [InlineData("NETLIFY=true CONTEXT=deploy-preview")]
    [InlineData("NETLIFY=true CONTEXT=branch-deploy")]
    [InlineData("CF_PAGES=1 CF_PAGES_BRANCH=fix-a-typo")]
    [InlineData("GITLAB_CI=true CI_MERGE_REQUEST_IID=7")]
    [InlineData("GITLAB_CI=true CI_COMMIT_BRANCH=fix CI_DEFAULT_BRANCH=main")]
    [InlineData("GITHUB_ACTIONS=true GITHUB_REF=refs/pull/7/merge")]
    public void A_host_that_builds_a_pull_request_makes_a_deploy_preview(string variables) => Assert.True(DeployPreview.IsBuilt(Host(variables)));

    [Theory]
    [InlineData("NETLIFY=true CONTEXT=production")]
    [InlineData("CF_PAGES=1 CF_PAGES_BRANCH=main")]
    [InlineData("GITLAB_CI=true CI_COMMIT_BRANCH=trunk CI_DEFAULT_BRANCH=trunk")]
    [InlineData("GITLAB_CI=true CI_COMMIT_TAG=v1 CI_DEFAULT_BRANCH=main")]
    [InlineData("GITHUB_ACTIONS=true GITHUB_REF=refs/heads/main")]
    [InlineData("CONTEXT=deploy-preview")]
    [InlineData("")]
    public void A_production_build_is_not_a_preview(string variables) => Assert.False(DeployPreview.IsBuilt(Host(variables)));

    [Fact]
    public void Every_page_of_a_deploy_preview_has_a_notice_in_its_language_and_is_not_indexed()
    {
        var site = Archive(isPreview: true);
        Assert.All(site.Pages, path => Assert.Equal("noindex", site.Page(path).QuerySelector("meta[name=robots]")?.GetAttribute("content")));
        Assert.All(site.Pages.Where(path => path != "old.html"), path => Assert.NotNull(site.Page(path).QuerySelector("main .notice.preview a[href='https://archive.test/']")));
        Assert.StartsWith("هذه معاينة", site.Page("articles/2020/b.html").QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\n  X-Robots-Tag: noindex\n", site.Text("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_production_build_has_neither_notice_nor_noindex()
    {
        var site = Archive(isPreview: false);
        Assert.DoesNotContain("noindex", site.Text("_headers"), StringComparison.Ordinal);
        Assert.All(site.Pages, path => Assert.Null(site.Page(path).QuerySelector(".preview")));
        Assert.Equal(["404.html"], site.Pages.Where(path => site.Page(path).QuerySelector("meta[name=robots]") is not null));
    }

    private static BuiltSite Archive(bool isPreview) => TestSite.Of("""
        == articles/a.md
        ---
        title: A
        date: 2020-01-01
        aliases: [old.html]
        ---
        Text.
        == articles/b.md
        ---
        title: B
        date: 2020-01-01
        lang: ar
        ---
        Text.
        """).With(options => options with { IsPreview = isPreview }).Build().WithoutDiagnostics();

    private static Func<string, string?> Host(string variables)
    {
        var values = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return name => values.GetValueOrDefault(name);
    }
}
