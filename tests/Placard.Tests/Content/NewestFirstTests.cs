using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Urls;

namespace Placard.Tests.Content;

public class NewestFirstTests
{
    private static readonly DateOnly Day = new(2020, 5, 1);

    [Fact]
    public void The_latest_comes_first_and_what_has_no_date_last()
    {
        Entry[] entries =
        [
            Page("none", null), Page("b", new(Day)), Page("early", new(Day, new TimeOnly(8, 0), TimeSpan.Zero)), Page("next", new(Day.AddDays(1))),
            Page("a", new(Day)), Page("west", new(Day, new TimeOnly(8, 0), TimeSpan.FromHours(-5))), Page("before", new(Day.AddDays(-1))),
        ];
        Assert.Equal(["next", "west", "early", "a", "b", "before", "none"], NewestFirst.Of(entries, entry => entry.Date).Select(entry => entry.Title));
    }

    [Fact]
    public void Entries_with_the_same_URL_keep_their_order()
    {
        var entries = Enumerable.Range(0, 100).Select(i => Page($"{i}", new(Day), "same")).ToArray();
        Assert.Equal(entries, NewestFirst.Of(entries, entry => entry.Date));
    }

    private static Page Page(string title, ArchiveDate? date, string? path = null) => new()
    {
        Origin = SourceLocation.StartOf(title), UrlOrigin = SourceLocation.StartOf(title), SourcePath = title, Title = title, Slug = title,
        Permalink = new Permalink(path ?? title), Lang = "en", Date = date, Body = new Body(new MemorySourceFile(title, default), 0, 1),
    };
}
