using Placard.Tests.Support;

namespace Placard.Tests.Rendering;

/// <summary>What curly brackets mean: a class, an id that links can name, a language, a direction, a title; else they are text.</summary>
public class AttributeFilterTests
{
    [Theory]
    [InlineData("## Heading {#own .wide}", "id=\"own\" class=\"wide\"", "")]
    [InlineData("## Heading {#_main}", ">Heading<", "PLC1508")]
    [InlineData("## Heading {LANG=fr}", "LANG=\"fr\"", "")]
    [InlineData("Words {title=\"two words\"}", "title=\"two words\"", "")]
    [InlineData("## Heading {onclick=x}", ">Heading {onclick=x}<", "PLC1512")]
    [InlineData("## Heading {.wide role=presentation}", ">Heading {.wide role=presentation}<", "PLC1512")]
    [InlineData("[x](https://example.org/){:target=\"_blank\"}", "</a>{:target=\"_blank\"}", "PLC1512")]
    [InlineData("Replace {BRANCH} now", "<p>Replace {BRANCH} now</p>", "")]
    [InlineData("## Heading {#a\u3000b}", ">Heading {#a\u3000b}<", "")]
    [InlineData("## {title}", ">{title}<", "")]
    [InlineData("{type} and {lang}", "<p>{type} and {lang}</p>", "")]
    [InlineData("empty {}; ${HOME}", "<p>empty {}; ${HOME}</p>", "")]
    [InlineData("{10 dollars} {.5} {...} {.}", "<p>{10 dollars} {.5} {...} {.}</p>", "")]
    [InlineData("`{onclick=x}` and {a = b}", "<code>{onclick=x}</code> and {a = b}", "")]
    public void Attributes_are_those_that_are_allowed_and_all_else_is_text(string markdown, string shown, string codes)
    {
        var site = TestSite.Of($"== articles/page.md\n---\ntitle: A page\ndate: 2020-06-17\nsummary: x\n---\n{markdown}\n").Build();
        Assert.Contains(shown, site.Page("articles/2020/page.html").QuerySelector("main")!.InnerHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(codes, string.Join(' ', site.Diagnostics.Select(found => found.Descriptor.Code)));
    }
}
