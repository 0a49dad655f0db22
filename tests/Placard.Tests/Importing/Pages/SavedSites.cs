namespace Placard.Tests.Importing.Pages;

/// <summary>Saved websites for tests.</summary>
internal static class SavedSites
{
    /// <summary>As <c>wget --mirror --page-requisites --adjust-extension</c> leaves a blog.</summary>
    public const string Mirror = """
        == blog.example.test/index.html
        <html><title>The blog</title><body class="home blog"><article><h2><a href="2012/06/first/index.html">First</a></h2></article></body></html>
        == blog.example.test/2012/06/first/index.html
        <html lang="en-GB"><head><title>First post – The blog</title>
        <meta property="article:published_time" content="2012-06-17T10:00:00+02:00"><meta name="author" content="Jo Roe">
        <link rel="canonical" href="http://blog.example.test/2012/06/first/"></head>
        <body class="single"><nav><a href="../../../index.html">Home</a></nav>
        <article><h1>First post</h1>
        <p>Forty people stood in the rain on the square until the council heard them, and nobody went home before the vote was counted, which took hours.</p>
        <p>Read <a href="../second/index.html#end">what came next</a>, or <a href="../../../tag/rain/index.html">all about rain</a>. All promised
        streets stand <a href="https://a.test/b">here</a>.</p>
        <p><img src="../../../dot.png" alt="A dot"> was all that one could see from the tower, says the report that we asked for in spring, and waited for.</p>
        </article><footer>Made with love</footer></body></html>
        == blog.example.test/2012/06/second/index.html
        <html lang="en"><title>Second post – The blog</title><body class="single">
        <main><h1>Second post</h1><time datetime="2012-06-20">20 June</time>
        <p>The council voted at last, and the tram will run at night from the first of October on, as it had been promised two years before the election.</p>
        <p>Everybody who stood in the rain is invited to the first ride, which leaves from the square at midnight.
        There will be tea, and there will be songs.</p>
        </main></body></html>
        == blog.example.test/2012/06/third/index.html
        <html lang="en"><title>About us – The blog</title><body class="page"><main><h1>About us</h1>
        <p>We are the people who live along the line, and we have met each month since the winter in which the last night tram was taken from us.</p>
        <p>Whoever wants to join comes to the meeting, on the first Monday of the month, in the room above the bakery, and brings a chair and a friend.</p>
        </main></body></html>
        == blog.example.test/tag/rain/index.html
        <html><title>Rain – The blog</title><body class="archive tag"><article><h2><a href="../../2012/06/first/">First post</a></h2></article></body></html>
        == blog.example.test/old-first.html
        <html><head><meta http-equiv="refresh" content="0; url=2012/06/first/index.html"></head><body></body></html>
        == blog.example.test/index.html?p=5.html
        <html lang="en-GB"><head><title>First post – The blog</title>
        <link rel="canonical" href="http://blog.example.test/2012/06/first/"></head><body class="single"><p>The same again.</p></body></html>
        == blog.example.test/missing.html
        <html><title>Page not found – The blog</title><body class="error404">Nothing here.</body></html>
        == blog.example.test/style.css
        body { color: red }
        == wget-log
        --2020-- password
        """;
}
