using System.Text;
using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Tests.Support;

namespace Placard.Tests.Reading.Keys;

/// <summary>Every place that takes a date of the past takes what is known of it, and no output of any of them makes a day of it.</summary>
public partial class PastDateTests
{
    private static readonly string[] Known =
        ["1987", "1987-05", "1987~", "1987-05?", "1987-05%", "198X", "1987-05/1987-07", "1987/1988", "1987-05~/1988", "../1987", "../1987-05~"];

    private static readonly string[] Languages = ["en", "fr", "ar"];

    public static TheoryData<string> Places => [.. PastDatePlaces.All.Keys];

    [Fact]
    public void The_places_are_those_of_the_content_model() => Assert.Equal(
        [
            "Tables of addressees: asOf", "Tables of addressees: until", "Tables of posts: date", "Tables of signatures: date",
            "Tables of signatures: retracted", "action: date", "action: tally.asOf", "action: targets.asOf", "action: targets.until", "article: date",
            "article: source.captured", "article: source.published", "campaign: date", "campaign: end", "campaign: milestones.date", "campaign: start",
            "capture: captured", "page: date",
        ],
        PastDatePlaces.All.Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Places))]
    public void Each_form_is_read_and_no_output_has_a_day_of_it(string place)
    {
        foreach (var date in Known)
        {
            foreach (var lang in Languages)
            {
                var site = Archive(place, date, lang).Build();
                Assert.DoesNotContain(site.Diagnostics, found => found.IsError);
                foreach (var (path, bytes) in site.Files)
                {
                    var text = Encoding.UTF8.GetString(bytes);
                    if (path.EndsWith(".csv", StringComparison.Ordinal)) text = WithoutBounds(text);
                    if (path == "archive.json") text = Bound().Replace(text, "");
                    if (IsFeed(path)) text = Update().Replace(text, "");
                    Assert.False(Day().IsMatch(text), $"{place}: {date} is {Day().Match(text).Value} in {path}");
                }
            }
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void A_day_that_is_known_is_as_before(string place)
    {
        var site = Archive(place, "1987-05-18", "en").Build();
        Assert.DoesNotContain(site.Diagnostics, found => found.IsError);
        Assert.DoesNotContain("Earliest", site.Text("archive.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files, file => Encoding.UTF8.GetString(file.Value).Contains("class=\"date", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Places))]
    public void What_is_no_date_is_refused_where_it_stands(string place)
    {
        foreach (var (text, descriptor) in new[]
        {
            ("perhaps", DiagnosticDescriptors.NotADate), ("1987/..", DiagnosticDescriptors.NotADate), ("1987-21", DiagnosticDescriptors.NotADate),
            ("1987-13", DiagnosticDescriptors.NotADate), ("1988/1987", DiagnosticDescriptors.IntervalReversed),
        })
        {
            var found = Assert.Single(Archive(place, text, "en").Build().Diagnostics, found => found.IsError);
            Assert.Equal(descriptor, found.Descriptor);
            Assert.True(found.Location.Line > 1, $"{place}: {found}");
        }
    }

    [Fact]
    public void The_search_for_days_finds_days() => Assert.All(
        [
            "1987-05-01", "1988-01-01T00:00:00Z", "1 May 1987", "31 مايو 1987", "1er mai 1987", "May 1, 1987", "1987, May 1)", "1987/05/01", "[1987,5,1]",
            "1 May.\u00A01987",
        ],
        day => Assert.Matches(Day(), day));

    private static TestSite Archive(string place, string date, string lang) => TestSite.Of($"""
        == archive.yaml
        title: Test archive
        baseUrl: https://archive.test/
        languages: [{lang}]
        handler: {"{"} type: netlify {"}"}
        privacy: {"{"} controller: A, purpose: B, recipient: C, retention: D, contact: e@a.test {"}"}

        """ + PastDatePlaces.All[place](date));

    /// <summary>A table without the columns of the first and the last day that a date may mean.</summary>
    private static string WithoutBounds(string csv)
    {
        var rows = csv.Split("\r\n").Select(row => row.Split(',')).ToList();
        var kept = Enumerable.Range(0, rows[0].Length).Where(i => !rows[0][i].EndsWith("Earliest", StringComparison.Ordinal)
            && !rows[0][i].EndsWith("Latest", StringComparison.Ordinal)).ToList();
        return string.Join('\n', rows.Select(row => string.Join(',', kept.Where(i => i < row.Length).Select(i => row[i]))));
    }

    private static bool IsFeed(string path) => path.EndsWith("feed.xml", StringComparison.Ordinal) || path.EndsWith("rss.xml", StringComparison.Ordinal);

    /// <summary>A day of 1987 or 1988 in the notations of all outputs and languages.</summary>
    [GeneratedRegex(@"198[78](?<mark>[-/])\d\d\k<mark>\d\d(?!\d)|198[78],\s*\d+,\s*\d|\b\d{1,2}(er)? \p{L}+\.?[\s ]198[78]|\p{L}+ \d{1,2}, 198[78]|198[78][,،] (\p{L}+ \d|\d{1,2} \p{L})")]
    private static partial Regex Day();

    /// <summary>The first and the last day that a date may mean, in data.</summary>
    [GeneratedRegex(@"""\w+(Earliest|Latest)""\s*:\s*""[\d-]+""")]
    private static partial Regex Bound();

    /// <summary>The moment of a feed by which an entry was as it is.</summary>
    [GeneratedRegex(@"<(updated|lastBuildDate)>[^<]*</")]
    private static partial Regex Update();
}
