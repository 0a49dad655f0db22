using Placard.Charts;

namespace Placard.Tests.Charts;

/// <summary>Columns are as high as their numbers, stand in the direction of the writing, and keep their labels apart on a narrow phone.</summary>
public class ColumnChartTests
{
    private static ColumnChart Of(IEnumerable<int> values, bool rightToLeft = false) =>
        ColumnChart.Of("Articles", "Year", [.. values.Select((value, i) => new ColumnData($"{1990 + i}", $"{1990 + i}", value))], rightToLeft);

    [Fact]
    public void Heights_are_in_proportion_and_a_small_number_is_seen()
    {
        var columns = Of([10, 5, 0, 1, 10_000]).Columns;
        Assert.Equal(7, columns[4].Height);
        Assert.Equal(0, columns[2].Height);
        Assert.Equal(.15, columns[3].Height);
        Assert.Equal(2, Of([10, 5]).Columns[0].Height / Of([10, 5]).Columns[1].Height, 3);
    }

    [Fact]
    public void The_first_stands_where_the_writing_begins()
    {
        var (leftToRight, rightToLeft) = (Of([1, 2, 3]).Columns, Of([1, 2, 3], rightToLeft: true).Columns);
        Assert.True(leftToRight[0].X < leftToRight[2].X);
        Assert.All(leftToRight.Zip(rightToLeft), pair => Assert.Equal(100, pair.First.X + pair.First.Width + pair.Second.X, 6));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(37)]
    [InlineData(150)]
    public void Columns_and_labels_have_room_on_a_phone_of_320_pixels(int count)
    {
        var columns = Of(Enumerable.Range(1, count)).Columns;
        Assert.All(columns, column => Assert.InRange(column.X, 0, 100 - column.Width));
        Assert.All(columns.Zip(columns.Skip(1)), pair => Assert.True(pair.First.X + pair.First.Width < pair.Second.X));
        var labels = columns.Where(column => column.ShowsLabel).Select(column => (column.X + (column.Width / 2)) * 2.8).ToList();
        Assert.NotEmpty(labels);
        Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 32, $"labels {pair.Second - pair.First} px apart"));
    }

    [Fact]
    public void The_highest_column_says_its_number_even_where_others_have_no_room()
    {
        Assert.Equal([5, 7, 6], Of([5, 7, 6]).Columns.Where(column => column.ShowsValue).Select(column => column.Data.Value));
        Assert.Equal([99], Of(Enumerable.Range(70, 30)).Columns.Where(column => column.ShowsValue).Select(column => column.Data.Value));
    }
}
