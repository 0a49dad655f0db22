using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>Hosts differ in what they do with two rules for one URL, so no two may contradict each other.</summary>
public class HeadersTests
{
    private const string Policy = "Content-Security-Policy";

    [Fact]
    public void Every_published_file_has_a_policy_whatever_its_URL()
    {
        var site = TestSite.Of("""
            == pages/odd.md
            ---
            title: Odd
            permalink: some/where/else.html
            ---
            Odd.
            """).Build().WithoutDiagnostics();
        Assert.All(site.Files.Keys, path => Assert.NotEmpty(PoliciesFor(site, path)));
    }

    [Fact]
    public void An_action_below_another_folder_keeps_its_form()
    {
        var site = TestSite.Of("""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            handler: { type: formspree, id: abc }
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
            == actions/sign.md
            ---
            title: Sign
            kind: petition
            permalink: articles/sign.html
            ---
            Sign it.
            """).Build().WithoutDiagnostics();
        var form = Assert.Single(site.Page("articles/sign.html").QuerySelectorAll("form"));
        Assert.StartsWith("https://formspree.io/", form.GetAttribute("action"), StringComparison.Ordinal);
        Assert.All(PoliciesFor(site, "articles/sign.html"),
            policy => Assert.Contains("form-action https://archive.test https://formspree.io", policy, StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_without_an_open_form_lets_none_be_sent() =>
        Assert.All(PoliciesFor(Archives.Get("sample"), "about.html"), policy => Assert.Contains("form-action 'none'", policy, StringComparison.Ordinal));

    [Fact]
    public void A_saved_site_runs_no_scripts_and_loads_its_own_files_alone()
    {
        var policy = PoliciesFor(Archives.Get("sample"), "captures/nounsc4canada/index.html").Last();
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_of_a_saved_site_is_not_sandboxed_and_may_show_it()
    {
        var policy = Assert.Single(PoliciesFor(Archives.Get("sample"), "captures/nounsc4canada.html"));
        Assert.DoesNotContain("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "object-src 'none'; ", "same-origin-allow-popups")]
    [InlineData("https://archive.test/", "default-src 'self' data:; ", "same-origin")]
    public void Only_the_archive_itself_makes_room_for_the_editor_and_no_mirror_does(string? mirrorOf, string policy, string openerPolicy)
    {
        var site = TestSite.Of("== archive.yaml\ntitle: T\nbaseUrl: https://archive.test/\nadmin: { backend: github, repo: owner/name }\n")
            .With(options => options with { MirrorOf = mirrorOf, BaseUrl = mirrorOf is null ? null : "https://copy.test/" }).Build();
        Assert.StartsWith(policy, PoliciesFor(site, "index.html").First(), StringComparison.Ordinal);
        Assert.Contains($"Cross-Origin-Opener-Policy: {openerPolicy}", Rules(site)[0].Headers);
        Assert.Equal(mirrorOf is null, Rules(site).Any(rule => rule.Pattern == "/files/*"));
        Assert.Equal(mirrorOf is null, site.Files.ContainsKey("admin/index.html"));
        Assert.StartsWith("default-src 'self' data:; ", PoliciesFor(site, "files/a.svg").Last(), StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Search_engines_are_told_to_skip_a_preview_alone(bool isPreview)
    {
        var site = TestSite.Of("").With(options => options with { IsPreview = isPreview }).Build();
        Assert.Equal(isPreview, Rules(site)[0].Headers.Contains("X-Robots-Tag: noindex"));
    }

    [Fact]
    public void There_are_few_enough_rules_for_every_host() =>
        Assert.InRange(Rules(Archives.Get("sample")).Count, 1, 100);

    private static IEnumerable<string> PoliciesFor(BuiltSite site, string path) =>
        Rules(site)
            .Where(rule => rule.Pattern.EndsWith('*') ? ('/' + path).StartsWith(rule.Pattern[..^1], StringComparison.Ordinal) : '/' + path == rule.Pattern)
            .SelectMany(rule =>
                rule.Headers.Where(header => header.StartsWith(Policy, StringComparison.Ordinal)).Select(header => header[(Policy.Length + 2)..]));

    private static List<(string Pattern, List<string> Headers)> Rules(BuiltSite site)
    {
        var rules = new List<(string Pattern, List<string> Headers)>();
        foreach (var line in site.Text("_headers").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('/')) rules.Add((line, []));
            else rules[^1].Headers.Add(line.Trim());
        }
        return rules;
    }
}
