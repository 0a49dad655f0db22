using Placard.Tests.Support;

namespace Placard.Tests.Theming;

/// <summary>An error in a template names the template, and the line and column of the expression itself.</summary>
public class TemplateErrorTests
{
    private const string UnknownName = "error PLC1702: Templates are not given ";

    [Theory]
    [InlineData("<article>\n<h1>{{ entry.title }}</h1>\n<p>{{ entry.closedNote }}</p>", "3:13", "entry.closedNote")]
    [InlineData("{{ entry.titel }}", "1:10", "entry.titel")]
    [InlineData("{{ entry.title }}{{ entry.titel }}", "1:27", "entry.titel")]
    [InlineData("{{ nothing.titel }}{{ entry.titel }}", "1:29", "entry.titel")]
    [InlineData("{{\n  entry.titel\n}}", "2:9", "entry.titel")]
    [InlineData("{{- entry.titel -}}", "1:11", "entry.titel")]
    [InlineData("ü\r\n{{ entry.titel }}", "2:10", "entry.titel")]
    [InlineData("{{ entry['titel'] }}", "1:10", "page.titel")]
    [InlineData("{% assign key = 'titel' %}{{ entry[key] }}", "1:36", "page.titel")]
    [InlineData("{{ entry.tags[0].titel }}", "1:18", "entry.tags[0].titel")]
    [InlineData("{{ entry.tags['first'].titel }}", "1:24", "entry.tags['first'].titel")]
    [InlineData("{{ entry.tags.first.titel }}", "1:21", "entry.tags.first.titel")]
    [InlineData("{% if entry.titel %}{% endif %}", "1:13", "entry.titel")]
    [InlineData("{% if entry.title == 'a' %}{% elsif entry.title != 'b' and entry.titel %}{% endif %}", "1:66", "entry.titel")]
    [InlineData("{% unless entry.titel %}{% endunless %}", "1:17", "entry.titel")]
    [InlineData("{% for tag in entry.tgas %}{% endfor %}", "1:21", "entry.tgas")]
    [InlineData("{% for tag in entry.tags limit: entry.titel %}{% endfor %}", "1:39", "entry.titel")]
    [InlineData("{% for tag in entry.tags %}\n{{ tag.title }}{{ tag.titel }}{% endfor %}", "2:23", "tag.titel")]
    [InlineData("{% assign x = entry.titel %}", "1:21", "entry.titel")]
    [InlineData("{{ entry.titel | upcase }}", "1:10", "entry.titel")]
    [InlineData("{{ 'entry.titel |' | append: entry.titel }}", "1:36", "entry.titel")]
    [InlineData("{{ 'page.skip' | t: n: entry.titel }}", "1:30", "entry.titel")]
    [InlineData("{% render 'part', word: entry.titel %}", "1:31", "entry.titel")]
    [InlineData("{% shared %}{{ site.titel }}{% endshared %}", "1:21", "site.titel")]
    [InlineData("{% shared entry %}{{ entry.title }}{{ entry.titel }}{% endshared %}", "1:45", "entry.titel")]
    public void A_name_that_is_not_given_is_placed(string template, string place, string name) =>
        Assert.StartsWith($"theme/layouts/page.liquid:{place}: {UnknownName}`{name}`.", Assert.Single(Build(template)), StringComparison.Ordinal);

