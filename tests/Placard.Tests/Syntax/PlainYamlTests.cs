using Placard.Diagnostics;
using Placard.Syntax;
using Placard.Tests.Support;

namespace Placard.Tests.Syntax;

/// <summary>What is read in one pass is read as the parser reads it, place by place; everything else is left to the parser.</summary>
public class PlainYamlTests
{
    private static readonly string[] Pieces =
    [
        "title", "date", "tags", "source", "a", "B2", ":", ": ", ":  ", " ", "  ", "    ", "\n", "\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "- ", "-",
            "---", "...",
        "2020-06-17", "12:30", "https://example.org/a?b=c#d", "one two", "Bread & Roses", "it's", "\"quoted\"", "'quoted'", "\"a: b\"", "\"\"", "''", "\"", "'",
            "\\", "[", "]", ", ", ",",
        "[a, b]", "[a]", "[a,b , c]", "[\"a\"]", "[]", "{", "}", "{a: b}", "#", " #", "# comment", "*", "&x", "!t", "|", ">", "|\n  text", "%", "@", "`", "?",
            "? ", "~", "null", "<<", "=", "=======",
        "é", "Ünder", "مرحبا", "日本", "😀", "\u00A0", "\u2028", "“", "”", "\t", "\r\n", "\uFEFF", "\u0085", "key", "key: ", "key: value", "title: Text\n",
            "tags: [One, Two]\n", "source:\n  title: x\n  url: https://example.org/\n",
        "tags:\n  - one\n  - two words\n", "authors:\n- Ada\n- Bo B.\n", "summary: A sentence, with a comma.\n",
        "milestones:\n  - date: 2020-01-01\n    text: One\n  - date: 2020-01-02\n    text: Two\n", "\n    text: more", "  - x: y\n", "    z: \"w\"\n",
            "image: ../../a.jpg\n", "(x) ", "../",
    ];

    private static readonly string[] Lines = [.. Pieces.Where(piece => piece.EndsWith('\n') && piece.Contains(':', StringComparison.Ordinal))];

    [Fact]
    public void Whatever_it_reads_the_parser_reads_the_same()
    {
        var random = new Random(20_200_617 + RandomInput.Seed);
        var read = 0;
        var texts = RandomInput.Count(40_000);
        for (var i = 0; i < texts; i++)
        {
            // Whole lines, with up to two pieces of anything put in anywhere.
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Lines[random.Next(Lines.Length)]));
            for (var flaws = random.Next(3); flaws > 0; flaws--) text = text.Insert(random.Next(text.Length + 1), Pieces[random.Next(Pieces.Length)]);
            text = "---\n" + text;
            if (PlainYaml.Read(text) is not { } plain) continue;
            read++;
            AssertSame(text, plain);
        }
        Assert.True(read > texts / 10, $"Only {read} texts were plain.");
    }

    [Theory]
    [InlineData("---\ntitle: A colon: here\n")]
    [InlineData("---\ntitle: A comment # here\n")]
    [InlineData("---\ntitle: Text\n  that goes on\n")]
    [InlineData("---\ntitle: \"A \\\" quote\"\n")]
    [InlineData("---\ntitle: 'it''s'\n")]
    [InlineData("---\ntitle: *alias\n")]
    [InlineData("---\ntitle: A\ntitle: B\n")]
    [InlineData("---\ntitle:\n")]
    [InlineData("---\ntitle: A\r\n")]
    [InlineData("---\n\ntitle: A\n")]
    [InlineData("---\ntags:\n  - key: value\n    - other\n")]
    [InlineData("---\nsource:\n    title: A\n  url: B\n")]
    [InlineData("title: A\n")]
    public void It_leaves_to_the_parser_what_could_mean_more(string text) => Assert.Null(PlainYaml.Read(text));

    [Fact]
    public void It_reads_nearly_every_file_of_the_sample()
    {
        var texts = Directory.EnumerateFiles(Repository.SampleFolder, "*.md", SearchOption.AllDirectories)
            .Select(File.ReadAllText).Select(text => text[..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 1)]).ToList();
        var plain = texts.Count(text => PlainYaml.Read(text) is not null);

        Assert.All(texts, text => AssertSame(text, PlainYaml.Read(text)));
        Assert.True(plain * 2 > texts.Count, $"{plain} of {texts.Count}");
    }

    internal static void AssertSame(string text, YamlMapping? plain)
    {
        if (plain is null) return;
        var diagnostics = new DiagnosticBag();
        Assert.True(YamlLines.Check("x.md", text, diagnostics), text);
        var parsed = YamlReader.Parse("x.md", text, diagnostics);
        Assert.True(parsed is not null && diagnostics.Sorted().Count == 0, $"{text}\n{string.Join('\n', diagnostics.Sorted())}");
        Assert.Equal(Show(parsed), Show(plain));
    }

    private static string Show(YamlNode node) => $"{node.Line}:{node.Column} " + node switch
    {
        YamlScalar scalar => $"{(scalar.IsPlain ? "plain" : "quoted")} {scalar.Text}",
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{Show(entry.Key)}: {Show(entry.Value)}"))}}}",
        _ => "",
    };
}
