using CsCheck;
using Placard.Content;
using Placard.Tests.Writing;

namespace Placard.Tests.Content;

/// <summary>A date of the past is written as it was read, and all of them have one order.</summary>
public class EdtfDateProperties
{
    private static readonly Gen<EdtfDate> Near = Hazards.PastDateWithin(2018, 2020);

    [Fact]
    public void What_is_written_is_read_as_the_same_date() => Property.Holds(Hazards.PastDate, date =>
    {
        Assert.True(EdtfDate.TryParse(date.ToString(), out var read), date.ToString());
        Assert.Equal(date, read);
        Assert.Equal(date.ToString(), read.ToString());
    });

    [Fact]
    public void The_first_day_is_not_after_the_last() => Property.Holds(Hazards.PastDate, date =>
    {
        Assert.True(date.Earliest is null || date.Earliest <= date.Latest);
        Assert.InRange(date.SortDay, date.Earliest ?? date.Latest, date.Latest);
    });

    [Fact]
    public void The_order_is_total_and_transitive() => Property.Holds(Gen.Select(Near, Near, Near), three =>
    {
        var (a, b, c) = three;
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        if (a <= b && b <= c) Assert.True(a <= c, $"{a} {b} {c}");
        if (a.CompareTo(b) == 0) Assert.Equal(Math.Sign(a.CompareTo(c)), Math.Sign(b.CompareTo(c)));
        if (a.Interval is not null || b.Interval is not null) Assert.Equal(a == b, a.CompareTo(b) == 0);
        if (a.SortDay != b.SortDay) Assert.Equal(a.SortDay < b.SortDay, a < b);
    }, count: 2000);

    [Fact]
    public void ISO_8601_says_what_is_known_or_nothing() => Property.Holds(Hazards.PastDate, date =>
    {
        if (date.ToIso8601() is not { } iso) return;
        Assert.True(EdtfDate.TryParse(iso, out var read) && read == date, $"{date} {iso}");
        Assert.DoesNotContain(iso, "~?%X/");
    });
}
