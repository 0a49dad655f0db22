using System.IO.Compression;
using System.Text;
using Placard.Tests.Support;

namespace Placard.Tests.Regressions;

/// <summary>
/// Every input that ever ended the program, kept it busy or took its memory, under a name that says what it is; large ones are generated.
/// A new one is one line of <see cref="All"/>.
/// </summary>
internal static class BrokenInputs
{
    private const string Start = "---\ntitle: Page\ndate: 2020-01-01\n";
    private const string Signatures = Start + "signatures: signatures.csv\n---\n";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">";

    public static IReadOnlyList<BrokenInput> All { get; } =
    [
        // Markdown
        Markdown("emphasis nested 199 deep, which Markdig meets while it renders", "PLC1505", new string('*', 199) + "a" + new string('*', 199)),
        Markdown("emphasis nested 400,000 deep, which overflows the stack", "PLC1516", new string('*', 400_000) + "a" + new string('*', 400_000)),
        Markdown("a hundred brackets that are not closed, which the renderer refuses", "PLC1505", new string('[', 100)),
        Markdown("emphasis in sixty paragraphs of 4,900 signs, each of which is allowed", "PLC1521", Times(Times("*a ", 4900) + "\n\n", 60)),
        Markdown("instructions and declarations that do not end", "PLC1521", Times("a <?b <!C ", 50_000)),
        Markdown("titles of links that do not end", "PLC1521", Times(Times("[a](b (c", 4900) + "\n\n", 20)),
        Markdown("a hundred quotes with a word in them, which the renderer refuses", "PLC1505", new string('>', 100) + "a"),
        Markdown("97 quotes with a link in emphasis", "PLC1505", new string('>', 97) + "**[*a*](https://a.example/)**"),
        Markdown("quotes nested 10,000 deep", "PLC1505", new string('>', 10_000) + "a"),
        Markdown("lists nested 50,000 deep on one line", "PLC1505", Times("- ", 50_000)),
        Markdown("a list of 50,000 items", null, Times("- a\n", 50_000)),
        Markdown("a list of 40,000 items with empty lines", null, Times("- a\n\n", 40_000)),
        Markdown("a million pipes", "PLC1516", new string('|', 1_000_000)),
        Markdown("a table of 9,000 columns and 1,500 rows, which takes 2.3 GB", "PLC1522",
            Times("|a", 9000) + "\n" + Times("|-", 9000) + "\n" + Times("|a\n", 1500)),
        Markdown("a million links that are not closed", "PLC1517", Times("[a](", 1_000_000)),
        Markdown("100,000 notes", "PLC1518", Times("[^a]\n\n", 100_000) + "[^a]: note\n"),
        Markdown("80,000 line breaks in HTML", "PLC1511", Times("<br>", 80_000)),
        Markdown("100,000 elements within one another", "PLC1511", Times("<div>", 100_000)),
        Markdown("a table of 20,000 rows in HTML, closed by its end only", "PLC1511", "<table>" + Times("<tr><td>a", 20_000) + "</table>"),
        Markdown("80,000 bare URLs", null, Times("http://a.b/ ", 80_000)),
        Markdown("40,000 headings of the same words", "PLC1504", Times("# a\n", 40_000)),
        Of("a letter of 100,000 placeholders", "PLC1520", ("actions/a.md", Letter + Times("{name}", 100_000) + "\n")),
        Markdown("five megabytes of text", "PLC1517", new string('a', 5 * 1024 * 1024)),
        Of("a hundred lines of addresses.txt behind 10,000 blanks", "PLC1309", ("addresses.txt", Times(new string(' ', 10_000) + "a:\n", 100))),

        // Front matter
        Of("brackets nested 40,000 deep in YAML", "PLC1006", ("articles/a.md", Start + "tags: " + new string('[', 80_000) + "\n---\n")),
        Of("brackets nested 10,000 deep in YAML", "PLC1034", ("articles/a.md", Start + "tags: " + new string('[', 10_000) + "\n---\n")),

        // Tables
        Table("a cell of 17 MB", "name,display\n\"" + new string('a', 17 * 1024 * 1024) + "\",full\n"),
        Table("a cell of 11,000 characters", "name,display\n" + new string('a', 11_000) + ",full\n"),
        Table("100,001 signatures", "name,display\n" + Times("Zoë,full\n", 100_001)),
        Table("300,000 columns", "name,display" + Times(",x", 300_000) + "\n"),
        Of("a heading of two megabytes in a published table", "PLC1416", ("files/a.csv", new string('a', 2 * 1024 * 1024))),

        // Drawings and images
        Of("a drawing with 200,000 references that are not closed", "PLC1835", ("files/a.svg", $"{Svg}<rect fill=\"{Times("url(#a", 200_000)}\"/></svg>")),
        Of("a drawing with 200,000 elements within one another", null, ("files/a.svg", Svg + Times("<g>", 200_000) + Times("</g>", 200_000) + "</svg>")),
        Of("a drawing whose style has 500,000 brackets", "PLC1835", ("files/a.svg", $"{Svg}<style>{Times("a{", 500_000)}</style></svg>")),
        Of("a drawing with entities that grow tenfold each", "PLC1836",
            ("files/a.svg", $"<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\">{string.Concat(Enumerable.Range(0, 9).Select(Entity))}]>{Svg}<text>&j;</text></svg>")),
        new("an image with three compressed texts of 50 MB", null, () => TestSite.Of("").With("files/a.png", WithTexts(Photos.Png(64, 64), 3, 50_000_000))),

        // Templates
        Template("a loop over two thousand million numbers", "PLC1711", "{% for i in (1..2147483647) %}{% endfor %}"),
        Template("10,000 conditions within one another", "PLC1701", Times("{% if a %}", 10_000)),
        Template("10,000 brackets", "PLC1701", "{{ " + new string('(', 10_000)),
        Template("20,000 indexes within one another", "PLC1701", "{{ a" + Times("[a", 20_000)),
        Template("48 brackets that can be read in two ways each", "PLC1701", "{{ " + Times("(a[", 48)),
        Template("a text that is doubled 30 times", "PLC1711", "{% assign a = 'a' %}{% for i in (1..30) %}{% assign a = a | append: a %}{% endfor %}"),
        Template("100 million turns of a loop", "PLC1710", "{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}"),
    ];

    private const string Letter = "---\ntitle: T\nkind: letter\ncloses: 2020-06-17\n---\nText.\n\n## Letter\n\n";

    private static BrokenInput Markdown(string name, string? code, string text) => Of(name, code, ("articles/a.md", Start + "---\n" + text + "\n"));

    private static BrokenInput Table(string name, string table) => Of(name, "PLC1416", ("articles/a.md", Signatures), ("articles/signatures.csv", table));

    private static string Entity(int i) => $"<!ENTITY {(char)('b' + i)} \"{Times($"&{(char)('a' + i)};", 10)}\">";

    private static BrokenInput Template(string name, string? code, string text) =>
        new(name, code, () => TestSite.Of("").WithTheme("partials/footer.liquid", text));

    private static BrokenInput Of(string name, string? code, params (string Path, string Text)[] files) => new(name, code, () =>
    {
        var site = TestSite.Of("");
        foreach (var (path, text) in files) site.With(path, Encoding.UTF8.GetBytes(text));
        return site;
    });

    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    /// <summary>Puts compressed texts before the end of a PNG image.</summary>
    public static byte[] WithTexts(byte[] png, int count, int size)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(new byte[size]);
        var chunk = Photos.Chunk("zTXt", [.. "Comment\0\0"u8, .. compressed.ToArray()]);
        return [.. png[..33], .. Enumerable.Repeat(chunk, count).SelectMany(bytes => bytes), .. png[33..]];
    }
}

/// <summary>An input that once broke something.</summary>
/// <param name="Code">The diagnostic that it must have; null where it is allowed.</param>
internal sealed record BrokenInput(string Name, string? Code, Func<TestSite> Site)
{
    public override string ToString() => Name;
}