    /// <summary>The engine does not say which expression asked; the tag's own text is searched.</summary>
    [Theory]
    [InlineData("{{ nothing.titel }}{% case entry.titel %}{% when 'a' %}{% endcase %}", "1:34")]
    [InlineData("{% case entry.title %}{% when 'a' %}{% else %}\n{{ entry.titel }}{% endcase %}", "2:10")]
    [InlineData("{% capture x %}{{ entry.titel }}{% endcapture %}", "1:25")]
    [InlineData("{% tablerow tag in entry.tags %}{{ tag.titel }}{% endtablerow %}", "1:40")]
    [InlineData("{% tablerow tag in entry.titel %}{% endtablerow %}", "1:26")]
    [InlineData("{% for n in (1..entry.titel) %}{% endfor %}", "1:23")]
    [InlineData("{{ 'titel' }}{{ entry.tags | sort: 'title' | map: 'titel' }}", "1:52")]
    [InlineData("{% cycle entry.titel, 'b' %}", "1:16")]
    public void A_name_in_a_tag_that_is_left_to_the_engine_is_placed(string template, string place) =>
        Assert.StartsWith($"theme/layouts/page.liquid:{place}: {UnknownName}`", Assert.Single(Build(template)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ entry | json }}", "1:12")]
    [InlineData("{{ entry.tags | json }}", "1:17")]
    public void Objects_are_not_written_as_json(string template, string place)
    {
        var message = Assert.Single(Build(template));
        Assert.StartsWith($"theme/layouts/page.liquid:{place}: error PLC1706: ", message, StringComparison.Ordinal);
        Assert.Contains("the filter `json` takes texts, numbers, dates, lists and keys", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% include 'part' %}")]
    [InlineData("{% render 'part' with 'x' as word %}")]
    [InlineData("{% render 'part' %}")]
    public void A_name_in_a_partial_is_placed_in_the_partial(string template) => Assert.StartsWith(
        $"theme/partials/part.liquid:2:10: {UnknownName}`entry.titel`",
            Assert.Single(Build(template, "[{{ word }}]\n{{ entry.titel }}")).Replace("`page.", "`entry.", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void A_name_in_a_partial_of_ones_own_that_another_layout_renders_is_placed_in_the_partial() => Assert.StartsWith(
        $"theme/partials/tags.liquid:1:32: {UnknownName}`tag.titel`. Did you mean `title`?",
        Assert.Single(Page().WithTheme("layouts/page.liquid", "{% render 'tags', tags: entry.tags %}")
            .WithTheme("partials/tags.liquid", "{% for tag in tags %}<b>{{ tag.titel }}</b>{% endfor %}").Build().Messages),
        StringComparison.Ordinal);

    [Fact]
    public void A_partial_that_is_handed_something_else_is_named_with_what_it_asked_for() =>
        Assert.All(Build("{% render 'picture', image: entry %}"),
            message => Assert.Matches("^theme/partials/picture.liquid:1:[0-9]+: error PLC1702: Templates are not given `image.[a-zA-Z]+`", message));

    [Theory]
    [InlineData("{{ page.title | upcase | divided_by: 0 }}", "1:26", "PLC1706: The template could not be rendered for page.html: Attempted to divide by zero.")]
    [InlineData("{{ 1 }}{% assign x = 1 | modulo: 0 %}", "1:26", "PLC1706: The template could not be rendered for page.html: Attempted to divide by zero.")]
    [InlineData("{% capture x %}{{ 1 | divided_by: 0 }}{% endcapture %}", "1:4",
        "PLC1706: The template could not be rendered for page.html: Attempted to divide by zero.")]
    [InlineData("<p>{% body %}</p>", "1:7", "PLC1706: The template could not be rendered for page.html: partials render one another more than 100 deep, such as `page`.")]
    [InlineData("{% capture x %}{% body %}{% endcapture %}", "1:4", "PLC1706: The template could not be rendered for page.html: partials render one another more than 100 deep, such as `page`.")]
    [InlineData("{% render 'part' %}{% shared %}{% render 'crad' %}{% endshared %}", "1:43", "PLC1704: There is no template `partials/crad.liquid`. Did you mean `card`? Create it, or delete the folder's other version so that the default one is used.")]
    [InlineData("{% assign x = 'crad' %}{% include 'crad' %}", "1:36", "PLC1704: There is no template `partials/crad.liquid`. Did you mean `card`? Create it, or delete the folder's other version so that the default one is used.")]
    [InlineData("{{ 'a|b' | upcase | upcas: 'c|d' }}", "1:21", "PLC1703: There is no filter `upcas`. Did you mean `upcase`?")]
    [InlineData("{% if 1 == 1 %}{% assign x = 'a' | upcas %}{% endif %}", "1:36", "PLC1703: There is no filter `upcas`. Did you mean `upcase`?")]
    [InlineData("{% assign key = 'article.' | append: 'bye' %}{{ key | t }}", "1:49", "PLC1705: The key `article.bye` has no words in theme/locales/en.yaml. Did you mean `article.by`? Add it there.")]
    [InlineData("{% assign name = 'crad' %}{{ site.asOf | date: name }}", "1:48", "PLC1709: `crad` is no pattern for dates in theme/locales/en.yaml. Did you mean `card`? Add it there below `dates:`.")]
    public void Every_other_error_has_a_location(string template, string place, string message) =>
        Assert.Equal([$"theme/layouts/page.liquid:{place}: error {message}"], Build(template));

    [Fact]
    public void A_key_without_a_translation_is_placed_at_each_of_its_uses() => Assert.Equal(
        ["1:5", "2:23"],
        Build("{{ 'article.bye' | t }}\n{% assign x = 1 %}{{ 'article.bye' | t }}{% comment %}{{ 'article.bye' | t }}{% endcomment %}")
            .Where(message => message.Contains("en.yaml", StringComparison.Ordinal))
                .Select(message => message["theme/layouts/page.liquid:".Length..].Split(": ")[0]));

    [Fact]
    public void Nothing_is_reported_of_what_a_template_comments_out_or_shows_as_it_is() =>
        Assert.Empty(Build("{% comment %}{% render 'crad' %}{{ 'no.key' | t | upcas }}{% endcomment %}{% raw %}{% render 'crad' %}{{ 1 | upcas }}{% endraw %}"));

    private static IEnumerable<string> Build(string template, string partial = "{{ word }}") =>
        Page().WithTheme("layouts/page.liquid", template).WithTheme("partials/part.liquid", partial).Build().Messages;

    private static TestSite Page() => TestSite.Of("""
        == archive.yaml
        title: Test archive
        baseUrl: https://archive.test/
        == pages/page.md
        ---
        title: Bread & Roses
        tags: [One]
        ---
        """).WithTheme("layouts/document.liquid", "{% body %}");
}
