using Placard.Citations;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Locales;
using Placard.Tests.Support;
using Placard.Text;
using Placard.Theming;

namespace Placard.Tests.Citations;

/// <summary>The contract of every citation style of the list, and of one more that is made here.</summary>
public class CitationStyleTests
{
    private static readonly ICitationStyle[] Styles = [.. CitationStyles.All, new NewcomerStyle()];

    private static readonly Article Article = TestSite.Of("""
        == articles/call.md
        ---
        title: The call
        date: 2020-06-01
        ---
        Text.
        """).Prepare().Site.Articles[0];

    private static readonly LocaleSet Locales = LocaleReader.Read(BuiltInTheme.Files, _ => true, new DiagnosticBag());

    public static TheoryData<string, string> StylesAndLocales =>
        new(Styles.SelectMany(style => Locales.Languages.Order(StringComparer.Ordinal).Select(lang => (style.Name, lang))));

    /// <summary>The recipe "citation style": this class and one line in <see cref="CitationStyles.All"/>.</summary>
    private sealed class NewcomerStyle : ICitationStyle
    {
        public string Name => "Newcomer";

        public CitationText Write(Citation citation, Locale locale) =>
            CitationText.BeginWith(NameList.Join(citation.Authors.Select(name => name.Last), "cite.and", locale))
                .Add(QuotedTitle.Of(citation.Title, ",", locale)).Add(" ").AddItalic(citation.Archive)
                .Add(citation.Date is { } date ? $" ({date.Year})" : "").Stop().Add(" ").AddUrl(citation.Url);
    }

    [Fact]
    public void A_newcomer_is_one_class() => Assert.Equal(
        "Bell, and Roe. “The call,” The archive (2020). https://archive.test/call.html",
        new NewcomerStyle().Write(Cited("The call", ["Bell, Anna", "Roe, Jo"], isDated: true), Locales["en"]).ToString());

    [Fact]
    public void Styles_have_names_of_their_own_which_templates_can_take()
    {
        var members = Styles.Select(style => Slug.From(style.Name)).ToList();
        Assert.DoesNotContain("", members);
        Assert.Equal(members.Except(["styles", "files"]).Distinct(), members);
    }

    [Fact]
    public void Pages_show_each_style_of_the_list_by_its_name()
    {
        var page = TestSite.Of("""
            == articles/call.md
            ---
            title: The call
            date: 2020-06-01
            ---
            Text.
            """).Build().WithoutDiagnostics().Page("articles/2020/call.html");
        Assert.Equal(CitationStyles.All.Select(style => style.Name), page.QuerySelectorAll(".cite dt").SkipLast(1).Select(label => label.TextContent));
    }

    [Theory, MemberData(nameof(StylesAndLocales))]
    public void A_citation_names_title_archive_and_URL_and_is_one_clean_line(string style, string lang)
    {
        string[] titles = ["The call", "Who calls?", "The end…", "Of {text}, {stop} and \"calls\""];
        foreach (var title in titles)
        {
            foreach (var count in new[] { 0, 1, 2, 3, 10, 11, 20, 21 })
            {
                foreach (var isDated in new[] { true, false })
                {
                    var authors = Enumerable.Range(1, count).Select(n => n % 3 == 0 ? $"Group {n}" : $"Family{n}, Given").ToList();
                    Check(Styles.Single(each => each.Name == style).Write(Cited(title, authors, isDated), Locales[lang]), title);
                }
            }
        }
    }

    private static void Check(CitationText text, string title)
    {
        var whole = text.ToString();
        Assert.Contains("https://archive.test/call.html", Assert.Single(text.Runs, run => run.IsUrl).Text, StringComparison.Ordinal);
        Assert.Contains("The archive", whole, StringComparison.Ordinal);
        Assert.Contains(title.Split('"')[0].Split('{')[0].TrimEnd('?', '…'), whole, StringComparison.Ordinal);
        Assert.All(text.Runs, run => Assert.NotEqual("", run.Text));
        Assert.Equal(whole.Trim(), whole);
        Assert.DoesNotContain(whole, char.IsControl);
        Assert.All(new[] { "  ", "..", "?.", "….", ". .", " .", ",," }, wrong => Assert.DoesNotContain(wrong, whole, StringComparison.Ordinal));
    }

    private static Citation Cited(string title, IReadOnlyList<string> authors, bool isDated) => new(
        Article with { Title = title }, [.. authors.Select(CitedName.Parse)],
        isDated && ArchiveDate.TryParse("2020-06-01", out var date) ? date : null, "The archive", null, "https://archive.test/call.html", "");
}
