namespace Placard.BrowserTests.Security;

/// <summary>Texts that would run a script, load something or lead elsewhere if a field wrote them as they are.</summary>
internal static class Vectors
{
    private static readonly string[] Ends = ["", "\">", "'>", "</title>", "</script>", "-->", "]]>", "</textarea></style></noscript>"];

    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
        "<iframe src=javascript:alert(1)>",
        "<iframe srcdoc='<script>alert(1)</script>'>", "<object data=javascript:alert(1)>", "<embed src=https://elsewhere.test/a>",
        "<base href=https://elsewhere.test/>",
        "<meta http-equiv=refresh content='0;url=https://elsewhere.test/'>", "<link rel=stylesheet href=https://elsewhere.test/a.css>",
        "<style>@import 'https://elsewhere.test/a.css';</style>", "<a href=javascript:alert(1)>a</a>", "<a href='java&#9;script:alert(1)'>a</a>",
        "[a](javascript:alert(1))", "![a](https://elsewhere.test/a.png)", "<javascript:alert(1)>", "javascript:alert(1)",
        "<details open ontoggle=alert(1)>",
        "<math><mtext><table><mglyph><style><!--</style><img src=x onerror=alert(1)>", "<input autofocus onfocus=alert(1)>",
        "{{ 'a' }}{% raw %}<script>alert(1)</script>",
        "<img src=https://elsewhere.test/a.png srcset='https://elsewhere.test/b.png 2x'>",
        "<form action=https://elsewhere.test/><button autofocus>a</button></form>",
        "<video src=https://elsewhere.test/a poster=https://elsewhere.test/b autoplay onloadstart=alert(1)>",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Pieces.SelectMany(piece => Ends.Select(end => end + piece))];
}
