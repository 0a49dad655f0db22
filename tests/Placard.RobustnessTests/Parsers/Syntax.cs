namespace Placard.RobustnessTests.Parsers;

/// <summary>What the syntaxes are made of. A beginning and an end have <c>…</c> between them.</summary>
internal static class Syntax
{
    public static readonly string[] Zip =
    [
        "PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "PK\u0006\u0006", "PK\u0006\u0007", "PK\u0007\u0008", "\u0014\0\0\0\0\0", "\u0008\0",
        "\0\0\0\0", "ÿÿÿÿ", "ÿÿ",
        "\u0001\0\u0010\0", "a", "../", "/", "\0",
    ];

    public static readonly string[] Warc =
    [
        "WARC/1.1\r\n", "WARC/1.0\n", "WARC-Type: response\r\n", "WARC-Target-URI: <https://a.test/>\r\n", "Content-Length: 3\r\n\r\n", "Content-Length: ",
        "9999999999", "WARC-Payload-Digest: sha1:A\r\n", "WARC-Block-Digest: md5:\r\n", "Content-Type: application/http\r\n", "HTTP/1.1 200 OK\r\n",
        "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "\r\n\r\n", "\r\n", "\n", " ", ":", "a", "\0", "ÿ",
    ];

    public static readonly string[] Gzip =
    [
        "\u001f\u008b\u0008", "\u0004ÿÿ", "\u0008a\0", "\u0010", "\u0002", "\0\0\0\0", "\u0003\0", "\u0001\u0005\0úÿ", "\u004b\u0004", "íÀ", "ÿ", "\0",
        "WARC/1.1\r\n",
    ];

    public static readonly string[] Chunks = ["1\r\na\r\n", "f\r\n", "0\r\n\r\n", ";a=b", "fffffffffffffff\r\n", "\r\n", "\n", "\r", "a", "g", " ", "\0"];

    public static readonly string[] BagLines =
    [
        "00  data/a\n", "00 *data/a\n", "00\t./data/a\n", "00  ../a\n", "00  ~/a\n", "00  data/%25%0a\n", "00  data/A\n", "00  data/a\u0301\n",
        "https://a.test/ 3 data/a\n",
        "BagIt-Version: 1.0\n", "Tag-File-Character-Encoding: UTF-16\n", "Payload-Oxum: 1.1\n", "A: b\n", "  c\n", "00", "  ", " ", "\t",
        "\r", "\n", ":", "%", "/", "a", "\0",
        "\uFEFF",
    ];

    public static readonly string[] Markdown =
    [
        "[", "]", "![", "[a](", "[a](b.md) ", "[a][", "[…](b)", "![…](b \"c\")", "*", "_", "~~", "`", "``a ", "**a … b**", "*a **b ", "*a _b ", "> ", "- ",
        "+ a\n  ",
        "1. ", "- [ ] a\n", "# a\n", "###### a ###\n", "a\n===\n", "```\n", "~~~a\n", "    a\n", "\t", "| a ", "|", "| a | b |\n|---|---|\n", "|-", "{#a}",
        "{.a b=c}",
        "{", "\\", "&amp;", "&#x41;", "&#", "<https://a.test/>", "https://a.test/ ", "www.a.test ", "a@b.test ", "<", "[^1]", "[^1]: a\n\n", "[a]: b\n",
        "[//]: # (a)\n", ": a\n",
        "a\n: b\n\n", "^^^\n", "---\n", "***\n", "](", "](a b.md)", ") (", "] (b.md)", "![a](../files/b.jpg \"c\")\n\n", "\u00A0", "a", " ", "\n", "é", "ع",
        "\u200F", "[a](#b)\n\n", "# a\n### b\n", "[a](b (c", "<!-- a ", "<!-- a --> ", "<?a ", "<!A ", "<![CDATA[", "<a b='", "</a ", "a* ",
    ];

    public static readonly string[] Notes =
    [
        "[^1]", "[^1]: a\n\n", "[^1]:\n", "[^1]: [^2]\n\n[^2]: [^1]\n\n", "[^1]: a\n\n    b\n\n", "[^1]: > - a\n\n", "[^…]", "[^", "[^]: a\n\n",
        "[^a b]: c\n\n",
        "![^1]", "[^1](b)", "[a][^1]", "> [^1]: a\n\n", "- [^1]: a\n\n", "    a\n\n", "[1]: b\n\n", "[1]", "a", "\n",
    ];

    public static readonly string[] KeyTexts =
    [
        "\\n", "\\n\\n", "[a](b.md)", "[a] (b.html)", "[^1]", "<p>", "<b>…</b>", "<a href='b'>", "```", "##a", "&#1;", "{#_a}", "{.a b=c}", "![](b.jpg)", "\\t",
        "\n  ", "\\\"", "\\u2028", "*a", "**…**", "a",
    ];

