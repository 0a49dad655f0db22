using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>The pages of a facet's index: all years, all people.</summary>
internal static class IndexPages
{
    /// <summary>The number of lists on each page, so that an archive of ten thousand authors has no page of a megabyte.</summary>
    private const int Size = 500;

    public static IEnumerable<OutputFile> Of(
        OutputContext context, string title, Permalink permalink, IReadOnlyList<EntryList> lists, Func<EntryList, PageLink> linkTo,
            Func<Dictionary<string, object?>?> extras)
    {
        var pages = new Paging(permalink, lists.Count, Size);
        return pages.Numbers.Select(number => context.Page(ListUrls.PageOf(permalink, number), () => new PageView
        {
            Layout = "index",
            Permalink = ListUrls.PageOf(permalink, number),
            Title = title,
            Subtitle = pages.SubtitleOf(context, context.Site.Settings.DefaultLanguage, null, number),
            Lang = context.Site.Settings.DefaultLanguage,
            Breadcrumbs = [context.HomeLink],
            Values = pages.Values(number, number == 1 ? extras() : null, ("groups", pages.Slice(lists, number).Select(linkTo))),
        }) with
        { IsPermanent = number == 1 });
    }
}
