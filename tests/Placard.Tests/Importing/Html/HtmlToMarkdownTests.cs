using AngleSharp.Html.Parser;
using Placard.Importing.Html;

namespace Placard.Tests.Importing.Html;

/// <summary>The Markdown that an importer writes is Markdown as people write it, and HTML only where Markdown has no signs.</summary>
public class HtmlToMarkdownTests
{
    [Theory]
    [InlineData("<p>One &amp; two<p>Three", "One & two\n\nThree\n")]
    [InlineData("<h2>Two</h2><h3>Three</h3>", "## Two\n\n### Three\n")]
    [InlineData("<h1>One</h1><h2>Two</h2><h6>Six</h6>", "## One\n\n### Two\n\n###### Six\n")]
    [InlineData("<p>a <b> b </b> c", "a **b** c\n")]
    [InlineData("<p>a<em>b</em>c", "a*b*c\n")]
    [InlineData("<p><b>你好。</b>再见", "<strong>你好。</strong>再见\n")]
    [InlineData("<p><b>a<i>b</i></b>", "**a<em>b</em>**\n")]
    [InlineData("<p><b>a<strong>b</strong>c</b><b>d</b>", "**abcd**\n")]
    [InlineData("<p>a<br>b", "a\\\nb\n")]
    [InlineData("<p>a<br><br>b", "a\n\nb\n")]
    [InlineData("<p>- a<p>1. b<p># c<p>+ d", "\\- a\n\n1\\. b\n\n\\# c\n\n\\+ d\n")]
    [InlineData("<p>snake_case *x* [y] a|b {#z} ~~", "snake_case \\*x\\* \\[y] a\\|b \\{#z} \\~\\~\n")]
    [InlineData("<p>a&nbsp;b<p>&nbsp;", "a&nbsp;b\n")]
    [InlineData("<p>See https://e.test/a_b, a@b.test or www.e.test.", "See <https://e.test/a_b>, a\\@b.test or www\\.e.test.\n")]
    [InlineData("<a href='https://e.test/'>https://e.test/</a>", "<https://e.test/>\n")]
    [InlineData("<a href='/a b(c)' title='&quot;T&quot;'>x]</a>", "[x\\]](</a b(c)> \"\\\"T\\\"\")\n")]
    [InlineData("<a href='#n1'>^</a> <b id=n1>N</b>", "[\\^](#n1) <span id=\"n1\"></span>**N**\n")]
    [InlineData("<h2 id=b>B</h2><a href='#b'>up</a>", "## B {#b}\n\n[up](#b)\n")]
    [InlineData("<ul><li>a<ul><li>b</ul><li>c</ul>", "- a\n  - b\n- c\n")]
    [InlineData("<ul><li><p>a<li><p>b</ul>", "- a\n\n- b\n")]
    [InlineData("<ol start=9><li>a<li>b</ol>", "9. a\n10. b\n")]
    [InlineData("<ul><li>a</ul><ul><li>b</ul>", "- a\n\n* b\n")]
    [InlineData("<ul><li><input type=checkbox checked> a<li><input type=checkbox>b</ul>", "- [x] a\n- [ ] b\n")]
    [InlineData("<blockquote>a<p>b</blockquote>", "> a\n>\n> b\n")]
    [InlineData("<pre><code class='language-js'>a\n\n```\n</code></pre>", "````js\na\n\n```\n````\n")]
    [InlineData("<p>a <code> b </code><code>``</code>", "a `b` ``` `` ```\n")]
    [InlineData("<dl><dt>a<dd>b</dl>", "a\n:   b\n")]
    [InlineData("<table><tr><th>a<th align=right>b<tr><td>c<br>d<td align=right>e</table>", "| a | b |\n| --- | ---: |\n| c<br>d | e |\n")]
    [InlineData("<table><tr><td>a<tr><td>b</table>", "a\n\nb\n")]
    [InlineData("<figure><img src=a.jpg alt=A><figcaption>A <i>b</i></figcaption></figure>", "![A](a.jpg \"A b\")\n")]
    [InlineData("<p><img src=a.jpg alt=A title=T>", "![A](a.jpg)\n")]
    [InlineData("<p>H<sub>2</sub>O <kbd>x</kbd> <abbr title='A B'>AB</abbr>", "H<sub>2</sub>O <kbd>x</kbd> <abbr title=\"A B\">AB</abbr>\n")]
    [InlineData("<p>a<p lang=fr>b<p lang=fr>c", "a\n\n<div lang=\"fr\">\n\nb\n\nc\n\n</div>\n")]
    [InlineData("<p>a <i lang=fr dir=ltr>b</i>", "a *b*\n")]
    [InlineData("<details><summary>S</summary><p>a</details>", "<details><summary>S</summary>\n\na\n\n</details>\n")]
    [InlineData("<iframe src='https://www.youtube.com/embed/x1?rel=0' title='A talk'></iframe>", "[A talk](https://www.youtube.com/watch?v=x1)\n")]
    [InlineData("<img src='data:image/gif;base64,R0' data-src='b.jpg' alt=B>", "![B](b.jpg)\n")]
    public void Each_element_has_its_signs(string html, string markdown) => Assert.Equal(markdown, Convert(html));

