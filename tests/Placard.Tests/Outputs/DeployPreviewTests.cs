using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>Every page of a deploy preview has a notice, and no page of a production build does.</summary>
public class DeployPreviewTests
{
    [Fact]
    public void Every_page_of_a_deploy_preview_has_a_notice_in_its_language_and_is_not_indexed()
    {
        var site = Archive(isPreview: true);
        Assert.All(site.Pages, path => Assert.Equal("noindex", site.Page(path).QuerySelector("meta[name=robots]")?.GetAttribute("content")));
        Assert.All(site.Pages.Where(path => path != "old.html"),
            path => Assert.NotNull(site.Page(path).QuerySelector("main .notice.preview a[href='https://archive.test/']")));
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
}