    public static readonly string[] Html =
    [
        "<b>…</b>", "<div>…</div>", "<div>\n\n…\n\n</div>", "<p>…</p>", "<a href=\"b\">…</a>", "<table><tr><td>…</td></tr></table>", "<ul><li>…</li></ul>",
        "<i><b>", "<b><p>",
        "<a><table>", "<br>", "<img src=\"a\">", "<img src=\"https://a.test/b.png\" srcset=\"c 1x\">", "<li>", "<td>", "<option>", "<select><option>",
        "<b a=1 c='2' ", "<b", "</b>", "<!--",
        "<!-- a -->", "<!doctype html>", "<?a?>", "<![CDATA[", "<pre>", "<listing>", "<svg>…</svg>", "<math>…</math>", "<style>…</style>", "<script>…</script>",
        "<template>…</template>", "<textarea>",
        "<plaintext>", "<iframe src=\"a\">", "<font>", "<nobr>", "<p style=\"a:b\">", "&lt;", "<a href=\"java&#9;script:\">",
        "<details><summary>…</summary></details>",
        "<form><input>", "<frameset>", "<video><source src=a>", "<object data=a>…</object>", "\0",
    ];

    public static readonly string[] Letters =
    [
        "[target name]", "[name]", "[", "]", "## Letter\n\n", "Subject: a\n", "{{ a }}", "{name}", "\n\n", "- a\n", "> a\n", "**a**", "[a](b)",
        "| a | b |\n|---|---|\n", "a", " ",
    ];

    public static readonly string[] Yaml =
    [
        "[…]", "{a: …}", "\n  - ", "- ", "? ", "\n  a: ", "\n  a: b", "\"", "'", "#", " #a", "&a ", "*a ", "!!str ", "!a ", "|\n  ", ">\n  ", "\\u0041", ",",
        "[a, ", "{a, ", ": ",
        "a: b: ", "<<: ", "%YAML 1.2\n", "---\n", "...\n", "\t", "\"\\", "- - ", "\n  - {title: A, link: b.html}", "\n  - {date: 2020-01-01, text: A}",
        "2020-01-01/", "a",
    ];

    public static readonly string[] Csv =
    [
        "\"", "\"\"", "\"…\"", "\"a\"b", ",", ";", "\t", "a,full\n", "a,b@c.test\n", "2020-01-01,@a,b,https://a.test/\n", "\r", "\n", "\r\n", "\"a\n",
        "=a", "sep=;\n", "a", " ", "é",
    ];

    public static readonly string[] Json =
    [
        "\"", "\"a\"", "{", "}", "[", "]", ":", ",", "{\"a\": \"b\"}", "[1, 2]", "null", "true", "1e999", "-", "\\u0000", "\"\\ud800\"", "\\", " ", "é", "\n",
    ];

    public static readonly string[] Mail =
    [
        "From a@b Mon Jan  1 00:00:00 2026\n", "name: A\n", "email: a@b.test\n", "--b\n", "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
        "<table><tr><td>", "</td><td>", "<style>", "<script ", "<!--", "<", "=?utf-8?q?a?=", "=?utf-8?b?", "(", "<a@b>", ";", "\n", "\r\n", " ", "é", "&amp;",
    ];

    public static readonly string[] Liquid =
    [
        "{{ a }}", "{{ a | upcase }}", "{{", "}}", "{%", "%}", "{%- a -%}", "{% assign a = 1 %}", "{% comment %}…{% endcomment %}", "{% raw %}…{% endraw %}",
        "{% render 'a' %}", "{{ 'a' }}",
        "{{ a.b.c[0]['d'] }}", "{{ 'a' | t: b: c }}", "{% break %}", "{% cycle 'a', 'b' %}", "'", "\"", "|", "a", "\n",
    ];

    public static readonly string[] Rendering =
    [
        "{{ entry.title }}", "{{ content }}", "{{ entry | json }}", "{% for i in (1..99) %}…{% endfor %}", "{% for i in (1..99999) %}{% endfor %}",
        "{% capture a %}…{% endcapture %}{{ a }}", "{% assign a = a | append: 'aaaa' %}", "{% assign a = a | append: a | append: 'a' %}",
        "{% if entry %}…{% endif %}",
        "{% unless a %}…{% endunless %}", "{% case 1 %}{% when 1 %}…{% endcase %}", "{% render 'card', item: entry %}", "{% cycle 'a', 'b' %}",
        "{% shared %}…{% endshared %}",
        "{{ 'a' | t }}", "{{ entry.nothing.at.all }}", "{% assign a = (1..999) | join: ',' | split: ',' | sort | reverse %}", "{{ 1 | divided_by: 0 }}",
        "{% increment a %}",
        "{% tablerow i in (1..9) %}…{% endtablerow %}", "{{ site.articles | map: 'title' | join: ' ' }}", "{% body %}", "<p>", "a",
    ];

