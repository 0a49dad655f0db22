using Placard.Diagnostics;
using Placard.Locales;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Locales;

/// <summary>Dates of which less than a day is known, in the words of each language of the theme.</summary>
public class DateWordsTests
{
    private static readonly LocaleSet Locales = LocaleReader.Read(BuiltInTheme.Files, _ => true, new DiagnosticBag());

    [Theory]
    [InlineData("2019", "2019", "2019", "2019")]
    [InlineData("2019-05", "May 2019", "mai 2019", "مايو 2019")]
    [InlineData("2019-05~", "about May 2019", "vers mai 2019", "نحو مايو 2019")]
    [InlineData("2019-05-01~", "about 1 May 2019", "vers le 1er mai 2019", "نحو 1 مايو 2019")]
    [InlineData("2019?", "2019 (uncertain)", "2019 (date incertaine)", "2019 (تاريخ غير مؤكد)")]
    [InlineData("2019%", "about 2019 (uncertain)", "vers 2019 (date incertaine)", "نحو 2019 (تاريخ غير مؤكد)")]
    [InlineData("201X", "the 2010s", "les années 2010", "عقد 2010")]
    [InlineData("../2019-05-18", "until 18 May 2019", "jusqu’au 18 mai 2019", "حتى 18 مايو 2019")]
    [InlineData("../2019-05", "until May 2019", "jusqu’en mai 2019", "حتى مايو 2019")]
    [InlineData("../2019-05-18~", "until about 18 May 2019", "jusque vers le 18 mai 2019", "حتى نحو 18 مايو 2019")]
    [InlineData("2019-05/2019-07", "May to July 2019", "mai – juillet 2019", "من مايو إلى يوليو 2019")]
    [InlineData("2019-05-03/2019-05-18", "3 to 18 May 2019", "3 – 18 mai 2019", "من 3 إلى 18 مايو 2019")]
    [InlineData("2019-05-03/2019-06-18", "3 May 2019 to 18 June 2019", "3 mai 2019 – 18 juin 2019", "من 3 مايو 2019 إلى 18 يونيو 2019")]
    [InlineData("2018/2019", "2018 to 2019", "2018 – 2019", "من 2018 إلى 2019")]
    [InlineData("2019-05~/2019-07", "about May 2019 to July 2019", "vers mai 2019 – juillet 2019", "من نحو مايو 2019 إلى يوليو 2019")]
    [InlineData("2019-05/2019-07~", "May 2019 to about July 2019", "mai 2019 – vers juillet 2019", "من مايو 2019 إلى نحو يوليو 2019")]
    [InlineData("2018-05/2019-07", "May 2018 to July 2019", "mai 2018 – juillet 2019", "من مايو 2018 إلى يوليو 2019")]
    [InlineData("2019-05/2019-05", "May 2019", "mai 2019", "مايو 2019")]
    public void Each_form_has_words(string date, string english, string french, string arabic) =>
        Assert.Equal([english, french, arabic], new[] { "en", "fr", "ar" }.Select(lang => Locales[lang].Day(Entries.Edtf(date))));

    [Fact]
    public void No_English_stands_in_another_language()
    {
        string[] forms = ["2019-05~", "2019?", "2019-05-18%", "201X", "../2019-05-18", "2018~/2019-07?"];
        foreach (var locale in Locales.Own.Where(locale => locale.Lang != "en"))
        {
            foreach (var form in forms)
            {
                var words = locale.Day(Entries.Edtf(form)).Split(' ', '(', ')', '’');
                Assert.DoesNotContain(words, word => word is "about" or "until" or "to" or "the" or "uncertain" or "May" or "July");
            }
        }
    }
}
