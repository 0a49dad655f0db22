using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>The page on which an archive is edited in the browser: only where it is asked for, and nowhere else noticed.</summary>
public class AdminPageTests
{
    private const string Archive = """
        == articles/a.md
        ---
        title: A
        date: 2020-01-01
        ---
        Text.
        == files/editor/decap-cms.js
        void 0;
        == files/editor/sveltia-cms.js
        void 0;
        """;

    private static TestSite With(string admin) => TestSite.Of($"""
        == archive.yaml
        title: Test archive
        baseUrl: https://archive.test/
        {admin}
        {Archive}
        """);

    private static readonly BuiltSite Github = With("admin: { backend: github, repo: owner/name }").Build().WithoutDiagnostics();

    [Fact]
    public void An_archive_that_does_not_ask_has_none_and_its_policy_stays() =>
        Assert.DoesNotContain(With("").Build().WithoutDiagnostics().Files.Keys, path => path.StartsWith("admin/", StringComparison.Ordinal));

    [Fact]
    public void Nothing_leads_to_it_and_no_search_engine_lists_it()
    {
        var page = Github.Page("admin/index.html");
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("admin", Github.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(Github.Files.Keys.Where(path => path.StartsWith("search", StringComparison.Ordinal)),
            path => Github.Text(path).Contains("admin/", StringComparison.Ordinal));
        Assert.All(Github.Pages,
            path => Assert.DoesNotContain(Github.Page(path).QuerySelectorAll("a[href]"),
                link => link.GetAttribute("href")!.Contains("admin", StringComparison.Ordinal)));
        With("admin: { backend: github, repo: owner/name }").Check().WithoutDiagnostics();
    }

    [Fact]
    public void It_loads_one_release_of_the_editor_held_to_its_bytes_and_its_policy_names_every_origin()
    {
        var page = Github.Page("admin/index.html");
        var script = page.QuerySelector("script")!;
        Assert.Matches("^https://unpkg.com/@sveltia/cms@[0-9.]+/dist/sveltia-cms.js$", script.GetAttribute("src"));
        Assert.StartsWith("sha384-", script.GetAttribute("integrity"), StringComparison.Ordinal);

        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.Contains("default-src 'none'; script-src 'self' https://unpkg.com ", policy, StringComparison.Ordinal);
        Assert.Contains(" https://api.github.com", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github, repo: o/n", "sveltia")]
    [InlineData("gitlab, repo: o/n", "sveltia")]
    [InlineData("gitea, repo: o/n", "sveltia")]
    [InlineData("test-repo", "sveltia")]
    [InlineData("bitbucket, repo: o/n", "decap")]
    [InlineData("git-gateway", "decap")]
    [InlineData("proxy", "decap")]
    [InlineData("github, repo: o/n, editor: decap", "decap")]
    [InlineData("github, repo: o/n, script: files/editor/decap-cms.js", "decap")]
    [InlineData("github, repo: o/n, script: files/editor/sveltia-cms.js", "sveltia")]
    public void The_editor_is_Sveltia_but_where_only_Decap_has_the_backend_or_Decap_is_asked_for(string backend, string editor)
    {
        var site = With($"admin: {{ backend: {backend} }}").Build().WithoutDiagnostics();
        Assert.Contains(editor, site.Page("admin/index.html").QuerySelector("script")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(editor, site.Text("admin/config.yml").Contains(", for Sveltia CMS.", StringComparison.Ordinal) ? "sveltia" : "decap");
    }

    [Theory]
    [InlineData("bitbucket, repo: o/n")]
    [InlineData("git-gateway")]
    [InlineData("proxy")]
    public void A_backend_that_Sveltia_does_not_have_is_an_error_where_Sveltia_is_asked_for(string backend) =>
        Assert.Equal("PLC2138", Assert.Single(With($"admin: {{ backend: {backend}, editor: sveltia }}").Build().Diagnostics).Descriptor.Code);

    [Fact]
    public void Photographs_of_other_hosts_are_not_offered() =>
        Assert.False((bool)YamlAsJson.Read(Github.Text("admin/config.yml"))!["media_libraries"]!["stock_assets"]!);

    [Fact]
    public void No_other_page_loads_anything_from_elsewhere() => Assert.All(Github.Pages.Where(path => path != "admin/index.html"), path =>
    {
        Assert.DoesNotContain("unpkg", Github.Text(path), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; ", Github.Page(path).QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!,
            StringComparison.Ordinal);
    });

    [Fact]
    public void The_headers_let_it_work_and_hold_what_authors_upload_to_the_old_policy()
    {
        var rules = Github.Text("_headers").Split("\n/");
        Assert.DoesNotContain("script-src", rules[0], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", rules[0], StringComparison.Ordinal);
        Assert.Contains("Cross-Origin-Opener-Policy: same-origin-allow-popups", rules[0], StringComparison.Ordinal);
        Assert.Contains(rules, rule => rule.StartsWith("files/*", StringComparison.Ordinal) && rule.Contains("script-src 'self';", StringComparison.Ordinal));
        Assert.Contains("script-src 'self';", With("").Build().Text("_headers").Split("\n/")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_copy_of_the_editor_loads_nothing_from_elsewhere()
    {
        var page = With("admin: { backend: git-gateway, script: files/editor/decap-cms.js }").Build().WithoutDiagnostics().Page("admin/index.html");
        Assert.Equal("../files/editor/decap-cms.js", page.QuerySelector("script")!.GetAttribute("src"));
        Assert.DoesNotContain("unpkg", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_configuration_says_where_the_files_are_and_that_changes_wait_to_be_read()
    {
        var config = YamlAsJson.Read(Github.Text("admin/config.yml"))!;
        Assert.Equal(("github", "owner/name", "main"),
            ((string)config["backend"]!["name"]!, (string)config["backend"]!["repo"]!, (string)config["backend"]!["branch"]!));
        Assert.Equal("editorial_workflow", (string)config["publish_mode"]!);
        Assert.Equal("input/articles", (string)config["collections"]!.AsArray()[0]!["folder"]!);
    }

    [Theory]
    [InlineData("decap", "/input/files")]
    [InlineData("sveltia", null)] // It would warn of the option, and takes the archive's folder anyway.
    public void What_is_added_to_a_text_lies_among_the_files(string editor, string? folder)
    {
        var config = YamlAsJson.Read(With($"admin: {{ backend: github, repo: o/n, editor: {editor} }}").Build().Text("admin/config.yml"))!;
        var body = config["collections"]![0]!["fields"]!.AsArray().Single(field => (string)field!["name"]! == "body")!;
        Assert.Equal(folder, (string?)body["media_folder"]);
    }

    [Theory]
    [InlineData("gitea", "repo: o/n, authUrl: https://code.test, apiUrl: https://code.test/api/v1", "base_url", "https://code.test")]
    [InlineData("gitea", "repo: o/n, authUrl: https://code.test, apiUrl: https://code.test/api/v1", "api_root", "https://code.test/api/v1")]
    [InlineData("proxy", "branch: x", "proxy_url", "http://localhost:8081/api/v1")]
    [InlineData("test-repo", "editor: sveltia", "name", "test-repo")]
    public void Each_backend_is_told_what_it_needs(string backend, string settings, string key, string value)
    {
        var site = With($"admin: {{ backend: {backend}, {settings} }}").Build().WithoutDiagnostics();
        Assert.Equal(value, (string)YamlAsJson.Read(site.Text("admin/config.yml"))!["backend"]![key]!);
        if (value.StartsWith("http", StringComparison.Ordinal))
        {
            Assert.Contains(new Uri(value).GetLeftPart(UriPartial.Authority),
                site.Page("admin/index.html").QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_mirror_is_not_edited() => Assert.DoesNotContain(
        With("admin: { backend: github, repo: owner/name }").With(options => options with { MirrorOf = "https://archive.test/" }).Build().Files.Keys, path =>
            path.StartsWith("admin/", StringComparison.Ordinal));

    [Fact]
    public void A_repository_that_is_not_named_is_asked_for() =>
        Assert.Equal(["input/archive.yaml:3:8: error PLC1102: The key `repo` is missing. Add a line `repo: owner/name`."],
            With("admin: { backend: github }").Build().Messages);
}
