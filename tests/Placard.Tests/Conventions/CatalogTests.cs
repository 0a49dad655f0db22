using Placard.Tests.Html;
using Placard.Tests.Support;

namespace Placard.Tests.Conventions;

/// <summary>What every handler and output of the catalogue does, the next one included.</summary>
public class CatalogTests
{
    private const string Archive = """
        == articles/a.md
        ---
        title: Article
        date: 2020-01-01
        campaign: c
        tags: [tag]
        signatures: s.csv
        authors: [Somebody]
        aliases: [former/address.html]
        ---
        Text.
        == articles/s.csv
        name,consent
        A. Signer,yes
        == articles/b.md
        ---
        title: Un article
        date: 2019-01-01
        lang: fr
        translationOf: a
        kind: statement
        ---
        Texte.
        == campaigns/c.md
        ---
        title: Campaign
        start: 2020-01-01
        organisations: [An organisation]
        ---
        Text.
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        targets: [{ name: A minister }]
        closes: 2020-02-01
        ---
        Text.
        == captures/saved/capture.yaml
        title: Saved
        == captures/saved/index.html
        <!doctype html><title>Saved</title><script>alert(1)</script>
        """;

    public static TheoryData<string> OptionalOutputs => [.. Newcomers.Catalog.OptionalNames.Except(Newcomers.Catalog.PageParts)];

    public static TheoryData<string> Handlers => [.. Newcomers.Catalog.FormHandlers.Select(handler => handler.Type)];

    [Fact]
    public void Outputs_have_names_of_their_own()
    {
        var names = Newcomers.Catalog.EssentialOutputs.Select(output => output.Name).Concat(Newcomers.Catalog.OptionalNames).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.Equal(Placard.Text.Slug.From(name), name));
    }

    [Theory, MemberData(nameof(OptionalOutputs))]
    public void An_archive_without_an_output_lacks_its_files_and_no_link_leads_there(string name)
    {
        var whole = TestSite.Of(Archive).With(Newcomers.Catalog).With(new StubShareEncoder()).Build().WithoutDiagnostics();
        var without = TestSite.Of("\n== archive.yaml\ntitle: Test archive\nbaseUrl: https://archive.test/\nomit: [" + name + "]\n" + Archive)
            .With(Newcomers.Catalog).With(new StubShareEncoder()).Build().WithoutDiagnostics();

        Assert.NotEmpty(whole.Files.Keys.Except(without.Files.Keys));
        Assert.Empty(without.Files.Keys.Except(whole.Files.Keys));
        var broken = EveryPage.Of(without).Where(page => !page.IsNotFound)
            .SelectMany(page => page.All("a[href], link[href]").Where(link => link.GetAttribute("rel") is not "canonical")
                .Select(link => LinkTarget.Find(without, page.Path, link.GetAttribute("href")!).Problem).OfType<string>()
                    .Select(problem => $"{page.Path}: {problem}"));
        Assert.Empty(broken);
    }

    [Fact]
    public void Handlers_have_types_of_their_own() =>
        Assert.Equal(Newcomers.Catalog.FormHandlers.Select(handler => handler.Type).Distinct(StringComparer.Ordinal),
            Newcomers.Catalog.FormHandlers.Select(handler => handler.Type));

    [Theory, MemberData(nameof(Handlers))]
    public void A_form_names_no_two_questions_alike_and_leads_where_its_page_allows(string type)
    {
        var page = WithHandler(type).Build().WithoutDiagnostics().Page("actions/write.html");
        var form = Assert.Single(page.QuerySelectorAll("form"));
        Assert.Equal("post", form.GetAttribute("method"));

        var names = form.QuerySelectorAll("input, textarea, select").Select(field => field.GetAttribute("name")!).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);

        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        var action = new Uri(new Uri("https://archive.test/"), form.GetAttribute("action")!);
        Assert.True(action.Host == "archive.test"
            ? policy.Contains("form-action 'self'", StringComparison.Ordinal)
            : policy.Contains(action.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal), policy);
        Assert.Equal("https", action.Scheme);
    }

    [Theory, MemberData(nameof(Handlers))]
    public void A_setting_that_a_handler_needs_is_asked_for(string type)
    {
        var handler = Newcomers.Catalog.FormHandlers.Single(candidate => candidate.Type == type);
        foreach (var needed in handler.Settings.Where(setting => setting.Required))
        {
            Assert.Contains(WithHandler(type, needed.Name).Build().Messages,
                message => message.Contains($"error PLC1603: The form handler `{type}` needs the setting `{needed.Name}`.", StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Handlers))]
    public void A_closed_action_renders_no_form(string type) =>
        Assert.Empty(WithHandler(type).AsOf("2031-01-01").Build().WithoutDiagnostics().Page("actions/write.html").QuerySelectorAll("form"));

    private static TestSite WithHandler(string type, string? without = null)
    {
        var handler = Newcomers.Catalog.FormHandlers.Single(candidate => candidate.Type == type);
        var settings = handler.Settings.Where(setting => setting.Name != without)
            .Select(setting => $", {setting.Name}: {SettingValues.Of(setting, "https://handler.test/form")}");
        return TestSite.Of($$"""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            handler: { type: {{type}}{{string.Concat(settings)}} }
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
            == actions/write.md
            ---
            title: Write
            kind: letter
            subject: A subject
            closes: 2030-01-01
            targets: [{ name: Somebody }]
            fields: [{ name: postcode, label: Postcode }]
            ---
            Text.

            ## Letter

            Dear reader.
            """).With(Newcomers.Catalog);
    }
}
