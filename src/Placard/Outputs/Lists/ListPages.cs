using Placard.Diagnostics;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>The pages of a list, with <c>pageSize</c> entries on each.</summary>
internal static class ListPages
{
    /// <param name="parents">The parent pages in the breadcrumbs, below the home page.</param>
    /// <param name="extras">Additional template values of the first page.</param>
    public static IEnumerable<OutputFile> Of(OutputContext context, string title, EntryList list, IReadOnlyList<PageLink> parents,
        Func<Dictionary<string, object?>?>? extras = null)
    {
        var pages = new Paging(list.Permalink, list.Entries.Count, context.Site.Settings.PageSize);
        var origin = list.Entries.Count > 0 ? list.Entries[0].Origin : SourceLocation.StartOf(list.Permalink.Path);
        return pages.Numbers.Select(number => context.Page(ListUrls.PageOf(list.Permalink, number), () => View(number), origin) with
        {
            IsPermanent = number == 1,
        });

        PageView View(int number)
        {
            var items = pages.Slice(list.Entries, number);
            var hasSchedule = ActionSchedule.IsAmong(items, context.Site);
            return new PageView
            {
                Layout = "list",
                Permalink = ListUrls.PageOf(list.Permalink, number),
                Title = title,
                Subtitle = pages.SubtitleOf(context, context.Site.Settings.DefaultLanguage, parents.Count > 0 ? parents[^1] : null, number),
                Lang = context.Site.Settings.DefaultLanguage,
                Policy = ActionSchedule.PolicyFor(hasSchedule),
                Breadcrumbs = [context.HomeLink, .. parents],
                Values = pages.Values(number, number == 1
                    ? extras?.Invoke()
                    : null, ("items", items), ("otherSpellings", list.OtherSpellings), (ActionSchedule.Key, hasSchedule)),
            };
        }
    }
}
