using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Theming;

namespace Placard.Tests.Support;

/// <summary>Archives that differ as much as archives do; what is promised of every page is checked on all of them. Each is built once.</summary>
public static class Archives
{
    private static readonly Dictionary<string, Lazy<BuiltSite>> All = new(StringComparer.Ordinal)
    {
        ["sample"] = new(() => Sample(new BuildOptions { AsOf = new DateOnly(2026, 1, 1) })),
        ["sample while its actions were open"] = new(() => Sample(new BuildOptions { AsOf = new DateOnly(2020, 6, 1) })),
        ["mirror of the sample"] = new(() =>
            Sample(new BuildOptions { AsOf = new DateOnly(2020, 6, 1), BaseUrl = "https://copy.test/kept/", MirrorOf = "https://archive.example.org/" })),
        ["empty"] = new(() => TestSite.Of("").Build()),
        ["Arabic"] = new(() => TestSite.Of(Arabic).Build()),
        ["short lists"] = new(() => TestSite.Of(ShortLists).Build()),
        ["hostile"] = new(() => TestSite.Of(Hostile).Build()),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static BuiltSite Get(string name)
    {
        var site = All[name].Value;
        Assert.Empty(site.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString()));
        return site;
    }

    /// <summary>The archive of the repository's <c>input/</c>.</summary>
    public static BuiltSite Sample(BuildOptions options, IReadOnlyList<SourceFile>? input = null)
    {
        var diagnostics = new DiagnosticBag();
        var build = SiteBuilder.Prepare(new BuildInput(input
            ?? Repository.ReadSample(), "input/", BuiltInTheme.Files, "theme/", options)
        { ImageEncoder = new StubEncoder() },
            diagnostics);
        var sink = new MemorySink();
        if (build is not null) SiteBuilder.Write(build, sink);
        return new BuiltSite(sink.Files, diagnostics.Sorted());
    }

    private const string Arabic = """
        == archive.yaml
        title: أرشيف الحملات
        baseUrl: https://archive.test/أرشيف/
        languages: [ar, en]
        description: سجل الحملات
        navigation:
          - { title: المقالات, link: articles/index.html }
        == campaigns/حملة.md
        ---
        title: حملة
        start: 2020-01-01
        end: 2020-02-01
        tags: [رسائل]
        ---
        نص الحملة.
        == articles/رسالة-مفتوحة.md
        ---
        title: رسالة مفتوحة
        date: 2020-01-02
        campaign: حملة
        tags: [رسائل]
        image: ../files/صورة.svg
        imageAlt: صورة
        ---
        فقرة أولى مع [رابط](../campaigns/حملة.md).

        ## عنوان

        | أ | ب |
        |---|---|
        | ١ | ٢ |
        == articles/open-letter.md
        ---
        title: An open letter
        date: 2020-01-03
        lang: en
        translationOf: رسالة-مفتوحة
        aliases: [old/letter.html]
        ---
        A paragraph.
        == files/صورة.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        """;

    private const string ShortLists = """
        == archive.yaml
        title: Short lists
        baseUrl: https://archive.test/
        pageSize: 2
        == articles/one.md
        ---
        title: One
        date: 2020-01-01
        tags: [letters, "2020"]
        ---
        First.
        == articles/two.md
        ---
        title: Two
        date: 2020-01-02
        tags: [letters]
        ---
        Second.
        == articles/three.md
        ---
        title: Three
        date: 2020-01-03
        tags: [letters]
        ---
        Third.
        == articles/four.md
        ---
        title: Four
        date: 2020-01-04
        tags: [letters]
        related: [one]
        ---
        Fourth.
        == articles/five.md
        ---
        title: Five
        date: 2020-01-05
        tags: [letters]
        permalink: deep/in/the/archive/five.html
        ---
        Fifth, after [the first](one.md), in [the list](/articles/all/2.html).
        == pages/about.md
        ---
        title: About
        ---
        About.
        """;

    private const string Hostile = """"
        == archive.yaml
        title: "Quotes \" and <b>tags</b> & 'such'"
        baseUrl: https://archive.test/
        description: "</title><script>alert(1)</script>"
        contact: "a&b@archive.test"
        mirrors:
          - { name: "<i>Copy</i>", url: "https://copy.test/?a=1&b=x" }
        == campaigns/c.md
        ---
        title: "<img src=x onerror=alert(1)>"
        start: 2020-01-01
        hashtag: "#<x>"
        organisations: ["A \"quoted\" one", "B & C"]
        milestones:
          - { date: 2020-01-02, text: "<script>1</script>", link: "https://elsewhere.test/?a=1&b=2" }
        posts: c.csv
        ---
        ## Two
        ## Two
        ### Three
        ## main
        == campaigns/c.csv
        date,author,text,url
        2020-01-03,"@""x""","<svg onload=alert(1)>",https://elsewhere.test/?q=%22
        == articles/a.md
        ---
        title: "A \"b\" <c> & d"
        date: 2020-01-02
        campaign: c
        tags: ["<x> & y", "a/b", "100%"]
        authors: ["<a href=x>"]
        source: { title: "<t>", url: "https://elsewhere.test/a?b=1&c=2#d" }
        attachments: [{ file: "../files/a b#c%d.txt", title: "<f>" }]
        signatures: s.csv
        ---
        A [link with a fragment](#two) and `<code>` and [mail](mailto:x@archive.test) and ![x](../files/a%20b%23c%25d.svg).

        ## Two

        {#_main .skip}
        ## An own id

        <div id="_main" onclick="x()"><b>raw</b></div>
        == articles/s.csv
        name,organisation,country,email
        "<b>X</b>",Y & Z,CA,secret@private.test
        == files/a b#c%d.txt
        text
        == files/a b#c%d.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        """";
}
