using Placard.Content;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>The links at the foot of a page, by which readers propose a change or report an error.</summary>
public class PageToolsTests
{
    private static string Archive(string repository, string opens = "2020-01-01") => $$"""
        == archive.yaml
        title: Archive
        baseUrl: https://archive.test/
        handler: { type: formspree, id: abc }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        {{repository}}
        == articles/2020/añ o.md
        ---
        title: Article
        date: 2020-02-01
        ---
        Text.
        == actions/write.md
        ---
        title: Write to us
        kind: contact
        opens: {{opens}}
        ---
        Text.
        """;

    private static BuiltSite Build(string repository, string opens = "2020-01-01") =>
        TestSite.Of(Archive(repository, opens)).AsOf("2020-06-01").Build();

    private static IEnumerable<(string Text, string Href)> ToolsOf(BuiltSite site, string path) =>
        site.Page(path).QuerySelectorAll(".tools a").Select(link => (link.TextContent, link.GetAttribute("href")!));

    [Theory]
    [InlineData("{ url: 'https://github.com/us/archive' }", "https://github.com/us/archive/edit/main/")]
    [InlineData("{ url: 'https://github.com/us/archive/', branch: old/pages }", "https://github.com/us/archive/edit/old/pages/")]
    [InlineData("{ url: 'https://gitlab.com/us/group/archive' }", "https://gitlab.com/us/group/archive/-/edit/main/")]
    [InlineData("{ url: 'https://gitlab.example.org/us/archive' }", "https://gitlab.example.org/us/archive/-/edit/main/")]
    [InlineData("{ url: 'https://codeberg.org/us/archive' }", "https://codeberg.org/us/archive/_edit/main/")]
    [InlineData("{ url: 'https://git.example.org/us/archive', host: forgejo }", "https://git.example.org/us/archive/_edit/main/")]
    public void A_page_leads_to_its_source_as_each_host_has_it(string repository, string start)
    {
        var site = Build("repository: " + repository).WithoutDiagnostics();
        Assert.Contains(("Edit this page", start + "input/articles/2020/a%C3%B1%20o.md"), ToolsOf(site, "articles/2020/an-o.html"));
        Assert.Contains(("Edit this page", start + "input/actions/write.md"), ToolsOf(site, "actions/write.html"));
        Assert.Empty(ToolsOf(site, "articles/index.html"));
    }

    [Fact]
    public void A_page_leads_to_the_contact_form_with_its_own_url()
    {
        var site = Build("").WithoutDiagnostics();
        Assert.Equal([("Report an error on this page", "../../actions/write.html#about=../articles/2020/an-o.html")],
            ToolsOf(site, "articles/2020/an-o.html"));
        Assert.Empty(ToolsOf(site, "actions/write.html"));
    }

    [Fact]
    public void A_link_that_begins_a_message_is_no_dead_fragment()
    {
        Assert.NotEmpty(ToolsOf(Build(""), "articles/2020/an-o.html"));
        var found = TestSite.Of(Archive("", "2020-01-01")).AsOf("2020-06-01").Check().Diagnostics;
        Assert.DoesNotContain("PLC1902", found.Select(diagnostic => diagnostic.Descriptor.Code));
    }

    [Fact]
    public void Nothing_leads_to_a_form_that_is_not_open() => Assert.Empty(ToolsOf(Build("", "2021-01-01"), "articles/2020/an-o.html"));

    [Theory]
    [InlineData("{ url: 'https://git.example.org/us/archive' }", 20, "host", "forgejo")]
    [InlineData("{ branch: main }", 13, "url", "https://github.com/owner/name")]
    public void What_is_missing_is_an_error(string repository, int column, string key, string example) => Assert.Contains(
        $"input/archive.yaml:5:{column}: error PLC1102: The key `{key}` is missing. Add a line `{key}: {example}`.", Build("repository: " + repository).Messages);

    [Theory]
    [InlineData("https://notgithub.com/us/archive", null)]
    [InlineData("https://github.com.example.org/us/archive", null)]
    [InlineData("https://gitea.example.org/us/archive", RepositoryHost.Forgejo)]
    [InlineData("not a url", null)]
    public void The_host_is_told_by_its_name(string url, RepositoryHost? host) => Assert.Equal(host, SourceRepository.HostOf(url));
}
