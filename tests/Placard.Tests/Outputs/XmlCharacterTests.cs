using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Placard.Diagnostics;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>Every character from U+0000 to U+FFFF in every text of an article: its XML is well-formed, or the file was refused.</summary>
public class XmlCharacterTests
{
    private const int Batch = 3500;

    [Theory]
    [InlineData(0, true)]
    [InlineData('\t', false)]
    [InlineData(0xFFFE, true)]
    [InlineData(0xFFFF, true)]
    [InlineData(0x10000, false)]
    [InlineData(0x1FFFF, false)]
    public void Only_characters_of_the_basic_plane_are_forbidden(int codePoint, bool isForbidden) =>
        Assert.Equal(isForbidden, Placard.Text.XmlCharacters.IsForbidden(codePoint));

    /// <summary>Ways to write a character, each with a place of its own; {0} is a code point in four hexadecimal digits.</summary>
    private static readonly string[] Escaped =
    [
        """
        title: "T\u{0}"
        date: 2020-06-17
        ---
        Text.
        """,
        """
        title: T
        date: 2020-06-17
        summary: "S\u{0}"
        tags: ["t\u{0}"]
        authors: ["A\u{0}"]
        ---
        Text.
        """,
        """
        title: T
        date: 2020-06-17
        ---
        Text &#x{0}; here.
        """,
        """
        title: T
        date: 2020-06-17
        ---
        > [Text](https://example.org "a &#x{0}; b")
        """,
    ];

    public static TheoryData<int> Forbidden() =>
        new(Enumerable.Range(1, char.MaxValue).Where(c => !XmlConvert.IsXmlChar((char)c) && !char.IsSurrogate((char)c)));

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_forbidden_character_is_refused_where_it_stands(int codePoint)
    {
        var digits = codePoint.ToString("X4", CultureInfo.InvariantCulture);
        foreach (var template in Escaped) AssertRefused(Article(template.Replace("{0}", digits, StringComparison.Ordinal)));
        AssertRefused(WithRaw(codePoint, Article("title: T¤\ndate: 2020-06-17\n---\nText.")));
        AssertRefused(WithRaw(codePoint, Article("title: T\ndate: 2020-06-17\n---\nText ¤.")));
        AssertRefused(WithRaw(codePoint, TestSite.Of("""
            == articles/letter.md
            ---
            title: Letter
            date: 2020-06-17
            signatures: letter.csv
            ---
            Text.
            == articles/letter.csv
            name,display
            Ada¤,full
            """)));
        Assert.NotEmpty(TestSite.Of("").With($"files/a{(char)codePoint}.txt", [65]).Build().Diagnostics);
    }

    [Fact]
    public void Every_other_character_leaves_all_XML_well_formed()
    {
        var text = new StringBuilder();
        for (var first = 0; first <= char.MaxValue; first += Batch)
        {
            var characters = Enumerable.Range(first, Math.Min(Batch, char.MaxValue + 1 - first))
                .Where(c => XmlConvert.IsXmlChar((char)c) && !char.IsSurrogate((char)c)).ToList();
            if (characters.Count == 0) continue;
            var escapes = string.Concat(characters.Select(c => $"\\u{c:X4}"));
            var references = string.Concat(characters.Select(c => $"&#x{c:X4};"));
            text.Append(CultureInfo.InvariantCulture, $"""

                == articles/a{first}.md
                ---
                title: "T{escapes}"
                date: 2020-06-17
                tags: ["t{escapes}"]
                ---
                Text {references} here.
                """);
        }
        var site = TestSite.Of(text.ToString()).Build();
        Assert.DoesNotContain(site.Diagnostics, found => found.IsError && found.Descriptor != DiagnosticDescriptors.ReservedName);
        var documents = site.Files.Keys.Where(path => Path.GetExtension(path) is ".xml" or ".svg").ToList();
        Assert.Contains("feed.xml", documents);
        foreach (var path in documents) Assert.NotNull(XDocument.Parse(site.Text(path)).Root);
    }

    private static TestSite Article(string text) => TestSite.Of($"== articles/a.md\n---\n{text}\n");

    private static TestSite WithRaw(int codePoint, TestSite site) =>
        site.WithEach(text => Encoding.UTF8.GetBytes(text.Replace('¤', (char)codePoint)));

    private static void AssertRefused(TestSite archive)
    {
        var errors = archive.Build().Diagnostics.Where(found => found.IsError).ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, found => Assert.Equal((DiagnosticDescriptors.InvisibleCharacter, true), (found.Descriptor, found.Location.Line > 1)));
    }
}
