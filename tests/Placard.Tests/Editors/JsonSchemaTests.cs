using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Placard.Editors;
using Placard.Tests.Specs;
using Placard.Tests.Support;

namespace Placard.Tests.Editors;

/// <summary>What an editor accepts is what the build accepts.</summary>
public class JsonSchemaTests
{
    private static readonly string[] KnownToCalendars = ["errors.md: A day that no calendar has"];

    /// <summary>Errors in keys and values that a schema can find: those of one value alone.</summary>
    private static readonly string[] KnownToSchemas = ["PLC1101", "PLC1102", "PLC1107", "PLC1108", "PLC1109", "PLC1110", "PLC1111", "PLC1112"];

    private static readonly Dictionary<string, Json.Schema.JsonSchema> Schemas =
        ContentKind.All.ToDictionary(kind => kind.Name, kind => Json.Schema.JsonSchema.FromText(Editor.Files[kind.SchemaPath]), StringComparer.Ordinal);

    public static TheoryData<string> SampleFiles =>
        [.. Repository.ReadSample().Select(file => file.Path).Where(path => KindOf(path) is not null)];

    public static TheoryData<string> Catalogue =>
        [.. SpecFile.All.SelectMany(file => file.Examples).Where(IsOneArticle).Select(example => $"{example.File}: {example.Heading}")];

    [Theory, MemberData(nameof(SampleFiles))]
    public void Every_file_of_the_sample_is_valid(string path)
    {
        var text = Encoding.UTF8.GetString(Repository.ReadSample().Single(file => file.Path == path).Read().Span);
        Assert.Equal([], Complaints(KindOf(path)!, KindOf(path)!.IsMarkdown ? YamlAsJson.FrontMatter(text) : YamlAsJson.Read(text)));
    }

    /// <summary>Every article of the manuals that can be read at all is judged alike by the schema and by the build.</summary>
    [Theory, MemberData(nameof(Catalogue))]
    public void An_error_in_a_value_is_one_for_schema_and_reader(string name)
    {
        var example = SpecFile.All.SelectMany(file => file.Examples).Single(example => $"{example.File}: {example.Heading}" == name);
        var messages = SpecRun.Build(example).Diagnostics.Select(found => found.Descriptor.Code).ToList();
        if (messages.Any(code => code.StartsWith("PLC10", StringComparison.Ordinal))) return; // No YAML, or not as Placard reads it.
        var content = YamlAsJson.FrontMatter(example.Input.Text.Split('\n', 2)[1]);
        // A text to Placard, or a key without a value; to an editor it is nothing.
        if (content!.ToJsonString().Contains(":null", StringComparison.Ordinal)) return;
        var complaints = Complaints(ContentKind.Article, content);

        if (messages.Any(KnownToSchemas.Contains)) Assert.Equal(!KnownToCalendars.Contains(name), complaints.Count > 0);
        else if (!messages.Any(code => code.StartsWith("PLC11", StringComparison.Ordinal))) Assert.Equal([], complaints);
    }

    [Theory]
    [InlineData("article", "{ title: A }", "the date is missing")]
    [InlineData("article", "{ title: A, date: 17/06/2020 }", "the day stands before the month")]
    [InlineData("article", "{ title: A, date: 2020-13-01 }", "no year has 13 months")]
    [InlineData("article", "{ title: A, date: 2020-06-17, kind: newz }", "there is no such kind")]
    [InlineData("article", "{ title: A, date: 2020-06-17, sumary: x }", "there is no such key")]
    [InlineData("article", "{ title: A, date: 2020-06-17, source: { url: www.example.org } }", "the address has no beginning")]
    [InlineData("article", "{ title: A, date: 2020-06-17, attachments: [{ title: x }] }", "the attachment has no file")]
    [InlineData("article", "{ title: [A], date: 2020-06-17 }", "a title is no list")]
    [InlineData("campaign", "{ title: A, start: 2020-01-01, outcome: maybe }", "there is no such outcome")]
    [InlineData("action", "{ title: A, kind: letter, tally: { count: many } }", "a count is a number")]
    [InlineData("action", "{ title: A, kind: letter, handler: { type: netlfy } }", "there is no such handler")]
    [InlineData("action", "{ title: A, kind: letter, fields: [{ name: a, label: A, type: long }] }", "there is no such type of field")]
    [InlineData("page", "{ title: A, draft: maybe }", "a flag is yes or no")]
    [InlineData("page", "{ title: A, lang: English }", "a language has a code")]
    [InlineData("archive", "{ title: A }", "the archive has no address")]
    [InlineData("archive", "{ title: A, baseUrl: 'https://a.test/', omit: [rs] }", "there is no such output")]
    [InlineData("capture", "{ title: A, captured: yesterday }", "yesterday is no date")]
    public void A_planted_error_is_found(string kind, string yaml, string because)
    {
        var found = Complaints(ContentKind.All.Single(candidate => candidate.Name == kind), YamlAsJson.Read(yaml));
        Assert.True(found.Count > 0, because);
    }

    [Fact]
    public void What_may_be_written_in_several_ways_is_valid_in_all()
    {
        string[] ways =
        [
            "{ title: 2020, date: 2020-06-17T09:30:00-04:00, tags: [2019, yes], draft: yes }",
            "{ title: 'A', date: '2020-06-17', campaign: one, tags: one, draft: 'false' }",
            "{ title: A, date: 2020-06-17 09:30 Z, campaign: [one, two], extra: { anything: [{ deep: 1 }] } }",
        ];
        Assert.All(ways, way => Assert.Equal([], Complaints(ContentKind.Article, YamlAsJson.Read(way))));
        Assert.All(new[] { "netlify", "{ type: formspree, id: abc }" },
            handler => Assert.Equal([], Complaints(ContentKind.Action, YamlAsJson.Read($"{{ title: A, kind: letter, targets: a.csv, handler: {handler} }}"))));
    }

    private static bool IsOneArticle(SpecExample example) =>
        example.Input.Kind == "site" && example.Input.Text.StartsWith("== articles/", StringComparison.Ordinal) && example.Input.Text.Split("\n== ").Length == 1
        && !example.Input.Text.Contains('⟪', StringComparison.Ordinal) && !example.Input.Text.Contains('␍', StringComparison.Ordinal)
            && !example.Input.Text.Contains('␉', StringComparison.Ordinal);

    private static ContentKind? KindOf(string path)
    {
        if (path == "archive.yaml") return ContentKind.Archive;
        if (path.EndsWith("/capture.yaml", StringComparison.Ordinal)) return ContentKind.Capture;
        return path.EndsWith(".md", StringComparison.Ordinal)
            ? ContentKind.All.Single(kind => kind.IsMarkdown && path.StartsWith(kind.Folder + "/", StringComparison.Ordinal))
            : null;
    }

    private static List<string> Complaints(ContentKind kind, JsonNode? content)
    {
        using var json = JsonDocument.Parse(content?.ToJsonString() ?? "null");
        var result = Schemas[kind.Name].Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).Where(detail => detail.Errors is not null)
                .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")),
                "invalid"];
    }
}
