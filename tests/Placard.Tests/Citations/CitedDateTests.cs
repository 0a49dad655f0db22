using Placard.Citations;
using Placard.Diagnostics;
using Placard.Locales;
using Placard.Outputs.Citations;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Citations;

/// <summary>A date of which less than a day is known is cited as each style demands, and written as each format can say it.</summary>
public class CitedDateTests
{
    private static readonly LocaleSet Locales = LocaleReader.Read(BuiltInTheme.Files, _ => true, new DiagnosticBag());

    /// <summary>
    /// Chicago (14.145) and MLA (5) put what the document does not say in brackets; APA (9) writes "ca.", and "n.d." where there is no date to give.
    /// </summary>
    [Theory]
    [InlineData("2019-05-18", ", May 18, 2019.", "(2019, May 18)", ", 18 May 2019,")]
    [InlineData("2019-05", ", May 2019.", "(2019, May)", ", May 2019,")]
    [InlineData("2019-09", ", September 2019.", "(2019, September)", ", Sept. 2019,")]
    [InlineData("2019", ", 2019.", "(2019)", ", 2019,")]
    [InlineData("2019-05~", ", [ca. May 2019].", "(ca. 2019, May)", ", [circa May 2019],")]
    [InlineData("2019?", ", [2019?].", "(ca. 2019)", ", [2019?],")]
    [InlineData("2019%", ", [ca. 2019?].", "(ca. 2019)", ", [circa 2019?],")]
    [InlineData("201X", ", [2010s].", "(2010s)", ", [2010s],")]
    [InlineData("2019-05/2019-07", ", May–July 2019.", "(2019, May–July)", ", May–July 2019,")]
    [InlineData("2019-05-03/2019-05-18", ", May 3–18, 2019.", "(2019, May 3–18)", ", 3–18 May 2019,")]
    [InlineData("2018/2019-07", ", 2018–July 2019.", "(2018–2019, July)", ", 2018–July 2019,")]
    [InlineData("../2019-05-18", ", [not after May 18, 2019].", "(n.d.)", ", [not after 18 May 2019],")]
    public void Each_style_has_its_way(string date, string chicago, string apa, string mla)
    {
        Assert.Contains(chicago, Write("Chicago", date, "en"), StringComparison.Ordinal);
        Assert.Contains(apa, Write("APA", date, "en"), StringComparison.Ordinal);
        Assert.Contains(mla, Write("MLA", date, "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "2019-05~", "[vers mai 2019]", "(vers 2019, mai)")]
    [InlineData("fr", "../2019-05-01", "[1er mai 2019 au plus tard]", "(s. d.)")]
    [InlineData("fr", "201X", "[années 2010]", "(années 2010)")]
    [InlineData("ar", "2019?", "[2019؟]", "(نحو 2019)")]
    [InlineData("ar", "../2019", "[في موعد أقصاه 2019]", "(د. ت.)")]
    public void The_words_are_those_of_the_language(string lang, string date, string chicago, string apa)
    {
        Assert.Contains(chicago, Write("Chicago", date, lang), StringComparison.Ordinal);
        Assert.Contains(apa, Write("APA", date, lang), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-05", "\n  year = {2019},\n  month = may,\n  howpublished", "PY  - 2019\r\nDA  - 2019/05//\r\n", """{"date-parts":[[2019,5]]}""")]
    [InlineData("2019", "\n  year = {2019},\n  howpublished", "PY  - 2019\r\nDA  - 2019///\r\n", """{"date-parts":[[2019]]}""")]
    [InlineData("2019-05~", "\n  date = {2019-05~},", "PY  - 2019\r\nDA  - 2019/05//2019-05~\r\n", """{"date-parts":[[2019,5]],"circa":true}""")]
    [InlineData("2019-05-18?", "\n  date = {2019-05-18?},", "PY  - 2019\r\nDA  - 2019/05/18/2019-05-18?\r\n",
        """{"date-parts":[[2019,5,18]],"circa":true}""")]
    [InlineData("201X", "\n  date = {201X},", "DA  - ///201X\r\n", """{"date-parts":[[2010],[2019]]}""")]
    [InlineData("2019-05/2019-07", "\n  date = {2019-05/2019-07},", "PY  - 2019\r\nDA  - 2019///2019-05/2019-07\r\n",
        """{"date-parts":[[2019,5],[2019,7]]}""")]
    [InlineData("2018/2019", "\n  date = {2018/2019},", "DA  - ///2018/2019\r\n", """{"date-parts":[[2018],[2019]]}""")]
    [InlineData("../2019-05-18", "\n  date = {../2019-05-18},", "DA  - ///../2019-05-18\r\n", """{"literal":"../2019-05-18"}""")]
    public void Each_format_says_what_it_can(string date, string bibtex, string ris, string csl)
    {
        Assert.Contains(bibtex, new BibTeXFormat().Write(Cited(date)), StringComparison.Ordinal);
        Assert.Contains(ris, new RisFormat().Write(Cited(date)), StringComparison.Ordinal);
        Assert.Equal(ris.Contains("PY", StringComparison.Ordinal), new RisFormat().Write(Cited(date)).Contains("PY", StringComparison.Ordinal));
        Assert.Contains($"\"issued\":{csl}", string.Concat(new CslJsonFormat().Write(Cited(date)).Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
    }

    private static string Write(string style, string date, string lang) =>
        CitationStyles.All.Single(each => each.Name == style).Write(Cited(date), Locales[lang]).ToString();

    private static Citation Cited(string date) => new(Entries.Page("A"), [], Entries.Edtf(date), "Archive", null, "https://archive.test/", "");
}
