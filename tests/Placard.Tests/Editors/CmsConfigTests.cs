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
    public void What_an_entry_holds_has_the_same_folder_where_a_collection_has_a_path_of_its_own()
    {
        var fields = Collections.Where(collection => collection["path"] is not null).SelectMany(collection => collection["fields"]!.AsArray())
            .SelectMany(field => WithParts(field!)).Where(field => (string)field["widget"]! is "image" or "file").ToList();

        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.Equal(("/input/files", "/files"), ((string?)field["media_folder"], (string?)field["public_folder"])));
        Assert.DoesNotContain(Collections, collection => collection["media_folder"] is not null);
    }

    [Theory]
    [InlineData("article", "title summary date campaign kind body", "slug permalink aliases gone")]
    [InlineData("campaign", "title summary start end body", "slug permalink aliases gone")]
    [InlineData("action", "title summary campaign kind opens closes subject targets body", "slug permalink aliases gone")]
    [InlineData("page", "title summary body", "slug permalink aliases gone")]
    public void A_form_begins_with_what_every_entry_needs_and_ends_with_its_URLs(string kind, string first, string last)
    {
        var names = FieldsOf(ContentKind.All.Single(one => one.Name == kind)).Select(field => (string)field["name"]!).ToList();
        Assert.Equal(first.Split(' '), names.Take(first.Split(' ').Length));
        Assert.Equal(last.Split(' '), names.TakeLast(last.Split(' ').Length));
    }

    [Fact]
    public void Labels_are_words() => Assert.All(ContentKind.All.SelectMany(FieldsOf).SelectMany(WithParts), field =>
    {
        var words = ((string)field["label"]!).Split(' ');
        Assert.DoesNotContain(words, word => word is "Lang" or "lang" or "Url" or "url" or "Id" or "Api" or "Repo" or "repo");
        Assert.All(words, word => Assert.DoesNotContain(word.Skip(1), c => char.IsUpper(c) && !word.All(char.IsUpper)));
    });

    [Fact]
    public void Related_entries_are_chosen_one_by_one_below_what_is_written() // One field for all of them would drop values that it does not know.
    {
        var related = FieldsOf(ContentKind.Article).Single(field => (string)field["name"]! == "related");
        Assert.Equal(("list", "{{fields.item}}"), ((string)related["widget"]!, (string)related["summary"]!));
        Assert.Equal(("relation", "articles"), ((string)related["field"]!["widget"]!, (string)related["field"]!["collection"]!));
        Assert.Null(related["field"]!["multiple"]);
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
