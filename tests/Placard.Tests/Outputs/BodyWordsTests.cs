using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs.Search;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Outputs;

/// <summary>The search index has the words of a page: all of them, and no other.</summary>
public class BodyWordsTests
{
    private const string Layout = "<div id=\"words\">{{ content }}</div>";

    private static readonly string[] Pieces =
    [
        "plain words", "*emphasis*", "**in**side", "half*way*", "[a link](https://a.test/path \"a title\")", "[train](b.md)s", "pre[fix](https://a.test/)",
        "![alternative](../files/x.svg \"caption\")", "<b>bold</b>er", "<script>let hiddenscript</script>", "<!-- hiddencomment -->",
        "AT&amp;T", "R&D", "don't",
        "don\\'t", "`code`s", "note[^n]", "[shortcut]", "[full][ref]", "<https://a.test/auto>", "snake_case", "2020. 1) 12", "l’eau", "كلمات", "a < b > c",
        "(round) [square] {curly}", "[//]: # (hiddennote)", "https://a.test/(round)", "[x](https://a.test/(y) 'hiddentitle')", "1*2*3", "~~struck~~",
        "half~~struck~~", "`a*b`", "`1.`", "`a_b.cs`", "``two ` marks``", "`[x](https://a.test/)`", "odd` mark", "2\\*3", "1\\.", "\\[no](link)", "\\`no code`",
        "snake\\_case", "C:\\dir", "hard\\\nbreak", "https://a.test/~ada",
    ];

    private static readonly string[] Blocks =
    [
        "## Heading", "1. one\n2. two", "- item\n  - 3. inner", "> quote", "    indented code", "~~~ hiddeninfo\nfenced\n~~~",
        "| a | b |\n|---|:-:|\n| c | d |",
        "[//]: # (hiddennote)", "[ref]: https://h.test/ \"hiddentitle\"", "[^n]: A note.", "[^u]: hiddenfoot", "Term\n:   Meaning", "<div>block</div>",
        "<style>hiddenstyle</style>", "---", "![figure](../files/x.svg \"caption\")", "* * *", "14. March is no date",
    ];

    [Fact]
    public void On_generated_pages()
    {
        var random = new Random(7 + RandomInput.Seed);
        var plain = Pieces.Where(piece => piece.AsSpan().IndexOfAny('<', '{') < 0).ToArray();
        var pieces = Pieces;
        string Piece() => random.GetItems(pieces, 1)[0] + (random.Next(4) == 0 ? "" : " ");
        string Paragraph() => "First " + string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Piece()));
        var archive = new StringBuilder("== files/x.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>\n");
        for (var i = 0; i < RandomInput.Count(300); i++)
        {
            pieces = i % 3 == 0 ? Pieces : plain; // Of each of the two ways to find the words.
            archive.Append($"== articles/a{i}.md\n---\ntitle: T\ndate: 2020-01-01\n---\n");
            for (var blocks = random.Next(1, 5); blocks > 0; blocks--)
                archive.Append(random.Next(2) == 0 ? Paragraph() : random.GetItems(Blocks, 1)[0]).Append("\n\n");
        }
        var input = TestSite.Of(archive.ToString()).WithTheme("layouts/article.liquid", Layout).Input();
        Compare(input, site => site.Articles);
    }

    [Fact]
    public void On_the_pages_of_the_sample()
    {
        var theme = BuiltInTheme.Overlay([.. new[] { "article", "page", "campaign" }
            .Select(layout => new MemorySourceFile($"layouts/{layout}.liquid", Encoding.UTF8.GetBytes(Layout), $"theme/layouts/{layout}.liquid"))]);
        var input = new BuildInput(Repository.ReadSample(), "input/", theme, "theme/", new BuildOptions { AsOf = new DateOnly(2026, 1, 1) })
        {
            ImageEncoder = new StubEncoder(),
        };
        Compare(input, site => [.. site.Articles, .. site.Pages, .. site.Campaigns]);
    }

    private static void Compare(BuildInput input, Func<Site, IEnumerable<Entry>> entries)
    {
        var build = SiteBuilder.Prepare(input, new DiagnosticBag())!;
        var pages = build.Outputs.ToDictionary(output => output.Path, StringComparer.Ordinal);
        foreach (var entry in entries(build.Site))
        {
            var html = new System.Buffers.ArrayBufferWriter<byte>();
            pages[entry.Permalink.Path].Write(html, new DiagnosticBag());
            var shown = new StringBuilder();
            if (new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html.WrittenSpan)).GetElementById("words") is { } element) Read(element, shown);
            Assert.Equal((entry.Body.ReadText(), WordsOf(shown.ToString())), (entry.Body.ReadText(), WordsOf(entry.Body)));
        }
    }

    private static string WordsOf(Body body)
    {
        var words = Begin();
        body.UseBytes(text => BodyWords.Scan(text, words, new char[WordScanner.MaxWordLength]));
        return Join(words);
    }

    private static string WordsOf(string text)
    {
        var words = Begin();
        new WordScanner(words, new char[WordScanner.MaxWordLength]).Scan(text);
        return Join(words);
    }

    private static SearchWords Begin()
    {
        var words = new SearchWords();
        words.BeginEntry(0);
        words.BeginField(SearchField.Body);
        return words;
    }

    private static string Join(SearchWords words) =>
        string.Join(' ', Enumerable.Range(0, words.Count).Select(number => words.Word(number).ToString()).Order(StringComparer.Ordinal));

    /// <summary>The words of an element; without the numbers of notes, which separate words, and their back-links.</summary>
    private static void Read(INode node, StringBuilder text)
    {
        if (node is IText words) text.Append(words.Data);
        if (node is not IElement element) return;
        if (element.ClassList.Any(name => name.StartsWith("footnote-", StringComparison.Ordinal)))
        {
            text.Append(' ');
            return;
        }
        if (element.LocalName == "img") text.Append($" {element.GetAttribute("alt")} ");
        var isPhrase = element.LocalName is "a" or "b" or "code" or "em" or "strong" or "del" or "sup";
        if (!isPhrase) text.Append('\n');
        foreach (var child in element.ChildNodes) Read(child, text);
        if (!isPhrase) text.Append('\n');
    }
}
