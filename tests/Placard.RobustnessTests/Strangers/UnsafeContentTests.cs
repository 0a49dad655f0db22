using Placard.Tests.Support;

namespace Placard.RobustnessTests.Strangers;

/// <summary>
/// Row 13 of the matrix: <c>check</c> reports what is unsafe in a stranger's proposal, at its line. Themes are trusted; captures are rendered without what is
/// unsafe in them, so that it is not reported.
/// </summary>
public class UnsafeContentTests
{
    private const string Article = "---\ntitle: T\ndate: 2020-01-01\n---\n";

    public static TheoryData<string, string> Proposals => new()
    {
        { "articles/a.md", Article + "[a](javascript:alert(1))\n" },
        { "articles/a.md", Article + "[a](data:text/html,x)\n" },
        { "articles/a.md", Article + "[a](file:///etc/passwd)\n" },
        { "articles/a.md", Article + "[a](//elsewhere.test/)\n" },
        { "articles/a.md", Article + "[a](../../secret.txt)\n" },
        { "articles/a.md", Article + "![a](https://elsewhere.test/a.png)\n" },
        { "articles/a.md", Article + "<a href=\"java&#9;script:alert(1)\">a</a>\n" },
        { "articles/a.md", Article + "<img src=\"https://elsewhere.test/a.png\" alt=\"\">\n" },
        { "articles/a.md", Article + "<img src=\"../files/a.png\" onerror=\"alert(1)\" alt=\"\">\n" },
        { "articles/a.md", Article + "<script>alert(1)</script>\n" },
        { "articles/a.md", Article + "<iframe src=\"https://elsewhere.test/\"></iframe>\n" },
        { "articles/a.md", Article + "<form action=\"https://elsewhere.test/\"><input></form>\n" },
        { "articles/a.md", Article + "<meta http-equiv=\"refresh\" content=\"0;url=https://elsewhere.test/\">\n" },
        { "articles/a.md", Article + "<base href=\"https://elsewhere.test/\">\n" },
        { "articles/a.md", Article + "<p style=\"background:url(https://elsewhere.test/)\">a</p>\n" },
        { "articles/a.md", Article.Replace("\n---\n", "\npermalink: ../../a.html\n---\n", StringComparison.Ordinal) },
        { "articles/a.md", Article.Replace("\n---\n", "\nimage: https://elsewhere.test/a.png\nimageAlt: A\n---\n", StringComparison.Ordinal) },
        { "articles/a.md", Article.Replace("\n---\n", "\nsource: {url: \"javascript:alert(1)\"}\n---\n", StringComparison.Ordinal) },
        { "campaigns/a.md", "---\ntitle: T\nstart: 2020-01-01\nmilestones: [{date: 2020-01-01, text: A, link: \"javascript:alert(1)\"}]\n---\n" },
        { "campaigns/a.csv", "date,author,text,url\n2020-01-01,@a,b,javascript:alert(1)\n" },
        { "actions/a.md", "---\ntitle: T\nkind: petition\nhandler: {type: custom, endpoint: \"http://elsewhere.test/\"}\n---\nText.\n" },
        { "actions/a.md", "---\ntitle: T\nkind: petition\nfollowUp: \"javascript:alert(1)\"\nhandler: netlify\n---\nText.\n" },
        { "files/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>" },
        { "files/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>" },
        { "files/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://elsewhere.test/a.png\"/></svg>" },
        { "files/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@import 'https://elsewhere.test/a.css';</style></svg>" },
        { "files/a.png", "<script>alert(1)</script>" },
        { "addresses.txt", "gone.html\n" },
        { "addresses.txt", "gone.html moved: https://elsewhere.test/\n" },
        { "addresses.txt", "gone.html moved: //elsewhere.test/\n" },
        { "addresses.txt", "../gone.html gone: A.\n" },
        { "addresses.txt", "index.html gone: A.\n" },
        { "links.lock.yaml", "javascript:alert(1):\n  status: 200\n" },
        { "archive.yaml", "title: T\nbaseUrl: javascript:alert(1)\n" },
        { "archive.yaml", "title: T\nbaseUrl: https://archive.test/\nnavigation: [{title: A, link: \"javascript:alert(1)\"}]\n" },
        { "archive.yaml", "title: T\nbaseUrl: https://archive.test/\ntheme: {logo: \"../secret.svg\"}\n" },
        { "theme/layouts/page.liquid", "{% include '../../secret' %}" },
    };

    [Theory, MemberData(nameof(Proposals))]
    public void Check_reports_what_is_unsafe(string path, string text)
    {
        var site = TestSite.Of("== campaigns/a.md\n---\ntitle: P\nstart: 2020-01-01\nposts: a.csv\n---\nText.\n== campaigns/a.csv\ndate,author,text,url\n").AsOf("2020-06-01")
            ;
        if (path.StartsWith("theme/", StringComparison.Ordinal)) site.WithTheme(path["theme/".Length..], text);
        else site.With(path, System.Text.Encoding.UTF8.GetBytes(text));
        var where = path.StartsWith("theme/", StringComparison.Ordinal) ? path : "input/" + path;
        Assert.Contains(site.Check().Diagnostics, found => found.Location.Path == where && found.Descriptor.Code is not ("PLC1903" or "PLC1101"));
    }
}
