using System.Text.Json;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs.StructuredData;

/// <summary>The archive describes itself to repositories as an RO-Crate 1.3.</summary>
public class RoCrateTests
{
    private const string Archive = """
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        description: What it keeps.
        publisher: The editors
        licence: CC BY 4.0 for texts
        == campaigns/trains.md
        ---
        title: Trains
        start: 2019-05-01
        ---
        Text.
        == files/a text.pdf
        %PDF
        == articles/نداء.md
        ---
        title: نداء
        date: 2020-09-01
        campaign: trains
        authors: [Jo Roe]
        ---
        Text.

        """;

    private static readonly BuiltSite Site = TestSite.Of(Archive).AsOf("2021-02-03").Build().WithoutDiagnostics();

    [Fact]
    public void The_root_has_all_that_the_specification_requires()
    {
        var root = Entities(Site)["./"];
        Assert.Equal("""{"@id":"./","@type":"Dataset","name":"The archive","description":"What it keeps.","datePublished":"2021-02-03","license":{"@id":"https://creativecommons.org/licenses/by/4.0/"}""",
            root.GetRawText()[..root.GetRawText().IndexOf(",\"url\"", StringComparison.Ordinal)]);
        Assert.Equal("""{"@id":"ro-crate-metadata.json","@type":"CreativeWork","conformsTo":{"@id":"https://w3id.org/ro/crate/1.3"},"about":{"@id":"./"}}""",
            Entities(Site)["ro-crate-metadata.json"].GetRawText());
    }

    [Fact]
    public void A_page_names_its_type_language_day_authors_and_campaign() => Assert.Equal(
        """{"@id":"articles/2020/نداء.html","@type":["File","NewsArticle"],"name":"نداء","encodingFormat":"text/html","inLanguage":"en","datePublished":"2020-09-01","author":["Jo Roe"],"isPartOf":[{"@id":"campaigns/trains.html"}]}""",
        Entities(Site)["articles/2020/نداء.html"].GetRawText());

    [Fact]
    public void A_document_has_its_size() => Assert.Equal(
        """{"@id":"files/a%20text.pdf","@type":"File","name":"a text.pdf","encodingFormat":"application/pdf","contentSize":"4"}""",
        Entities(Site)["files/a%20text.pdf"].GetRawText());

    [Theory, InlineData("sample"), InlineData("Arabic"), InlineData("hostile"), InlineData("empty")]
    public void Each_part_is_described_once_linked_from_the_root_and_published(string archive)
    {
        var site = Archives.Get(archive);
        var entities = Entities(site);
        var parts = entities["./"].GetProperty("hasPart").EnumerateArray().Select(part => part.GetProperty("@id").GetString()!).ToList();
        Assert.Equal(parts.Distinct(StringComparer.Ordinal), parts);
        Assert.All(parts, part =>
        {
            Assert.True(entities.ContainsKey(part), part);
            var path = Uri.UnescapeDataString(part);
            Assert.True(path.EndsWith('/') ? site.Files.Keys.Any(file => file.StartsWith(path, StringComparison.Ordinal)) : site.Files.ContainsKey(path), path);
        });
        var data = entities.Where(entity => entity.Value.GetProperty("@type").ToString() is var type && type.Contains("File", StringComparison.Ordinal));
        Assert.Empty(data.Select(entity => entity.Key).Except(parts));
    }

    [Fact]
    public void An_archive_without_a_licence_says_so() =>
        Assert.Equal("No licence is stated; ask the publisher.", Entities(Archives.Get("empty"))["./"].GetProperty("license").GetString());

    private static Dictionary<string, JsonElement> Entities(BuiltSite site)
    {
        using var json = JsonDocument.Parse(site.Text("ro-crate-metadata.json"));
        return json.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(entity => entity.GetProperty("@id").GetString()!, entity => entity.Clone());
    }
}
