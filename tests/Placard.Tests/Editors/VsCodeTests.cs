using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Editors;
using Placard.Tests.Support;

namespace Placard.Tests.Editors;

public partial class VsCodeTests
{
    private static readonly JsonObject Snippets = JsonNode.Parse(Editor.Files[".vscode/placard.code-snippets"])!.AsObject();

    public static TheoryData<string> Beginnings => [.. ContentKind.All.Where(kind => kind.IsMarkdown).Select(kind => kind.Name)];

    [Fact]
    public void A_task_finds_the_place_of_every_diagnostic()
    {
        var tasks = JsonNode.Parse(Editor.Files[".vscode/tasks.json"])!["tasks"]!.AsArray();
        var pattern = tasks.Single(task => (string)task!["label"]! == "Placard: check")!["problemMatcher"]!["pattern"]!;
        var line = Diagnostic.Create(DiagnosticDescriptors.UnknownKey, new SourceLocation("input/articles/a: b.md", 12, 3), "sumary",
            " Did you mean `summary`?")
            .ToString();

        var match = Regex.Match(line, (string)pattern["regexp"]!);
        string Part(string name) => match.Groups[(int)pattern[name]!].Value;
        Assert.Equal(("input/articles/a: b.md", "12", "3", "warning", "PLC1101"), (Part("file"), Part("line"), Part("column"), Part("severity"), Part("code")));
        Assert.StartsWith("The key `sumary`", Part("message"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_around_an_error_is_reported() =>
        Assert.DoesNotMatch(VsCode.DiagnosticPattern, "  2 | title: a:1:2: error PLC: b");

    [Theory, MemberData(nameof(Beginnings))]
    public void A_file_begun_with_a_snippet_builds(string kind)
    {
        var snippet = Snippets.Select(pair => pair.Value!).Single(snippet => (string)snippet["prefix"]! == $"placard-{kind}");
        var text = Accept(string.Join('\n', snippet["body"]!.AsArray().Select(line => (string)line!))) + (kind == "action" ? "## Letter\n\nText." : "Text.");
        var place = ContentKind.All.Single(candidate => candidate.Name == kind).Folder;

        var found = TestSite.Of("""
            == archive.yaml
            title: Test archive
            baseUrl: https://archive.test/
            handler: netlify
            privacy: { controller: Us, purpose: Letters, recipient: Us, retention: A month, contact: us@archive.test }
            """).With($"{place}/begun.md", Encoding.UTF8.GetBytes(text)).Build().Diagnostics;
        Assert.Equal(kind == "action" ? [DiagnosticDescriptors.TargetsMissing] : [], found.Select(diagnostic => diagnostic.Descriptor));
    }

    [Fact]
    public void Every_key_has_a_snippet_that_names_it()
    {
        foreach (var key in ContentKind.All.Where(kind => kind.IsMarkdown).SelectMany(kind => kind.Schema.Keys).Where(key => key.Name != "extra"))
        {
            var bodies = Snippets.Select(pair => pair.Value!).Where(snippet => (string)snippet["prefix"]! == key.Name)
                .Select(snippet => Accept((string)snippet["body"]![0]!));
            Assert.Contains(bodies, body => body.StartsWith($"{key.Name}:", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_settings_name_schemas_that_are_written()
    {
        var schemas = JsonNode.Parse(Editor.Files[".vscode/settings.json"])!["yaml.schemas"]!.AsObject();
        Assert.Equal(["input/archive.yaml", "input/captures/*/capture.yaml", "input/removals.yaml"], schemas.Select(pair => (string)pair.Value!));
        Assert.All(schemas, pair => Assert.Contains(pair.Key[2..], Editor.Files.Keys));
    }

    /// <summary>What the editor leaves where every placeholder is accepted as it is.</summary>
    private static string Accept(string body)
    {
        body = body.Replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-01-01", StringComparison.Ordinal).Replace("$0", "", StringComparison.Ordinal);
        body = Choice().Replace(body, "${first}");
        return Placeholder().Replace(body, "${text}").Replace("\\$", "$", StringComparison.Ordinal).Replace("\\}", "}", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\$\{\d+\|(?<first>[^,|]+)[^|]*\|\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\$\{\d+:(?<text>(\\.|[^}\\])*)\}")]
    private static partial Regex Placeholder();
}