    public static readonly string[] Svg =
    [
        "<g>…</g>", "<g/>", "<g ", "<g a=\"b\" ", "<a href=\"#b\">…</a>", "<text>…</text>", "<use href=\"#a\"/>", "<script/>",
        "<foreignObject>…</foreignObject>", "<rect fill=\"url(#a\" />",
        "<rect style=\"fill:red;\"/>", "<rect style=\"a:b\"/>", "<image href=\"data:image/png;base64,AAAA\"/>", "<path d=\"M0 0\"/>", "<!-- a -->", "<!--",
        "<![CDATA[a]]>", "<?a b?>", "&amp;",
        "&#65;", "&a;", "<animate attributeName=\"x\" values=\"1;2\"/>", "<x:a xmlns:x=\"b\"/>", "<g xmlns=\"a\">…</g>", "<svg>…</svg>",
        "<style>a{x:1}</style>", "<metadata>…</metadata>", "a",
    ];

    public static readonly string[] SavedMarks =
    [
        "HOST/a by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 11 Aug 2017 15:34:48 GMT -->", "<!-- saved from url=(0023)https://a.test/ -->",
        "<!-- Page saved with SingleFile\n url: https://a.test/\n saved date: Wed Nov 11 2020 10:00:00 GMT+0100 (x)\n-->", "-->",
        "<!--", "], ", " by HTTrack",
        "<meta charset=", "<meta charset=utf-16>", "\"", "\0",
    ];

    public static readonly string[] SavedUrls =
    [
        "../", "a/", "?", "#", "%2e%2e/", "%", "//", "https://a.test/", "http:", "data:image/png,", "javascript:", ",", " 2x", "(", ")", "\\", "@a=b", ":", "é",
        ".", "\t", "\n", "'", "&#9;",
    ];

    public static readonly string[] Secrets =
    [
        "password = '", "token: \"", "eyJ", ".eyJ", "aaaaaaaaaaaaaaaaaaaa", "ghp_", "AKIA", "-----BEGIN ", "PRIVATE KEY-----",
        "://", "a:b@c/", "'", "\"", "1", "\n", "type=\"password\" value=\"a\"", "=",
    ];

    public static readonly string[] Css =
    [
        "a{x:1}", "a{", "{…}", "(…)", "a{fill:url(#a)}", "a{fill:url(", "url(", "a{fill:rgb(…)}", "@media x{…}", "@media x{", "@import 'a';",
        "@font-face{src:url(a)}", "@", "/*", "/* a */", "'", "\"",
        "\\", "\\61 ", "[a=b]{x:1}", ":not(…)", "a,", "a>b ", ";", "x:1;", "a{x:1;y:2", "var(--a,…)", "calc(…)", "--a:b;", "}", "!important", "é", "a",
    ];

    public static readonly string[] Jpeg =
    [
        "ÿá\0\u0002", "ÿá\0\u0008Exif\0\0", "ÿÿ", "ÿà\0\u0002", "ÿþ\0\u0004ab", "ÿØ", "ÿÄ\0\u0002", "ÿÀ\0\u0011\u0008\0\u0010\0\u0010\u0003",
        "ÿÚ\0\u0002", "ÿí\0\u0004ab", "ÿ", "\0",
    ];

    public static readonly string[] Png =
    [
        "\0\0\0\0tEXt\0\0\0\0", "\0\0\0\u0004zTXtabcd\0\0\0\0", "\0\0\0\rIHDR\0\0\u0001\0\0\0\u0001\0\u0008\u0006\0\0\0\0\0\0\0", "\0\0\0\0IDAT\0\0\0\0",
        "\0\0\0\0acTL\0\0\0\0", "ÿÿÿÿIDAT", "\0\0\0\0IEND\0\0\0\0", "\0",
    ];

    public static readonly string[] Gif =
        [",\0\0\0\0\u0010\0\u0010\0\0\u0002\0", "!ù\u0004\0\0\0\0\0", "!þ\u0001a\0", "!ÿ\u000bNETSCAPE2.0\u0003\u0001\0\0\0", "\u0001a", "ÿ", "\0", ","];

