using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Placard.Cli.Verifying;

namespace Placard.Cli.Tests.Verifying;

/// <summary>What hosts, editors and mirroring programs do to files is named for what it is.</summary>
public class RewritesTests
{
    private const string Page = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>T</title>\n</head>\n<body>\n<p>Text and <a href=\"other.html\">a link</a> to "
        + "another page of the archive, with enough words around it.</p>\n<p>And another paragraph, because a page of one is rare, and this one too has words enough.</p>\n"
        + "<p>And another paragraph, because a page of one is rare, and this one too has words enough.</p>\n<script src=\"assets/search.js\"></script>\n</body>\n</html>\n";

    public static TheoryData<string, string, string> WithoutOriginal => new()
    {
        { "line ends", Page.Replace("\n", "\r\n", StringComparison.Ordinal), "line ends were changed from LF to CRLF" },
        { "byte-order mark", "\uFEFF" + Page, "a byte-order mark was added" },
        { "both", "\uFEFF" + Page.Replace("\n", "\r\n", StringComparison.Ordinal), "line ends were changed from LF to CRLF and a byte-order mark added" },
        { "end", Page + "\n\n", "blanks at the end of the file were added or removed" },
        { "trimmed", Page.TrimEnd(), "blanks at the end of the file were added or removed" },
        { "empty", "", "the file is empty" },
        { "script", Page.Replace("</body>", "<script async src='https://cdn.example/x.js'></script></body>", StringComparison.Ordinal),
            "inserted: a script from https://cdn.example/x.js" },
        { "script and style", Page.Replace("</head>", "<style>a{}</style>\n<script>1</script>\n</head>", StringComparison.Ordinal),
            "inserted: a style sheet, a script" },
        { "comment", Page + "<!-- served by host 7 -->", "inserted: a comment" },
        { "minified", Page.Replace("\n", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal), "the HTML was minified" },
        { "hidden addresses", Page.Replace("words", "<span data-cfemail=\"12\"></span>", StringComparison.Ordinal),
            "email addresses were hidden by the host (Cloudflare)" },
        { "HTTrack", Page.Replace("<html", "<!-- Mirrored from a.test by HTTrack -->\n<html", StringComparison.Ordinal)
            .Replace("other", "../other", StringComparison.Ordinal), "the page was rewritten by HTTrack" },
        { "foreign script", Page.Replace("Text", "Other", StringComparison.Ordinal)
            .Replace("</head>", "<script src=\"//ads.example/a.js\"></script></head>", StringComparison.Ordinal), "it holds a script from //ads.example/a.js" },
    };

    [Theory, MemberData(nameof(WithoutOriginal))]
    public void By_the_hash_alone(string name, string found, string explanation)
    {
        _ = name;
        Assert.Equal(explanation, Explain(found));
    }

    [Theory]
    [InlineData("other.html", "https://archive.example/other.html", "links were rewritten")]
    [InlineData("</title>\n", "</title>", "the HTML was minified or indented")]
    [InlineData("Text", "Text that was not there", "19 bytes were inserted at byte 103")]
    [InlineData("Text", "Lies", "the bytes from 98 to 102 differ")]
    public void With_the_original(string from, string to, string explanation) =>
        Assert.Equal(explanation, Explain(Page.Replace(from, to, StringComparison.Ordinal), Page));

    [Fact]
    public void A_file_that_was_cut_is_named_with_its_lengths() => Assert.Equal($"cut after 100 of {Page.Length} bytes", Explain(Page[..100], Page));

    [Fact]
    public void A_file_that_is_stored_compressed_is_named()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(Page));
        Assert.Equal("the file is compressed (gzip)", Rewrites.Explain("page.html", bytes.ToArray(), HashOf(Page), null));
    }

    [Fact]
    public void Line_ends_that_the_original_had_are_missed()
    {
        var original = Page.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal("line ends were changed from CRLF to LF", Rewrites.Explain("page.html", Encoding.UTF8.GetBytes(Page), HashOf(original), null));
    }

    [Fact]
    public void What_nothing_explains_is_not_explained() => Assert.Null(Explain(Page.Replace("Text", "Lies", StringComparison.Ordinal)));

    private static string? Explain(string found, string? original = null) =>
        Rewrites.Explain("page.html", Encoding.UTF8.GetBytes(found), HashOf(Page), original is null ? null : Encoding.UTF8.GetBytes(original));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
