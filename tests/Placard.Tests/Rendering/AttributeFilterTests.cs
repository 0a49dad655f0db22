using Placard.Tests.Support;

namespace Placard.Tests.Rendering;

/// <summary>What authors may write in curly brackets: a class, an id of their own that links can name, a language, a direction, a title.</summary>
public class AttributeFilterTests
{
    [Theory]
    [InlineData("## Heading {#own .wide}", "id=\"own\" class=\"wide\"", "#", 0)]
    [InlineData("## Heading {#_main}", ">Heading<", "id=\"_main\"", 1)]
    [InlineData("## Heading {id=\"a b\"}", ">Heading<", "a b\"", 1)]
    [InlineData("## Heading {LANG=fr}", "LANG=\"fr\"", "#", 0)]
    [InlineData("## Heading {onclick=x}", ">Heading<", "onclick", 1)]
    [InlineData("## Heading {role=presentation}", ">Heading<", "presentation", 1)]
    [InlineData("## Heading {type=own}", ">Heading<", "\"own\"", 1)]
    public void Each_is_kept_or_left_out_with_a_diagnostic(string markdown, string kept, string leftOut, int messages)
    {
        var site = TestSite.Of($"== articles/page.md\n---\ntitle: A page\ndate: 2020-06-17\n---\n{markdown}\n").Build();
        var body = site.Page("articles/2020/page.html").QuerySelector("main")!.InnerHtml;
        Assert.Contains(kept, body, StringComparison.OrdinalIgnoreCase);
        if (messages > 0) Assert.DoesNotContain(leftOut, body, StringComparison.Ordinal);
        Assert.Equal(messages, site.Diagnostics.Count(found => found.Descriptor.Code == "PLC1508"));
    }
}