    public static readonly string[] Webp =
    [
        "VP8X\n\0\0\0\u0010\0\0\0\u0010\0\0\u0010\0\0", "EXIF\0\0\0\0", "ANMF\0\0\0\0", "ANIM\u0006\0\0\0\0\0\0\0\0\0", "VP8 \0\0\0\0", "VP8L\0\0\0\0",
        "XMP \u0001\0\0\0a\0", "ÿÿÿÿ", "\0",
    ];

    public static readonly string[] Avif =
    [
        "\0\0\0\u0008free", "\0\0\0\u0008meta", "\0\0\0\u000cmeta\0\0\0\0", "\0\0\0\u0001mdat\0\0\0\0\0\0\0\u0010", "\0\0\0\0iprp", "\0\0\0\u0008ipco",
        "\0\0\0\u0014ispe\0\0\0\0\0\0\0\u0010\0\0\0\u0010", "ÿÿÿÿmeta", "\0",
    ];

    public static readonly string[] UrlLedger =
    [
        "a.html\n", "/a/b.html\n", "a.html gone: b\n", "a.html gone (fr): b\n", "a.html moved: /b.html\n", "a.html moved: a.html\n", "a gone ", " gone",
        ":", "(", "/", "#\n", "\n", " ", "../", "a",
    ];

    public static readonly string[] LinkLock =
    [
        "https://a.test/:\n", "https://a.test/:\n  status: 200\n", "  checked: 2020-01-01\n", "  failedOn: [2020-01-01, 2020-01-02]\n",
        "  movedTo: https://b.test/\n", "2020-01-01, ", "# a\n", "#\n", "\"", ":\n",
        "  a: b\n", "\n", " ", "a",
    ];

    public const string Hash = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    public static readonly string[] CopiesLock =
    [
        "https://a.test/:\n", "  state: whole\n", "  state: behind\n", "  behind: 2\n", "  behind: 99999999999\n", "  checked: 2020-01-01\n",
        "  since: 2020-01-01\n", "# a\n", "\"", ":\n", "\n", " ", "a",
    ];

    public static readonly string[] Manifest =
    [
        Hash, Hash + "  b\n", Hash + " *c\n", "\\" + Hash + "  d\\n\n", "\\", "\\n", "\n", "\r\n", "\uFEFF", "  ", "/", "../", "a/", "#", "\0", "a",
    ];

    public static readonly string[] Chain =
    [
        "2020-01-01 ", Hash + " ", $"2020-01-01 {Hash} {new string('0', 64)} {new string('A', 100)}\n", new string('A', 100), "#", "\n", "\r\n", " ", "=", "a",
    ];

    public static readonly string[] Minisign =
    [
        "a\nRUQlnSye16EwaneInB1siBb17zPCPaLjqS7M1liFN0u8Ky9uj6V3b9xU8pihNy3259trDoiJ4ljI3nMDPeglC2pDawCZUJt4eAg=\ntrusted comment: a\n",
        "5NV28v67cipYZDI920nTpmTWRRYipBYf4oZWM9s4mmkaKYH48YbiRJzQ/jMtD/JHiOv8L1oeTt2oLijVA0T3Cg==\n",
        "RWQlnSye16EwanzorzB6iNXNj7n/sDjwJ05ihPQNrxN5d4cOD6g2xMHb", "trusted comment: ", "untrusted comment: ", "RUQ", "AAAA", "=", "\n", "\r\n", " ", "a",
    ];

    public static readonly string[] TimeStamp =
    [
        "0\u0080", "0\u0003\u0002\u0001\0", "0\u0082\u0001\0", "\u0006\t*\u0086H\u0086÷\r\u0001\u0007\u0002", "\u00A0\u0080", "1\u0080", "\u0004\u0080",
        "$\u0080", "\u0002\u0001\u0001", "\0\0", "\u0084ÿÿÿÿ", "\u0018\u000F20200101000000Z", "a",
    ];

    public static readonly string[] FormParts =
    [
        "Content-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--b\r\n", "Content-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nc\r\n--b\r\n",
        "Content-Disposition: form-data; name=", "Content-Disposition: ", "Content-Type: text/plain\r\n", "X-A: b\r\n", "\r\n--b\r\n", "\r\n--b--\r\n",
        "--b", "--", "\r\n",
        "\r\n\r\n", ";", "\"", "\\", "filename*=UTF-8''%ff", "\0", "a",
    ];

    public static readonly string[] FormPairs = ["a=b&", "&", "=", "%", "%41", "%zz", "%ff", "+", "%00", "[]", "a[]=b&", ";", "\0", "é", "a"];

    public static readonly string[] Robots = ["User-agent: a\n", "Disallow: /\n", "Disallow: /*", "*", "Allow: /a*b$\n", "$", "#", ":", "\n", "\r", "a"];
}
