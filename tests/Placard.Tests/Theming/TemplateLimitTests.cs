using System.Diagnostics;
using Placard.Tests.Support;

namespace Placard.Tests.Theming;

/// <summary>A template that would take all time, memory or stack is an error at its place.</summary>
public class TemplateLimitTests
{
    private const string TooManySteps = "error PLC1710: The templates of a page take more than 20,000,000 steps, most of them here.";
    private const string TooLarge = "error PLC1711: What the template makes here has ";
    private const string Unreadable = "error PLC1701: The template can't be read: ";

    /// <summary>Twenty-two times twice a letter is more than four million.</summary>
    private const string Doubling = "{% assign a = 'a' %}{% for i in (1..30) %}";

    [Theory]
    [InlineData("{% for i in (1..2147483647) %}{% endfor %}", "1:13")]
    [InlineData("{% for i in (1..1000000000) %}{% endfor %}", "1:13")]
    [InlineData("{% for i in (-2147483647..2147483647) %}{% endfor %}", "1:13")]
    [InlineData("{% assign n = 1000000000 %}\n{% for i in (1..n) limit: 2 %}{% endfor %}", "2:13")]
    [InlineData("{% assign all = (1..1000000000) %}", "1:17")]
    [InlineData("{{ (1..1000000000) | size }}", "1:4")]
    [InlineData("{% if (1..1000000000) contains 2 %}{% endif %}", "1:7")]
    [InlineData("{% tablerow i in (1..1000000000) %}{% endtablerow %}", "1:4")]
    [InlineData("{% cycle (1..1000000000), 2 %}", "1:4")]
    [InlineData("{% case (1..1000000000) %}{% when 1 %}{% endcase %}", "1:4")]
    [InlineData("{% render 'part' for (1..1000000000) as word %}", "1:12")]
    [InlineData(Doubling + "{% assign a = a | append: a %}{% endfor %}", "1:61")]
    [InlineData(Doubling + "{% assign a = a | prepend: a %}{% endfor %}", "1:61")]
    [InlineData(Doubling + "{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}", "1:46")]
    [InlineData(Doubling + "{% case 1 %}{% when 1 %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endcase %}{% endfor %}", "1:46")]
    [InlineData(Doubling + "{% assign a = a | replace: 'a', 'aa' %}{% endfor %}", "1:61")]
    [InlineData("{% assign a = 'aa' %}{% for i in (1..30) %}{% assign a = a | replace: 'a', a %}{% endfor %}", "1:62")]
    [InlineData("{% assign a = (1..99999) | join: 'a long text in between, a long text in between, a long text' %}", "1:28")]
    [InlineData("{% assign a = (1..99999) | join: ',' %}{% assign b = a | split: '' %}", "1:58")]
    [InlineData("{{ 1 | format_number: 'N999999999' }}", "1:8")]
    [InlineData("{{ '{0,999999999}' | format_string: 1 }}", "1:22")]
    public void What_is_too_large_is_refused_before_it_is_made(string template, string place) =>
        Assert.StartsWith($"theme/layouts/page.liquid:{place}: {TooLarge}", Assert.Single(Build(template)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}", "1:4")]
    [InlineData("{% for h in (1..9) %}\n{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}{% endfor %}", "2:4")]
    [InlineData("{% for i in (1..9999) %}{% render 'loop' %}{% endfor %}", "1:4")]
    [InlineData(Doubling + "{% assign a = a | append: 'a' | url_encode | append: a %}{% endfor %}", "1:24")]
    [InlineData("{% assign a = (1..99999) %}{% for i in (1..30) %}{% assign a = a | concat: a %}{% endfor %}", "1:31")]
    [InlineData("{% case 1 %}{% when 1 %}{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}{% endcase %}", "1:4")]
    [InlineData("{% for i in (1..9999) %}{% for j in (1..9999) %}{% cycle 'a', 'b' %}{% endfor %}{% endfor %}", "1:4")]
    [InlineData("{% for i in (1..9999) %}{% shared i %}{% for j in (1..9999) %}{% endfor %}{% endshared %}{% endfor %}", "1:4")]
    [InlineData("{% capture a %}{% for i in (1..99999) %}a long text{% endfor %}{% endcapture %}{% assign a = a | append: 'a' %}{% for i in (1..99999) %}{% if a contains 'b' %}{% endif %}{% endfor %}", "1:115")]
    [InlineData("{% capture a %}{% for i in (1..99999) %}a long text{% endfor %}{% endcapture %}{% for i in (1..99999) %}{% assign b = a | upcase %}{% endfor %}", "1:83")]
    [InlineData("{% for i in (1..99999) %}{% for j in (1..99999) %}{{ entry.titel }}{% endfor %}{% endfor %}", "1:4")]
    public void A_page_takes_a_bounded_number_of_steps(string template, string place) =>
        Assert.Contains(Build(template), message => message.StartsWith($"theme/layouts/page.liquid:{place}: {TooManySteps}", StringComparison.Ordinal));

    [Theory]
    [InlineData("{% for i in (1..9999) %}{% for j in (1..9999) %}a long text, and longer{% endfor %}{% endfor %}")]
    [InlineData("{% capture a %}{% for i in (1..99999) %}a long text{% endfor %}{% endcapture %}{% for i in (1..99999) %}{{ a }}{% endfor %}")]
    public void A_page_has_a_bounded_length(string template) => Assert.Contains(TooLarge, Assert.Single(Build(template)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{% if a %}", 10_000)]
    [InlineData("{% for a in a %}", 10_000)]
    [InlineData("{% unless a %}", 10_000)]
    [InlineData("{% case a %}{% when a %}", 10_000)]
    [InlineData("{% capture a %}", 10_000)]
    [InlineData("{% shared %}", 10_000)]
    [InlineData("{% tablerow a in a %}", 10_000)]
    [InlineData("{% ifchanged %}", 10_000)]
    [InlineData("{% if a %}{% else %}", 10_000)]
    [InlineData("{{ ", 1, "(", 10_000)]
    [InlineData("{{ a", 1, "[a", 20_000)]
    [InlineData("{% if a", 1, "[a", 20_000)]
    [InlineData("{% for a in a", 1, "[a", 20_000)]
    [InlineData("{{ ", 1, "(a[", 10_000)]
    [InlineData("{{ ", 1, "(a[", 48)]
    [InlineData("{{ a", 1, " | upcase", 20_000, " }}")]
    [InlineData("{{ a", 1, ".a", 20_000, " }}")]
    [InlineData("{% for a in a", 1, ".a", 20_000, " %}{% endfor %}")]
    [InlineData("{{ a", 1, " or a", 20_000, " }}")]
    [InlineData("{% if a", 1, " and a", 20_000, " %}{% endif %}")]
    [InlineData("{% if a %}{% elsif a", 1, " or a", 20_000, " %}{% endif %}")]
    [InlineData("{% unless a", 1, " or a", 20_000, " %}{% endunless %}")]
    [InlineData("{{ 'a", 1, "a", 300_000, "' }}")]
    public void A_template_that_is_nested_too_deeply_is_not_read(string start, int starts, string part = "", int parts = 0, string end = "")
    {
        var message = Assert.Single(Build(string.Concat(Enumerable.Repeat(start, starts)) + string.Concat(Enumerable.Repeat(part, parts)) + end));
        Assert.StartsWith("theme/layouts/page.liquid:1:", message, StringComparison.Ordinal);
        Assert.Contains(Unreadable, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 1 | times: 99999999999999999999999999 | times: 99999999999999999999999999 }}")]
    [InlineData("{{ 1 | divided_by: 3 | round: 1000 }}")]
    [InlineData("{{ 'a' | truncate: 99999999999999 }}")]
    [InlineData("{{ 'a' | slice: 99999999999999, 99999999999999 }}")]
    [InlineData("{{ 'a' | time_zone: 'b' }}")]
    [InlineData("{{ 'a' | base64_decode }}")]
    [InlineData("{% for i in (1..99999999999999999999) %}{% endfor %}")]
    [InlineData("{% render 'self' %}")]
    [InlineData("{% include 'include' %}")]
    public void What_the_engine_refuses_is_an_error_of_the_template(string template) =>
        Assert.All(Build(template), message => Assert.Matches("^theme/.*: error PLC17(01|06|11): ", message));

    [Fact]
    public void What_real_themes_do_is_allowed() => Assert.Equal("100,199990,50", Page().WithTheme("layouts/page.liquid",
        "{% capture a %}{% for i in (1..99999) %}ab{% endfor %}{% endcapture %}{% assign b = a | append: 'ab' | replace: 'b', 'b' %}"
        + string.Concat(Enumerable.Repeat("{% if site %}", 49)) + "{{ (1..100) | size }},{{ b | size | minus: 10 }},{% for i in (1..100) %}{% if forloop.last %}50{% endif %}{% endfor %}"
        + string.Concat(Enumerable.Repeat("{% endif %}", 49))).Build().WithoutDiagnostics().Text("page.html"));

    [Fact]
    public void A_loop_that_takes_too_many_steps_is_tried_on_one_page()
    {
        var site = Page().WithTheme("layouts/document.liquid", "{% for i in (1..99999) %}{% for j in (1..99999) %}{% endfor %}{% endfor %}");
        for (var i = 0; i < 1000; i++) site.With($"pages/page{i}.md", "---\ntitle: Page\n---\n"u8.ToArray());
        var time = Stopwatch.StartNew();
        Assert.StartsWith($"theme/layouts/document.liquid:1:4: {TooManySteps}", Assert.Single(site.Build().Messages), StringComparison.Ordinal);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 120);
    }

    private static IEnumerable<string> Build(string template) => Page().WithTheme("layouts/page.liquid", template)
        .WithTheme("partials/part.liquid", "{{ word }}").WithTheme("partials/loop.liquid", "{% for i in (1..9999) %}{% endfor %}")
        .WithTheme("partials/self.liquid", "{% render 'self' %}")
        .WithTheme("partials/include.liquid", "{% include 'include' %}{% include 'include' %}").Build().Messages;

    private static TestSite Page() => TestSite.Of("""
        == pages/page.md
        ---
        title: Bread & Roses
        ---
        """).WithTheme("layouts/document.liquid", "{% body %}");
}
