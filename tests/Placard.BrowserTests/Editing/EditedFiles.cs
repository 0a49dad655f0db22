using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Placard.BrowserTests.Support;
using Placard.Building;
using Placard.Content;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.BrowserTests.Editing;

/// <summary>The sample archive's files, with their folder, as an editor in the browser sees and changes them.</summary>
public sealed class EditedFiles
{
    public const string BaseUrl = "https://edited.test/";

    public const string AdminUrl = BaseUrl + "admin/index.html";

    private EditedFiles(string admin)
    {
        All = Repository.ReadSample().ToDictionary(file => "input/" + file.Path, file => file.Read().ToArray(), StringComparer.Ordinal);
        All["input/archive.yaml"] = [.. All["input/archive.yaml"], .. Encoding.UTF8.GetBytes($"\nadmin: {admin}\n")];
    }

    public Dictionary<string, byte[]> All { get; }

    /// <summary>An entry of each collection: where the editor shows it, and its file.</summary>
    public static readonly (string Entry, string Path)[] OfEachCollection =
    [
        ("articles/entries/2020/open-letter", "input/articles/2020/open-letter.md"),
        ("campaigns/entries/nounsc4canada", "input/campaigns/nounsc4canada.md"),
        ("actions/entries/letter-to-un-ambassadors", "input/actions/letter-to-un-ambassadors.md"),
        ("pages/entries/about", "input/pages/about.md"),
        ("captures/entries/nounsc4canada/capture", "input/captures/nounsc4canada/capture.yaml"),
        ("settings/entries/archive", "input/archive.yaml"),
    ];

    /// <summary>An article in the words of an author: a key that Placard does not know, and values that YAML could take for something else.</summary>
    public const string OwnWords = """
        ---
        title: 'It''s "quoted": twice # not a comment'
        summary: "yes"
        date: 2019-05~
        updated: 2020-02-03
        tags: ["2020", "no", 'null', "1.10", "2020-01-01", "#one", "- two"]
        source:
          title: "0123"
          url: https://example.org/?a=1&b=2#c
        related:
          - ../2020/open-letter.md
        ownKey: {kept: [1, "02", true], also: "a: b"}
        ---

        A | B
        :-- | --:
        1 | 2

        <!-- kept -->

        Three * stars *and* a backslash \
        that breaks the line.

        """;

    public string Text(string path) => Encoding.UTF8.GetString(All[path]);

    /// <summary>Publishes the archive with its editor, from npm. Skips the test where npm can't be reached.</summary>
    public static async Task<(EditedFiles Files, NpmPackage Package)> PublishAsync(BrowserFixture browser, string admin, CancellationToken stop)
    {
        var files = new EditedFiles(admin);
        var archive = files.Publish();
        browser.Host.Publish(archive);
        var script = archive.Built.Page("admin/index.html").QuerySelector("script[src]")!.GetAttribute("src")!;
        var package = await NpmPackage.FetchAsync(NpmPackage.NameIn(script), stop);
        Assert.SkipWhen(package is null, "The npm registry can't be reached, so there is no editor to try.");
        browser.Host.Answer("unpkg.com", package.AnswerAsync);
        return (files, package);
    }

    /// <summary>
    /// Asserts that an entry has the keys and the text that it had before, but for its title. An editor may change the order of keys, and write switches
    /// that were left out.
    /// </summary>
    public void AssertKept(string path, string before, string title)
    {
        var (wanted, found) = (KeysOf(path, before), KeysOf(path, Text(path)));
        wanted["title"] = title;
        Assert.Equal(Lines(wanted, wanted), Lines(found, wanted));
        Assert.Equal(BodyOf(path, before), BodyOf(path, Text(path)));
    }

    private static JsonObject KeysOf(string path, string text) =>
        (JsonObject)(path.EndsWith(".md", StringComparison.Ordinal) ? YamlAsJson.FrontMatter(text) : YamlAsJson.Read(text))!;

    private static string BodyOf(string path, string text) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? text[text.IndexOf("\n---\n", StringComparison.Ordinal)..].TrimEnd('\n') : "";

    /// <summary>A line for each value below a node, without the switches that another node does not have.</summary>
    private static IEnumerable<string> Lines(JsonNode? node, JsonNode? other, string path = "") => node switch
    {
        JsonObject map => map.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => Lines(pair.Value, (other as JsonObject)?[pair.Key], $"{path}.{pair.Key}")),
        JsonArray list => list.SelectMany((item, i) => Lines(item, (other as JsonArray)?.ElementAtOrDefault(i), $"{path}[{i}]")),
        _ when other is null && node?.GetValueKind() is JsonValueKind.False or JsonValueKind.True => [],
        _ => [$"{path}: {node?.ToJsonString() ?? "null"}"],
    };

    /// <summary>Asserts that the files build without a diagnostic, and that each of these is the heading of as many pages.</summary>
    public void AssertBuilds(params string[] headings)
    {
        var built = Publish().Built.WithoutDiagnostics();
        var found = built.Pages.Select(path => built.Page(path).QuerySelector("h1")?.TextContent.Trim() ?? "");
        Assert.Equal(headings.Order(StringComparer.Ordinal), found.Where(headings.Contains).Order(StringComparer.Ordinal));
    }

    public PublishedArchive Publish() => PublishedArchive.Of(new BuildInput(
        [.. All.Select(file => new MemorySourceFile(file.Key["input/".Length..], file.Value, file.Key))], "input/", BuiltInTheme.Files, "theme/",
        new BuildOptions { AsOf = new DateOnly(2026, 1, 1), BaseUrl = BaseUrl }));
}
