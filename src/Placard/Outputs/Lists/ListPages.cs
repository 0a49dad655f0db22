using System.Globalization;
using Placard.Diagnostics;
using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Lists;

/// <summary>The pages of a list, <c>pageSize</c> entries on each.</summary>
internal static class ListPages
{
    public static IEnumerable<OutputFile> Of(OutputContext context, string title, EntryList list, PageLink? parent)
    {
        var size = context.Site.Settings.PageSize;
        var pages = Math.Max(1, (list.Entries.Count + size - 1) / size);
        for (var number = 1; number <= pages; number++)
        {
            var current = number;
            var permalink = ListAddresses.PageOf(list.Permalink, number);
            var origin = list.Entries.Count > 0 ? list.Entries[0].Origin : SourceLocation.StartOf(permalink.Path);
            yield return new OutputFile(permalink.Path, origin, (to, diagnostics) => context.Pages.Render(View(context, title, list, parent, current, pages), to, diagnostics));
        }
    }

    private static PageView View(OutputContext context, string title, EntryList list, PageLink? parent, int number, int pages)
    {
        var size = context.Site.Settings.PageSize;
        PageLink[] up = parent is null ? [context.HomeLink] : [context.HomeLink, parent];
        return new PageView
        {
            Layout = "list",
            Permalink = ListAddresses.PageOf(list.Permalink, number),
            Title = title,
            Subtitle = Subtitle(context, parent, number, pages),
            Lang = context.Site.Settings.DefaultLanguage,
            Breadcrumbs = up,
            Values = new Dictionary<string, object?>
            {
                ["items"] = list.Entries.Skip((number - 1) * size).Take(size),
                ["number"] = number,
                ["pages"] = pages,
                ["total"] = list.Entries.Count,
                ["previousUrl"] = UrlOf(list, number, number - 1, pages),
                ["nextUrl"] = UrlOf(list, number, number + 1, pages),
                ["pageLinks"] = pages == 1 ? null : Neighbourhood(number, pages).Select(n => new NumberedLink(n, ListAddresses.PageOf(list.Permalink, n), n == number)),
            },
        };
    }

    /// <summary>What the list is one of, and which of its pages this is.</summary>
    private static string Subtitle(OutputContext context, PageLink? parent, int number, int pages)
    {
        var page = context.Text("list.page")
            .Replace("{number}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{pages}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        string?[] parts = [parent?.Title, number > 1 ? page : null];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string? UrlOf(EntryList list, int from, int to, int pages) =>
        to < 1 || to > pages ? null : ListAddresses.PageOf(list.Permalink, from).Root + ListAddresses.PageOf(list.Permalink, to).Href;

    /// <summary>The first and last page and the two on either side of this one, so that a long list's links stay few.</summary>
    private static IEnumerable<int> Neighbourhood(int number, int pages) =>
        Enumerable.Range(1, pages).Where(n => n == 1 || n == pages || Math.Abs(n - number) <= 2);
}
