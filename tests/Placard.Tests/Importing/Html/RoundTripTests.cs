using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Placard.Importing.Html;
using Placard.Tests.Support;

namespace Placard.Tests.Importing.Html;

/// <summary>What Placard renders of the Markdown shows what the HTML shows: the same words in the same order, and each is what it was.</summary>
public class RoundTripTests
{
    private static readonly HtmlParser Parser = new();

    [Fact]
    public void Random_pages_are_rendered_as_they_were()
    {
        var pages = Enumerable.Range(0, RandomInput.Count(150)).Select(i => new RandomHtml((RandomInput.Seed * 100_000) + i).Blocks(3)).ToList();
        Compare(pages);
    }

    /// <summary>Each of these was wrong once, or is easily got wrong.</summary>
    [Fact]
    public void Known_traps_are_rendered_as_they_were() => Compare(
    [
        "<p>你好<b>世界。</b>再见 <b>مرحبا؟</b>نعم</p>",
        "<p><b>a<i>b</i></b><i>c</i><b>d</b>e</p>",
        "<p>a<em>.b</em>c<strong>(d)</strong>e</p>",
        "<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>",
        "<ul><li>a<ul><li>b<ol start=3><li>c</ol></ul><li><p>d<p>e</ul>",
        "<ul><li>a<ul><ul><li>b</ul></ul><ul><li></li><li>c</ul></ul>",
        "<ul><li><blockquote>a</blockquote><blockquote>b</blockquote></ul>",
        "<ul><li><pre>a\n\n  b</pre>c<li><table><tr><th>d<th>e<tr><td>f<td>g</table></ul>",
        "<blockquote>a<blockquote>b</blockquote></blockquote><blockquote>c</blockquote>",
        "<p><code>a</code><code>b</code>`<code>`c`</code><code>``</code></p>",
        "<p>a<br>- b<br>1. c<br># d<br>=== <br>e</p>",
        "<p>a ! <a href='https://e.test/'>b</a>!<a href='https://e.test/'>c</a></p>",
        "<table><tr><th>a|b<th><code>c|d</code><tr><td>e<br>f<td><p>g<p>h</table>",
        "<dl><dt>a<dt>b<dd>c<dd>d<dt>- e<dd>1. f</dl><p>g</p>",
        "<a href='https://e.test/'><h2>a</h2><p>b</p></a><b><p>c</p><p>d</p></b>",
        "<h2>a {#b}</h2><h2>c #</h2><p>{.d} e</p>",
    ]);

    private static void Compare(List<string> pages)
    {
        var site = TestSite.Of("").With("files/p.png", Photos.Png(2, 2));
        for (var i = 0; i < pages.Count; i++) site.With($"pages/p{i}.md", Encoding.UTF8.GetBytes($"---\ntitle: A page\n---\n\n{MarkdownOf(Parse(pages[i]))}"));
        var built = site.Build();
        for (var i = 0; i < pages.Count; i++)
        {
            var source = Parse(pages[i]);
            var prose = built.Page($"p{i}.html").QuerySelector(".prose")!;
            var wanted = ShownPage.Of(source.Body!, source.QuerySelector("h1") is null ? 0 : 1);
            var shown = ShownPage.Of(prose);
            var (missing, added) = (string.Join('\n', wanted.Except(shown)), string.Join('\n', shown.Except(wanted)));
            Assert.True(wanted.SequenceEqual(shown), $"{pages[i]}\n\n{MarkdownOf(source)}\nmissing\n{missing}\nadded\n{added}");
        }
    }

    private static IHtmlDocument Parse(string html) => Parser.ParseDocument("<body>" + html);

    private static string MarkdownOf(IHtmlDocument page) => HtmlToMarkdown.Convert(page.Body!, new HtmlToMarkdownOptions { Image = _ => "/files/p.png" });
}
