using System.Text;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Locales;

/// <summary>Days are written in patterns that a locale names below <c>dates:</c>.</summary>
public class DatePatternTests
{
    private const string Archive = """
        == archive.yaml
        title: Test archive
        baseUrl: https://archive.test/
        languages: [en, fr]
        == articles/a.md
        ---
        title: A
        date: 2020-06-05
        ---
        Text.
        == articles/b.md
        ---
        title: B
        lang: fr
        date: 2020-07-01
        ---
        Texte.
        """;

    private static readonly string English = Encoding.UTF8.GetString(BuiltInTheme.Overlay([]).Single(file => file.Path == "locales/en.yaml").Read().Span);

    private static readonly SourceFile[] Locales = [.. BuiltInTheme.Files.Where(file => file.Path.Split('/') is ["locales", _])];

    [Fact]
    public void A_pattern_for_cards_of_ones_own_changes_cards_and_nothing_else()
    {
        var before = TestSite.Of(Archive).Build().WithoutDiagnostics();
        var after = TestSite.Of(Archive)
            .WithTheme("locales/en.yaml", English.Replace("  card: \"{day} {month} {year}\"", "  card: \"{dd}.{mm}.{year}\"", StringComparison.Ordinal)).Build()
            .WithoutDiagnostics();

        Assert.Equal("05.06.2020", after.Page("index.html").QuerySelector(".card time[datetime='2020-06-05']")!.TextContent);
        foreach (var (path, bytes) in before.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(bytes);
            var expected = string.Join("<li class=\"card\">",
                text.Split("<li class=\"card\">").Select((part, index) => index == 0 ? part : WithoutMonths(part)));
            Assert.Equal(expected, after.Text(path));
        }

        static string WithoutMonths(string card) =>
            card.Replace(">5 June 2020<", ">05.06.2020<", StringComparison.Ordinal).Replace(">1 July 2020<", ">01.07.2020<", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ article.published | date: 'day' }}|{{ article.published | day }}", "5 June 2020|5 June 2020")]
    [InlineData("{{ article.published | date: 'month' }}", "June 2020")]
    [InlineData("{{ article.published | date: 'mine' }}", "5 05 June June 6 06 2020 {other}")]
    [InlineData("{{ article.title | date: 'day' }}", "")]
    [InlineData("{% capture x %}{{ article.published | date: 'day' }}{% endcapture %}{{ x }}", "5 June 2020")]
    public void A_pattern_holds_places_for_the_parts_of_a_day(string template, string expected)
    {
        var site = TestSite.Of(Archive).WithTheme("layouts/document.liquid", "{% body %}").WithTheme("layouts/article.liquid", template);
        foreach (var locale in Locales) site.WithTheme(locale.Path, With("mine", Encoding.UTF8.GetString(locale.Read().Span)));
        Assert.Equal(expected, site.Build().WithoutDiagnostics().Text("articles/2020/a.html"));
    }

    [Theory]
    [InlineData("day", "1er juillet 2020")]
    [InlineData("card", "1er juillet 2020")]
    [InlineData("month", "juillet 2020")]
    public void Each_language_has_patterns_of_its_own(string pattern, string expected) => Assert.Equal(expected, TestSite.Of(Archive)
        .WithTheme("layouts/document.liquid", "{% body %}").WithTheme("layouts/article.liquid", $"{{{{ article.published | date: '{pattern}' }}}}")
        .Build().WithoutDiagnostics().Text("articles/2020/b.html"));

    private static string With(string name, string locale) =>
        locale.Replace("dates:\n", $"dates:\n  {name}: \"{{day}} {{dd}} {{month}} {{shortMonth}} {{m}} {{mm}} {{year}} {{other}}\"\n",
            StringComparison.Ordinal);
}