    [Fact]
    public void A_table_with_cells_that_span_others_stays_HTML() => Assert.Equal(
        """
        <table><tbody><tr><td colspan="2">a &amp; <b>b</b></td></tr>
        <tr><td>c</td><td class="align-right"><a href="/d">d</a></td></tr>
        </tbody>
        </table>

        """.ReplaceLineEndings("\n"),
        Convert("<table border=1 onclick='x()'><tr><td colspan=2>a &amp; <b>b</b><tr><td>c<td align=right><a href='/d'>d</a></table>"));

    /// <summary>A paragraph of Markdown may have 5,000 brackets, so that a table of links can't be of any length.</summary>
    [Fact]
    public void A_table_of_thousands_of_rows_is_several()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td>a<td>b", 2_001));
        Assert.Equal(2, Convert($"<table><tr><th>c<th>d{rows}</table>").Split("| c | d |\n| --- | --- |\n").Length - 1);
    }

    [Fact]
    public void What_is_no_text_is_left_out_and_reported()
    {
        var losses = new List<HtmlLoss>();
        const string Page = "<script>a</script><style>b</style><p hidden>c<form><label>d<input name=e></label></form><p>f<a href='javascript:g()'>g</a>";
        Assert.Equal("fg\n", Convert(Page, losses));
        Assert.Equal(["Left script", "Left style", "Left p", "Left form", "Changed a"], losses.Select(loss => $"{loss.Kind} {loss.Element}"));
    }

    [Fact]
    public void A_form_around_a_whole_page_loses_its_fields_only() =>
        Assert.Equal("## T\n\na\n", Convert("<form><h2>T</h2><p>a</p><input name=b><button>c</button></form>"));

    [Fact]
    public void An_image_that_is_not_there_is_a_link() => Assert.Equal(
        "[A cat](https://e.test/cat.jpg)\n",
        HtmlToMarkdown.Convert(Body("<img src='https://e.test/cat.jpg' alt='A cat'>"), new HtmlToMarkdownOptions { Image = _ => null }));

    /// <summary>The parser's own limit is about 500 elements; a tree that a program made has none.</summary>
    [Theory]
    [InlineData("div")]
    [InlineData("blockquote")]
    [InlineData("ul")]
    [InlineData("b")]
    [InlineData("table")]
    public void Endless_nesting_is_reduced_to_its_words(string name)
    {
        var document = new HtmlParser().ParseDocument("");
        var inner = document.CreateElement(name);
        inner.TextContent = "deep";
        for (var i = 0; i < 5_000; i++)
        {
            var outer = document.CreateElement(name);
            outer.AppendChild(inner);
            inner = outer;
        }
        var losses = new List<HtmlLoss>();
        Assert.Contains("deep", HtmlToMarkdown.Convert(inner, new HtmlToMarkdownOptions { Report = losses.Add }), StringComparison.Ordinal);
    }

    private static string Convert(string html, List<HtmlLoss>? losses = null) =>
        HtmlToMarkdown.Convert(Body(html), new HtmlToMarkdownOptions { Language = "en", Report = losses is null ? _ => { } : losses.Add });

    private static AngleSharp.Dom.INode Body(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!;
}
