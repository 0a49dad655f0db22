using System.Text.Json;
using Placard.Tests.Html;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs.StructuredData;

/// <summary>Pages say what they are in the words of schema.org; nothing in an archive can break out of the element that holds them.</summary>
public class StructuredDataTests
{
    private const string Archive = """
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        publisher: The editors
        == campaigns/trains.md
        ---
        title: Night trains
        start: 2020-05-01
        organisations: [Rail & Sleep]
        ---
        Text.
        == articles/call.md
        ---
        title: "</script><script>alert(1)</script><!-- & \"x\""
        date: 2020-06-01
        kind: event
        campaign: trains
        authors: ["Bell, Anna", The editors]
        tags: [Rail]
        source: { title: The paper, url: "https://paper.test/1", publisher: Press, author: "Reed, Tom" }
        attachments: [{ file: ../files/flyer.pdf, title: The flyer }]
        ---
        Text.
        == files/flyer.pdf
        %PDF-1.4
        == articles/appel.md
        ---
        title: L’appel
        date: 2020-06-01
        kind: news
        lang: fr
        translationOf: call
        ---
        Texte.
        """;

    private static readonly BuiltSite Site = TestSite.Of(Archive).Build().WithoutDiagnostics();

    public static TheoryData<string> Archives => Support.Archives.Names;

    private static JsonElement DataOf(string page) => JsonDocument.Parse(Site.Page(page).QuerySelector("head script")!.TextContent).RootElement;

    [Theory]
    [InlineData("Anna Bell", "Person")]
    [InlineData("Bell, Anna", "Person")]
    [InlineData("Bell, Anna, Jr.", "Person")]
    [InlineData("Greenrail", "Organization")]
    [InlineData("Bahn für alle e.V.", "Organization")]
    [InlineData("Night Trains, Inc.", "Organization")]
    [InlineData("Society for Trains, Trams, and Buses", "Organization")]
    [InlineData("Example Press", "Organization")]
    [InlineData("Night Alliance", "Organization")]
    public void An_author_is_a_person_or_an_organisation(string author, string type)
    {
        var site = TestSite.Of($"""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            publisher: Example Press
            == campaigns/trains.md
            ---
            title: Trains
            start: 2020-01-01
            organisations: [Night Alliance]
            ---
            Text.
            == articles/one.md
            ---
            title: One
            date: 2020-01-01
            campaign: trains
            authors: ["{author}"]
            ---
            Text.
            """).Build();
        Assert.Contains($"\"author\":[{{\"@type\":\"{type}\",\"name\":", site.Text("articles/2020/one.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html", "Collection WebSite", "The archive")]
    [InlineData("campaigns/trains.html", "Collection ArchiveComponent", "Night trains")]
    [InlineData("articles/2020/call.html", "Article ArchiveComponent", "</script><script>alert(1)</script><!-- & \"x\"")]
    [InlineData("articles/2020/appel.html", "NewsArticle ArchiveComponent", "L’appel")]
    public void A_page_says_what_it_is_and_what_it_is_called(string page, string types, string name)
    {
        var data = DataOf(page);
        Assert.Equal(types, string.Join(' ', data.GetProperty("@type").EnumerateArray().Select(type => type.GetString())));
        Assert.Equal(name, (data.TryGetProperty("headline", out var headline) ? headline : data.GetProperty("name")).GetString());
        Assert.Equal(Site.Page(page).QuerySelector("link[rel=canonical]")!.GetAttribute("href"), data.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("articles/2020/call.html", "author", """[{"@type":"Person","name":"Anna Bell"},{"@type":"Organization","name":"The editors"}]""")]
    [InlineData("articles/2020/call.html", "isPartOf", """[{"@type":"Collection","name":"Night trains","url":"https://archive.test/campaigns/trains.html"}]""")]
    [InlineData("articles/2020/call.html", "isBasedOn", """{"@type":"CreativeWork","name":"The paper","url":"https://paper.test/1","author":{"@type":"Person","name":"Tom Reed"},"publisher":{"@type":"Organization","name":"Press"}}""")]
    [InlineData("articles/2020/call.html", "workTranslation", """[{"@id":"https://archive.test/articles/2020/appel.html","inLanguage":"fr"}]""")]
    [InlineData("articles/2020/appel.html", "translationOfWork", """{"@id":"https://archive.test/articles/2020/call.html","inLanguage":"en"}""")]
    [InlineData("articles/2020/call.html", "associatedMedia", """[{"@type":"MediaObject","name":"The flyer","contentUrl":"https://archive.test/files/flyer.pdf","encodingFormat":"application/pdf"}]""")]
    [InlineData("articles/2020/appel.html", "isPartOf", """[{"@type":"Collection","name":"The archive","url":"https://archive.test/"}]""")]
    [InlineData("campaigns/trains.html", "temporalCoverage", "\"2020-05-01/..\"")]
    [InlineData("campaigns/trains.html", "holdingArchive", """{"@type":"ArchiveOrganization","name":"The editors","url":"https://archive.test/"}""")]
    public void It_says_what_it_belongs_to_and_where_it_came_from(string page, string property, string value) =>
        Assert.Equal(value, DataOf(page).GetProperty(property).GetRawText());

    [Fact]
    public void An_original_is_no_translation_of_its_translation() =>
        Assert.False(DataOf("articles/2020/appel.html").TryGetProperty("workTranslation", out _));

    [Fact]
    public void Only_a_record_of_an_event_is_about_one()
    {
        Assert.Equal("Event 2020-06-01",
            $"{DataOf("articles/2020/call.html").GetProperty("about").GetProperty("@type")} {DataOf("articles/2020/call.html").GetProperty("about").GetProperty("startDate")}");
        Assert.False(DataOf("articles/2020/appel.html").TryGetProperty("about", out _));
    }

    [Theory, MemberData(nameof(Archives))]
    public void Whatever_an_archive_holds_it_is_one_element_of_valid_data(string archive) => EveryPage.Keeps(archive,
        page => page.All("script[type='application/ld+json']").SelectMany(script =>
        {
            JsonDocument.Parse(script.TextContent).Dispose();
            return EveryPage.When(script.TextContent.Contains('<', StringComparison.Ordinal), "holds a <");
        }));

    [Fact]
    public void An_archive_may_do_without()
    {
        var site = TestSite.Of(Archive.Replace("publisher: The editors", "publisher: The editors\nomit: [structured-data]", StringComparison.Ordinal)).Build()
            .WithoutDiagnostics();
        Assert.All(site.Pages, page => Assert.Empty(site.Page(page).QuerySelectorAll("script[type='application/ld+json']")));
    }
}
