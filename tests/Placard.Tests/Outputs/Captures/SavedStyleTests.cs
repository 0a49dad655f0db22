using CsCheck;
using Placard.Outputs.Captures;

namespace Placard.Tests.Outputs.Captures;

/// <summary>Captured CSS keeps its look and loses whatever could load or run something.</summary>
public class SavedStyleTests
{
    private static readonly string[] Pieces =
    [
        "url(", "'", "\"", "\\", "{", "}", "(", ")", ";", ":", "@import ", "@media ", "</style>", "<!--", "-->", "/*", "*/", "image-set(", "\\75 rl(", "a", " ",
        "\n", "var(--a)", "https://elsewhere.test/x", "expression(", "!important", ",", "[", "]", "--a", "src", "background", "content", "<", "/",
    ];

    [Theory]
    [InlineData("a{color:red}", "a{color:red;}")]
    [InlineData("@media (max-width:40em){a>b{margin:0 auto!important}}", "@media (max-width:40em){a>b{margin:0 auto!important;}\n}")]
    [InlineData("a::after{content:\"\\201C\"}", "a::after{content:\"“\";}")]
    [InlineData(".sm\\:flex{display:flex}", ".sm\\3a flex{display:flex;}")]
    [InlineData("@font-face{unicode-range:U+0025-00FF,u+4??}", "@font-face{unicode-range:U+0025-00FF,u+4??;}")]
    [InlineData("@keyframes k{from{top:0}50%{top:1px}}", "@keyframes k{from{top:0;}\n50%{top:1px;}\n}")]
    [InlineData(":root{--a:1px}a{width:calc(var(--a) + 2px)}", ":root{--a:1px;}\na{width:calc(var(--a) + 2px);}")]
    [InlineData(".a{color:red;&:hover{color:blue}}", ".a{color:red;&:hover{color:blue;}\n}")]
    [InlineData("<!-- a{color:red} -->", "a{color:red;}")]
    public void What_is_harmless_stays(string css, string kept) => Assert.Equal(kept, Sheet(css));

    [Theory]
    [InlineData("a{background:url(x.png) no-repeat}", "a{background:url(\"local:x.png\") no-repeat;}")]
    [InlineData("a{background:u\\72l( 'x.png' )}", "a{background:url(\"local:x.png\");}")]
    [InlineData("a{background:URL(x\\29.png)}", "a{background:url(\"local:x).png\");}")]
    [InlineData("a{background:-webkit-image-set('x.png' 1x,url(y.png) 2x)}",
        "a{background:-webkit-image-set(url(\"local:x.png\") 1x,url(\"local:y.png\") 2x);}")]
    [InlineData("@import 'a.css' print;", "@import url(\"local:a.css\") print;")]
    [InlineData("@import url(a.css);", "@import url(\"local:a.css\");")]
    [InlineData("a{background:url(lost.png),red}", "a{background:url(\"data:,\"),red;}")]
    [InlineData("@import 'lost.css';a{top:0}", "a{top:0;}")]
    public void Each_URL_is_resolved(string css, string kept) => Assert.Equal(kept, Sheet(css));

    [Theory]
    [InlineData("a{behavior:url(x.htc)}")]
    [InlineData("a{-moz-binding:url(x.xml#a)}")]
    [InlineData("a{-moz-b\\69nding:url(x.xml#a)}")]
    [InlineData("a{width:expression(alert(1))}")]
    [InlineData("a{filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src='x.png')}")]
    [InlineData("a{background:element(#a)}")]
    [InlineData("a{background:image-set(var(--x) 1x)}")]
    [InlineData("a{background:src('x.png')}")]
    [InlineData("a{color:red\\")]
    [InlineData("a{background:url(x.png y)}")]
    [InlineData("a{color:red)}")]
    public void A_declaration_that_could_load_or_run_something_goes(string css) => Assert.Equal("a{}", Sheet(css));

    [Theory]
    [InlineData("@namespace url(http://elsewhere.test/);")]
    [InlineData("@document url(http://elsewhere.test/){a{color:red}}")]
    [InlineData("@charset \"utf-7\";")]
    [InlineData("._placard-bar{display:none}")]
    [InlineData("@layer _placard{a{color:red}}")]
    [InlineData("._\\70lacard-bar{display:none}")]
    [InlineData("a[href=url(x)]{color:red}")]
    public void A_rule_that_is_not_allowed_goes(string css) => Assert.Equal("", Sheet(css));

    [Theory]
    [InlineData("color:red;background:url(x.png)", "color:red;background:url(\"local:x.png\");")]
    [InlineData("color:red}a{color:blue", "color:red;")]
    [InlineData("behavior:url(x);top:0", "top:0;")]
    public void The_declarations_of_an_attribute_are_read_alike(string css, string kept) => Assert.Equal(kept, SavedStyle.Declarations(css, Resolve));

    [Fact]
    public void Whatever_is_read_nothing_can_end_the_element_or_load_what_was_not_resolved() =>
        Gen.Int[0, Pieces.Length - 1].Select(number => Pieces[number])
            .Array[1, 40].Select(pieces => string.Concat(pieces)).Sample(css =>
            {
                var kept = Sheet(css);
                Assert.DoesNotContain("</", kept, StringComparison.Ordinal);
                Assert.DoesNotContain("<!", kept, StringComparison.Ordinal);
                var values = CssTokenizer.Read(SavedStyle.Declarations(css, Resolve));
                Assert.DoesNotContain(values, token => token is { Kind: CssTokenKind.Function, Value: "expression" });
                Assert.All(UrlsIn(kept), url => Assert.True(url.StartsWith("local:", StringComparison.Ordinal) || url == "data:,", $"{url} in {kept}"));
                // What was written means the same when it is read again.
                Assert.Equal(kept, SavedStyle.Sheet(kept, (url, _) => url).TrimEnd('\n'));
            }, iter: 5_000);

    private static List<string> UrlsIn(string css)
    {
        var found = new List<string>();
        SavedStyle.Sheet(css, (url, _) =>
        {
            found.Add(url);
            return url;
        });
        return found;
    }

    private static string Sheet(string css) => SavedStyle.Sheet(css, Resolve).TrimEnd('\n');

    private static string? Resolve(string url, bool isSheet) => url.StartsWith("lost", StringComparison.Ordinal) ? null : "local:" + url;
}
