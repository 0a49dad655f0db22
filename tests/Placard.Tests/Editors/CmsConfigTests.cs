using System.Text.Json.Nodes;
using Placard.Editors;
using Placard.Tests.Support;

namespace Placard.Tests.Editors;

/// <summary>The configuration of the editor in the browser names every kind of file and every key.</summary>
public class CmsConfigTests
{
    private static readonly JsonNode Config = YamlAsJson.Read(Editor.Files["schemas/config.yml"])!;

    /// <summary>The widgets that both editors know.</summary>
    private static readonly string[] Widgets = ["string", "text", "datetime", "number", "boolean", "select", "image", "file", "list", "object", "relation",
        "hidden", "markdown"];

    public static TheoryData<string> Kinds => [.. ContentKind.All.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_key_has_a_field_that_may_be_left_empty_where_the_key_may(string name)
    {
        var kind = ContentKind.All.Single(candidate => candidate.Name == name);
        var fields = FieldsOf(kind).Where(field => (string)field["name"]! != "body").ToDictionary(field => (string)field["name"]!, StringComparer.Ordinal);

        Assert.Equal(kind.Schema.Names.Order(StringComparer.Ordinal), fields.Keys.Order(StringComparer.Ordinal));
        Assert.All(kind.Schema.Keys.Where(key => key.Name != "extra"), key => Assert.Equal(key.Required, (bool)fields[key.Name]["required"]!));
        Assert.All(kind.Schema.Keys.Where(key => key.NestedKeys is not null),
            key => Assert.Equal(key.NestedKeys!.Names, fields[key.Name]["fields"]!.AsArray().Select(part => (string)part!["name"]!)));
    }

    [Fact]
    public void Every_field_has_a_widget_a_label_and_a_hint()
    {
        Assert.All(ContentKind.All.SelectMany(FieldsOf).SelectMany(WithParts).Where(field => (string)field["widget"]! != "hidden"), field =>
        {
            Assert.Contains((string)field["widget"]!, Widgets);
            Assert.False(string.IsNullOrWhiteSpace((string?)field["label"]) || string.IsNullOrWhiteSpace((string?)field["hint"]));
        });
    }

    [Fact]
    public void What_is_uploaded_lies_where_files_are_published_and_is_named_so_that_every_folder_finds_it()
    {
        Assert.Equal(("input/files", "/files"), ((string)Config["media_folder"]!, (string)Config["public_folder"]!));
        TestSite.Of("""
            == articles/2020/a.md
            ---
            title: A
            date: 2020-01-01
            image: /files/a.svg
            imageAlt: A
            ---
            Text.
            == files/a.svg
            <svg xmlns="http://www.w3.org/2000/svg"/>
            """).Build().WithoutDiagnostics();
    }

    [Fact]
    public void Only_captures_are_not_begun_in_a_browser_since_they_are_whole_folders() =>
        Assert.Equal(["captures"],
            Collections.Where(collection => collection["create"] is { } create && !(bool)create!).Select(collection => (string)collection["name"]!));

    private static IEnumerable<JsonNode> Collections => Config["collections"]!.AsArray().Select(collection => collection!);

    private static IEnumerable<JsonNode> FieldsOf(ContentKind kind)
    {
        var collection = kind == ContentKind.Archive
            ? Collections.Single(one => one["files"] is not null)["files"]![0]!
            : Collections.Single(one => (string)one["name"]! == kind.Folder);
        return collection["fields"]!.AsArray().Select(field => field!);
    }

    private static IEnumerable<JsonNode> WithParts(JsonNode field) => (field["fields"] as JsonArray ?? []).Select(part => part!).Prepend(field);
}
