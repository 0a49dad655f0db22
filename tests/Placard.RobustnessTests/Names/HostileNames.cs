namespace Placard.RobustnessTests.Names;

/// <summary>Names and paths that file systems, URLs or programs read differently from what they seem to say.</summary>
internal static class HostileNames
{
    public static readonly string[] All =
    [
        "..", ".", "../x", "../../../x", "a/../../x", "./a", "a/./b", "a//b", "/etc/passwd", "//host/share", "\\x", "..\\x", "a\\..\\..\\x", "C:\\x",
        "C:x", "\\\\host\\share", "file:///etc/passwd", "https://elsewhere.test/x", "javascript:alert(1)", "%2e%2e/x", "..%2fx", "%00", "%", "a%b",
        "a%252e", "．．／x", "‥/x", "a\u0000b", "a\nb", "a\rb", "a\tb", " a", "a ", "a.", ".a", "...", "a..b", "~", "~root", "-rf", "--output", "con", "CON",
        "nul.txt", "aux", "com1", "LPT9.md", "con.", "conin$", "a:b", "a:$DATA", "a*b", "a?b", "a|b", "a<b>", "a\"b", "a'b", "a`b", "a;b", "a&b", "a#b",
        "a=b", "$(a)", "${a}", "{{ a }}", "{% a %}", "[a]", "(a)", "<script>", "é", "e\u0301", "E\u0301", "A", "ß", "ẞ", "ſ", "\u212A", "İ", "ı", "ﬁ", "\u212B",
        "\u1E9B\u0323", "\u200Ba", "a\u200Db", "\u202Egpj.a", "\uFEFFa", "\u00ADa", "\u2028", "\uFFFF", "\uD83D\uDE00", "\u0301", "العربية", "xn--a",
        "index", "index.html", "INDEX", "404", "feed", "feed.xml", "assets", "admin", "search", "data", "files", "_headers", "_redirects", "robots.txt",
        "sitemap.xml", "README.txt", "manifest-sha256.txt", ".htaccess", ".nojekyll", ".well-known/a", ".git/config", "CNAME", "page", "2020", Long(255),
        Long(256), Long(300), LongOfTwoBytes, Deep,
    ];

    private static string LongOfTwoBytes => new('é', 128);

    private static string Deep => string.Concat(Enumerable.Repeat("a/", 500)) + "b";

    private static string Long(int length) => new('a', length);
}
