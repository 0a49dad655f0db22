using CsCheck;
using Placard.Outputs.Lists;
using Placard.Urls;

namespace Placard.Tests.Outputs.Lists;

/// <summary>However long a list is, its pages hold each entry once, in order, and lead from one to the next.</summary>
public class PagingProperties
{
    private static readonly Gen<(int Total, int Size)> Lists = Gen.Select(Gen.Int[0, 200], Gen.Int[1, 40]);

    [Fact]
    public void Every_entry_is_on_exactly_one_page_and_only_the_last_page_is_not_full() => Property.Holds(Lists, list =>
    {
        var (all, pages) = PagesOf(list.Total, list.Size);
        Assert.Equal(all, pages.SelectMany(page => page));
        Assert.All(pages.SkipLast(1), page => Assert.Equal(list.Size, page.Count));
        Assert.InRange(pages[^1].Count, Math.Min(1, list.Total), list.Size);
    });

    [Fact]
    public void One_more_entry_at_the_front_moves_one_entry_from_each_page_to_the_next() => Property.Holds(Lists, list =>
    {
        var before = PagesOf(list.Total, list.Size).Pages;
        var after = PagesOf(list.Total + 1, list.Size, first: -1).Pages;
        for (var i = 0; i < after.Count; i++)
        {
            Assert.Equal(i == 0 ? -1 : before[i - 1][^1], after[i][0]);
            if (i < before.Count) Assert.Equal(before[i].Take(list.Size - 1), after[i].Skip(1));
        }
    });

    [Fact]
    public void Pages_lead_from_the_first_to_the_last_and_back() => Property.Holds(Lists, list =>
    {
        var paging = new Paging(new Permalink("list.html"), list.Total, list.Size);
        foreach (var number in paging.Numbers)
        {
            var values = paging.Values(number, null);
            var up = number == 1 ? "" : "../";
            Assert.Equal(number == 1 ? null : up + ListUrls.PageOf(paging.First, number - 1).Href, values["previousUrl"]);
            Assert.Equal(number == paging.Pages ? null : up + ListUrls.PageOf(paging.First, number + 1).Href, values["nextUrl"]);
            Assert.Equal(paging.Pages > 1, values["pageLinks"] is not null);
        }
    });

    private static (IReadOnlyList<int> All, List<IReadOnlyList<int>> Pages) PagesOf(int total, int size, int first = 0)
    {
        int[] all = [.. Enumerable.Range(first, total)];
        var paging = new Paging(new Permalink("list.html"), total, size);
        return (all, [.. paging.Numbers.Select(number => paging.Slice(all, number))]);
    }
}
