using Placard.Tests.Support;

namespace Placard.RobustnessTests.Parsers;

/// <summary>
/// Every parser of content that a stranger may have written. A parser that is added here is tried with bombs (<see cref="Bombs.BombTests"/>), with mutations
/// (<see cref="Fuzzing.MutationTests"/>), and with the inputs of its folder below <c>Corpus</c> (<see cref="Fuzzing.CorpusTests"/>).
/// </summary>
internal static class UntrustedParsers
{
    private const string Article = "---\ntitle: T\ndate: 2020-01-01\n---\n§\n";

    private const string Letter = "---\ntitle: T\nkind: letter\nhandler: {type: netlify}\n---\nText.\n\n## Letter\n\n§\n";

    private const string LetterKey = "---\ntitle: T\nkind: letter\nhandler: {type: netlify}\nthanks: |\n  A.\nletter: \"A\\n\\n§\"\n---\nText.\n";

    private const string Campaign = "---\ntitle: T\nstart: 2020-01-01\nmilestones: §\n---\nText.\n";

    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">§</svg>";

    public static IReadOnlyList<UntrustedParser> All { get; } =
    [
        new("markdown", "articles/{0}.md", Article, Syntax.Markdown, Readers.Archive, 4_000) { Batch = 25 },
        new("notes", "articles/{0}.md", Article.Replace("§", "A[^1] and [^2].\n\n§", StringComparison.Ordinal), Syntax.Notes, Readers.Archive, 1_000)
            { Batch = 25 },
        new("raw-html", "pages/{0}.md", "---\ntitle: T\n---\n<p>\n§\n", Syntax.Html, Readers.Archive, 2_000) { Batch = 25 },
        new("letters", "actions/{0}.md", Letter, Syntax.Letters, Readers.Archive, 2_000) { Batch = 25 },
        new("letter-key", "actions/{0}.md", LetterKey, Syntax.KeyTexts, Readers.Archive, 1_000) { Batch = 25 },
        new("front-matter", "articles/{0}.md", "---\ntitle: T\ndate: 2020-01-01\nextra: §\n---\nText.\n", Syntax.Yaml, Readers.FrontMatter, 25_000),
        new("campaigns", "campaigns/{0}.md", Campaign, Syntax.Yaml, Readers.Archive, 1_000) { Batch = 25 },
        new("settings", "archive.yaml", "title: T\nbaseUrl: https://archive.test/\nnavigation: §\n", Syntax.Yaml, Readers.Settings, 4_000),
        new("capture", "captures/{0}/capture.yaml", "title: T\ncaptured: 2020-01-01\nextra: §\n", Syntax.Yaml, Readers.Archive, 1_000) { Batch = 25 },
        new("signatures", "articles/{0}.csv", "name,display\n§\n", Syntax.Csv, Readers.Signatures, 8_000),
        new("cells", "articles/{0}.csv", "name,display,role\nA,full,\"§\"\n", Syntax.Csv, Readers.Signatures, 2_000),
        new("signed", "articles/{0}.csv", "name,display,role\n§\n", Syntax.Csv, Readers.Signed, 500) { Batch = 25 },
        new("targets", "actions/{0}.csv", "name,email\n§\n", Syntax.Csv, Readers.Targets, 6_000),
        new("posts", "campaigns/{0}.csv", "date,author,text,url\n§\n", Syntax.Csv, Readers.Posts, 6_000),
        new("liquid", "partials/{0}.liquid", "§", Syntax.Liquid, Readers.Template, 4_000),
        new("rendering", "layouts/page.liquid", "§", Syntax.Rendering, Readers.Page, 100),
        new("locale", "locales/{0}.yaml", "dates:\n  day: \"{day}\"\npage: §\n", Syntax.Yaml, Readers.Locale, 2_000),
        new("svg", "files/{0}.svg", Svg, Syntax.Svg, Readers.Drawing, 10_000),
        new("css", "files/{0}.svg", Svg.Replace("§", "<style>§</style>", StringComparison.Ordinal), Syntax.Css, Readers.Drawing, 6_000),
        new("jpeg", "files/{0}.jpg", "ÿØ§ÿÙ", Syntax.Jpeg, Readers.Image, 4_000) { IsBinary = true, MoreSeeds = () => [Photos.Jpeg(40, 30)] },
        new("png", "files/{0}.png", "\u0089PNG\r\n\u001a\n§", Syntax.Png, Readers.Image, 4_000) { IsBinary = true, MoreSeeds = () => [Photos.Png(40, 30)] },
        new("png-texts", "files/{0}.png", PngTexts.Frame, PngTexts.Tokens, Readers.Pixels, 400) { IsBinary = true, MoreSeeds = () => [Photos.Png(24, 16)] },
        new("gif", "files/{0}.gif", "GIF89a\u0010\0\u0010\0\0\0\0§;", Syntax.Gif, Readers.Image, 4_000)
            { IsBinary = true, MoreSeeds = () => [Photos.Gif(40, 30)] },
        new("webp", "files/{0}.webp", "RIFF\0\0\0\u0001WEBP§", Syntax.Webp, Readers.Image, 4_000) { IsBinary = true, MoreSeeds = () => [Photos.Webp(40, 30)] },
        new("avif", "files/{0}.avif", "\0\0\0\u0014ftypavif\0\0\0\0avif§", Syntax.Avif, Readers.Image, 4_000)
            { IsBinary = true, MoreSeeds = () => [Photos.Avif(40, 30)] },
        new("pixels", "files/{0}.png", "", [], Readers.Pixels, 400) { IsBinary = true, MoreSeeds = Photographs },
        new("url-ledger", "addresses.txt", "§", Syntax.UrlLedger, Readers.UrlLedger, 4_000),
        new("link-lock", "links.lock.yaml", "§", Syntax.LinkLock, Readers.LinkLock, 4_000),
        new("copies-lock", "copies.lock.yaml", "§", Syntax.CopiesLock, Readers.CopiesLock, 4_000),
        new("manifest", "copies/{0}.txt", Syntax.Hash + "  a\n§\n", Syntax.Manifest, Readers.Manifest, 4_000),
        new("manifest-chain", "copies/{0}.txt", "# A\n§\n", Syntax.Chain, Readers.Chain, 4_000),
        new("archive-json", "copies/{0}.json", "{\"url\": \"https://a.test/\", \"removals\": [{\"date\": §, \"count\": 1}]}", Syntax.Json,
            Readers.ArchiveJson, 4_000),
        new("minisign", "copies/{0}.txt", "untrusted comment: §\n", Syntax.Minisign, Readers.Minisign, 4_000),
        new("time-stamp", "copies/{0}.tsr", "0\u0082§", Syntax.TimeStamp, Readers.TimeStamp, 2_000) { IsBinary = true },
        new("rewritten-page", "copies/{0}.html", "<!doctype html>\n<p>§</p>\n", Syntax.Html, Readers.Rewritten, 500),
        new("form-parts", "posts/{0}.txt", "--b\r\n§\r\n--b--\r\n", Syntax.FormParts, Readers.FormPost, 4_000),
        new("form-pairs", "posts/{0}.txt", "name=§&email=a", Syntax.FormPairs, Readers.FormPost, 4_000),
        new("export-csv", "exports/{0}.csv", "name,email,consent-deliver\n§\n", Syntax.Csv, Readers.Export, 2_000),
        new("export-json", "exports/{0}.json", "[{\"name\": \"A\", \"email\": §}]", Syntax.Json, Readers.Export, 2_000),
        new("export-yaml", "exports/{0}.yml", "_id: a\nname: §\n", Syntax.Yaml, Readers.Export, 2_000),
        new("export-mail", "exports/{0}.eml", "From: a@b.test\nContent-Type: text/html\n\n§\n", Syntax.Mail, Readers.Export, 1_000),
        new("review", "exports/{0}.csv", "accept,reason,name,role,organisation,country,display,sent,entry,id\nyes,§\n", Syntax.Csv, Readers.Review, 2_000),
        new("signature", "actions/sign-signatures/{0}.yaml", "name: §\n", Syntax.Yaml, Readers.SignatureFile, 4_000),
        new("zip", "archives/{0}.zip", "PK\u0003\u0004§PK\u0005\u0006\0\0\0\0\u0001\0\u0001\0\u0020\0\0\0\u0008\0\0\0\0\0", Syntax.Zip,
            ContainerReaders.Zip, 2_000) { IsBinary = true, MoreSeeds = ContainerSeeds.Zips },
        new("warc", "archives/{0}.warc", "WARC/1.1\r\n§\r\n\r\n", Syntax.Warc, ContainerReaders.Warc, 2_000)
            { IsBinary = true, MoreSeeds = ContainerSeeds.Warcs },
        new("warc-gzip", "archives/{0}.warc.gz", "\u001f\u008b\u0008§", Syntax.Gzip, ContainerReaders.Warc, 2_000)
            { IsBinary = true, MoreSeeds = ContainerSeeds.CompressedWarcs },
        new("chunks", "archives/{0}.chunks", "3\r\nOne\r\n§", Syntax.Chunks, ContainerReaders.Chunks, 2_000) { IsBinary = true },
        new("cdxj", "archives/{0}.cdxj", "org,a)/ 20240101000000 {\"url\": \"§\"}\n", Syntax.Json, ContainerReaders.Cdxj, 2_000),
        new("wacz-package", "archives/{0}.json", "{\"resources\": [§]}", Syntax.Json, ContainerReaders.WaczPackage, 1_000),
        new("wacz-pages", "archives/{0}.jsonl", "{\"url\": \"https://a.test/\", \"title\": §}\n", Syntax.Json, ContainerReaders.WaczPages, 1_000),
        new("wacz", "archives/{0}.wacz", "PK\u0003\u0004§", Syntax.Zip, ContainerReaders.Wacz, 1_000) { IsBinary = true, MoreSeeds = ContainerSeeds.Waczs },
        new("bag-manifest", "archives/{0}.txt", "00  data/a\n§\n", Syntax.BagLines, ContainerReaders.BagManifest, 1_000),
        new("bag-fetch", "archives/{0}.txt", "https://a.test/ - data/a\n§\n", Syntax.BagLines, ContainerReaders.BagFetch, 1_000),
        new("bag-info", "archives/{0}.txt", "A: b\n§\n", Syntax.BagLines, ContainerReaders.BagInfo, 1_000),
        new("bag-declaration", "archives/{0}.txt", "BagIt-Version: 1.0\n§", Syntax.BagLines, ContainerReaders.BagDeclaration, 1_000),
        new("captured-page", "captures/a/{0}.html", "<!DOCTYPE html><title>T</title><body>§", Syntax.Html, Readers.CapturedPage, 2_000),
        new("captured-warc", "captures/{0}.warc", "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.test/\r\nContent-Length: 9\r\n\r\n<p>§", Syntax.Warc,
            Readers.CapturedContainer, 500) { IsBinary = true, MoreSeeds = ContainerSeeds.Warcs },
        new("captured-wacz", "captures/{0}.wacz", "PK\u0003\u0004§", Syntax.Zip, Readers.CapturedContainer, 500)
            { IsBinary = true, MoreSeeds = ContainerSeeds.Waczs },
        new("captured-mark", "captures/a/{0}.html", "<!-- Mirrored from §", Syntax.SavedMarks, Readers.Captured, 1_000) { Batch = 25 },
        new("imported-page", "{0}.html", "<!DOCTYPE html><title>T</title><body><p>§", Syntax.Html, Readers.ImportedPage, 500),
        new("imported-markdown", "_posts/2020-01-01-{0}.md", "---\ntitle: T\n---\n§", Syntax.Markdown, Readers.ImportedMarkdown, 1_000),
        new("imported-toml", "_posts/2020-01-01-{0}.md", "+++\nx = §\n+++\nText.", Syntax.Yaml, Readers.ImportedMarkdown, 500),
        new("imported-warc", "{0}.warc", "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.test/b\r\nContent-Length: 9\r\n\r\n<p>§", Syntax.Warc,
            Readers.ImportedWarc, 200) { IsBinary = true, MoreSeeds = ContainerSeeds.Warcs },
        new("captured-css", "captures/a/{0}.css", "a{b:c}\n§", Syntax.Css, Readers.CapturedStyle, 6_000),
        new("captured-urls", "captures/a/{0}.html", "<base href='§'><a href='§'>a</a><img srcset='§' src='§'><p style='background:url(§)'>", Syntax.SavedUrls,
            Readers.CapturedPage, 2_000),
        new("httrack-cache", "captures/a/hts-cache/new.txt", "a\tb\tc\td\te\tf\tg\thttp://a.test/§\ta/§\n§", Syntax.SavedUrls, Readers.Captured, 1_000),
        new("captured-secrets", "captures/a/{0}.txt", "§", Syntax.Secrets, Readers.Secrets, 4_000),
        new("wordpress", "exports/{0}.xml", WordPressReaders.Export, WordPressReaders.Elements, WordPressReaders.Import, 2_000),
        new("wordpress-text", "exports/{0}.xml", WordPressReaders.Text, WordPressReaders.Markup, WordPressReaders.Import, 500),
        new("elementor", "exports/{0}.xml", WordPressReaders.Elementor, WordPressReaders.Settings, WordPressReaders.Import, 1_000),
        new("robots", "robots.txt", "User-agent: *\n§\n", Syntax.Robots, Readers.Robots, 2_000),
    ];

    public static TheoryData<string> Names => [.. All.Select(parser => parser.Name)];

    public static UntrustedParser Named(string name) => All.Single(parser => parser.Name == name);

    private static IEnumerable<byte[]> Photographs() => [Photos.Jpeg(24, 16), Photos.Png(24, 16), Photos.Gif(24, 16), Photos.Webp(24, 16)];
}
