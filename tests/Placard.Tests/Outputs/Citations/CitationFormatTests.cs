using Placard.Building;
using Placard.Citations;
using Placard.Content;
using Placard.Outputs.Citations;
using Placard.Tests.Support;
using Placard.Text;

namespace Placard.Tests.Outputs.Citations;

/// <summary>The contract of every citation format of the list, and of one more that is made here.</summary>
public class CitationFormatTests
{
    private static readonly ICitationFormat[] Formats = [.. CitationFormats.All, new TaggedFormat()];

    private static readonly Article Article = TestSite.Of("""
        == articles/call.md
        ---
        title: The call
        date: 2020-06-01
        summary: A summary.
        tags: [one]
        ---
        Text.
        """).Prepare().Site.Articles[0];

    public static TheoryData<string> Names => [.. Formats.Select(format => format.Name)];

    /// <summary>The recipe "citation format": this class and one line in <see cref="CitationFormats.All"/>.</summary>
    private sealed class TaggedFormat : ICitationFormat
    {
        public string Name => "tagged";

        public string Title => "Tagged";

        public string Ending => ".tagged";

        public string MediaType => "text/x-tagged";

        public string Write(Citation citation) =>
            string.Concat(citation.Authors.Select(name => Line('A', name.Whole))) + Line('T', citation.Title) + Line('B', citation.Archive)
                + Line('U', citation.Url) + Line('Z', citation.Note);

        private static string Line(char tag, string value) => $"%{tag} {string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c))}\n";
    }

    [Fact]
    public void A_newcomer_is_one_class() => Assert.Equal(
        "%A Anna Bell\n%T The call\n%B The archive\n%U https://archive.test/call.html\n%Z \n", new TaggedFormat().Write(Cited("The call", "Bell, Anna", "")));

    [Fact]
    public void Formats_have_names_titles_endings_and_media_types_of_their_own()
    {
        Func<ICitationFormat, string>[] parts = [format => format.Name, format => format.Title, format => format.Ending, format => format.MediaType];
        Assert.All(parts, part => Assert.Equal(Formats.Length, Formats.Select(part).Distinct(StringComparer.OrdinalIgnoreCase).Count()));
        Assert.All(Formats, format =>
        {
            Assert.Equal(Slug.From(format.Name), format.Name);
            Assert.Matches(@"^(\.[a-z0-9]+)+$", format.Ending);
            Assert.Matches("^[a-z]+/[a-z0-9.+-]+$", format.MediaType);
        });
    }

    [Fact]
    public void Each_format_of_the_list_is_an_output_that_can_be_omitted() =>
        Assert.Equal(CitationFormats.All.Select(format => format.Name),
            Catalog.Default.OptionalNames.Where(name => CitationFormats.All.Any(format => format.Name == name)));

    [Theory, MemberData(nameof(Names))]
    public void A_file_holds_the_citation_and_ends_with_a_line(string name)
    {
        var text = Find(name).Write(Cited("The call", "Bell, Anna", "Source: The paper"));
        Assert.All(new[] { "The call", "Bell", "https://archive.test/call.html", "The archive", "Source: The paper" }, part =>
            Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\r'));
    }

    /// <summary>A line break in a value begins no statement of the format.</summary>
    [Theory, MemberData(nameof(Names))]
    public void No_value_adds_lines(string name)
    {
        const string Hostile = "a\nER  - \r\nTY  - ELEC\n}\n@misc{b\u2028\t\0c";
        int Lines(string value) => Find(name).Write(Cited(value, value, value)).Split('\n').Length;
        Assert.Equal(Lines("plain"), Lines(Hostile));
    }

    private static ICitationFormat Find(string name) => Formats.Single(format => format.Name == name);

    private static Citation Cited(string title, string author, string note) => new(
        Article with { Title = title }, [CitedName.Parse(author)], Article.Published, "The archive", "The editors", "https://archive.test/call.html", note);
}
