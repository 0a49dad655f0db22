using Placard.Building;
using Placard.Editors;
using Placard.Tests.Support;

namespace Placard.Tests.Conventions;

/// <summary>A form handler and an output that are in a list are everywhere: in the site, in <c>omit:</c>, in messages, in schemas and in the CMS.</summary>
public class NewcomerTests
{
    private const string Entries = """

        == articles/a.md
        ---
        title: First
        date: 2020-01-01
        ---
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        targets: [{ name: A minister }]
        ---
        """;

    private const string Settings = """
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }

        """;

    [Fact]
    public void An_action_uses_the_form_handler()
    {
        var form = Build("handler: { type: post-office, box: 12, host: 'https://post.test' }").WithoutDiagnostics().Page("actions/sign.html")
            .QuerySelector("form")!;
        Assert.Equal("https://post.test/12", form.GetAttribute("action"));
        Assert.NotNull(form.QuerySelector("input[name=_empty]"));
        Assert.Equal("https://archive.test/actions/sign/thanks.html", form.QuerySelector("input[name=_then]")!.GetAttribute("value"));
    }

    [Fact]
    public void The_output_is_published_unless_it_is_omitted()
    {
        Assert.Equal("First\n", Build("handler: { type: netlify }").WithoutDiagnostics().Text("titles.txt"));
        Assert.DoesNotContain("titles.txt", Build("handler: { type: netlify }\nomit: [titles]").WithoutDiagnostics().Files.Keys);
    }

    [Fact]
    public void Messages_suggest_them()
    {
        Assert.Contains(Build("handler: { type: post-ofice }").Messages, message => message.Contains("Did you mean `post-office`?", StringComparison.Ordinal));
        Assert.Contains(Build("handler: { type: netlify }\nomit: [titels]").Messages,
            message => message.Contains("Did you mean `titles`?", StringComparison.Ordinal));
    }

    [Fact]
    public void Schemas_and_the_CMS_offer_them()
    {
        var schema = EditorFiles.All(Newcomers.Catalog.AllowedValues, "placard", "input").Single(file => file.Path == "schemas/archive.schema.json").Text;
        var cms = Build("handler: { type: netlify }\nadmin: { backend: github, repo: owner/name }").WithoutDiagnostics().Text("admin/config.yml");
        foreach (var name in new[] { "post-office", "titles" })
        {
            Assert.Contains($"\"{name}\"", schema, StringComparison.Ordinal);
            Assert.Contains(name, cms, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_default_catalog_stays_without_them()
    {
        Assert.DoesNotContain("titles", Catalog.Default.OptionalNames);
        Assert.DoesNotContain("titles.txt", TestSite.Of("").Build().Files.Keys);
    }

    private static BuiltSite Build(string settings) => TestSite.Of(Settings + settings + Entries).With(Newcomers.Catalog).Build();
}
