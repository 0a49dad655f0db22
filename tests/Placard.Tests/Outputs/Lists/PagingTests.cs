using Placard.Outputs.Lists;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Tests.Outputs.Lists;

public class PagingTests
{
    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(3, 1, "0 1 2")]
    [InlineData(7, 2, "3 4 5")]
    [InlineData(7, 3, "6")]
    public void A_page_holds_its_part_of_the_list(int total, int number, string held) =>
        Assert.Equal(held, string.Join(' ', new Paging(new Permalink("list.html"), total, 3).Slice([.. Enumerable.Range(0, total)], number)));

    [Theory]
    [InlineData(2, 1, "1 2")]
    [InlineData(2, 2, "1 2")]
    [InlineData(5, 3, "1 2 3 4 5")]
    [InlineData(20, 1, "1 2 3 20")]
    [InlineData(20, 4, "1 2 3 4 5 6 20")]
    [InlineData(20, 10, "1 8 9 10 11 12 20")]
    [InlineData(20, 20, "1 18 19 20")]
    public void A_page_leads_to_the_first_the_last_and_those_around(int pages, int number, string links)
    {
        var values = new Paging(new Permalink("list.html"), pages * 3, 3).Values(number, null);
        var numbered = Assert.IsAssignableFrom<IEnumerable<NumberedLink>>(values["pageLinks"]).ToList();
        Assert.Equal(links, string.Join(' ', numbered.Select(link => link.Number)));
        Assert.Equal(number, Assert.Single(numbered, link => link.IsCurrent).Number);
    }
}
