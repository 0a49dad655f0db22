using System.Globalization;
using Placard.Content;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>The lists of articles by month, below their year.</summary>
public sealed class MonthLists : ISiteOutput
{
    internal const string OutputName = "months";

    public string Name => OutputName;

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var years = new PageLink(context.Text("lists.years"), ListUrls.IndexOf("years"));
        return from year in Years(context)
               let word = year.Key.ToString("D4", CultureInfo.InvariantCulture)
               let parents = new[] { years, new PageLink(word, ListUrls.ForValue("years", word)) }
               from month in Of(context, year)
               from page in ListPages.Of(context, month.Title, month, parents)
               select page;
    }

    internal static IEnumerable<EntryList> All(OutputContext context) =>
        context.Site.Omits(OutputName) ? [] : Years(context).SelectMany(year => Of(context, year));

    private static IEnumerable<IGrouping<int, Article>> Years(OutputContext context) =>
        context.Site.Articles.Where(article => article.Published.Month is not null).GroupBy(article => article.Published.Year!.Value);

    /// <summary>The months of a year with articles, January first. An article of which only the year is known is in none.</summary>
    /// <param name="articles">The year's articles, newest first.</param>
    internal static IEnumerable<EntryList> Of(OutputContext context, IEnumerable<Entry> articles) =>
        articles.Cast<Article>().Where(article => article.Published.Month is not null)
            .GroupBy(article => (Year: article.Published.Year!.Value, Month: article.Published.Month!.Value)).Reverse().Select(month => new EntryList(
            context.Theme.Month(context.Site.Settings.DefaultLanguage, month.Key.Year, month.Key.Month),
            ListUrls.Month(month.Key.Year, month.Key.Month),
            context.Site.OneVersionOfEach([.. month], context.Site.Settings.DefaultLanguage)));
}
