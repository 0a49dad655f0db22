using System.Text;
using Placard.Urls;

namespace Placard.Tests.Urls;

/// <summary>Any name gives a list a file that every system can keep.</summary>
public class ListUrlsTests
{
    [Theory]
    [InlineData("Rivers", "tags/rivers.html")]
    [InlineData("Index", "tags/_index.html")]
    [InlineData("all", "tags/_all.html")]
    [InlineData("con", "tags/_con.html")]
    [InlineData("com1", "tags/_com1.html")]
    [InlineData("com10", "tags/com10.html")]
    [InlineData("!", null)]
    public void A_name_that_means_something_to_the_archive_or_to_a_system_is_marked(string name, string? path) =>
        Assert.Equal(path, ListUrls.ForName("tags", name)?.Path);

    [Theory]
    [InlineData("a", 200, 200)]
    [InlineData("a", 201, 200)]
    [InlineData("я", 100, 200)]
    [InlineData("я", 101, 199)]
    [InlineData("😀𐐨", 51, 198)]
    public void A_long_name_is_cut_to_two_hundred_bytes_and_told_from_others_by_a_hash(string letter, int times, int bytes)
    {
        var stem = ListUrls.ForName("tags", string.Concat(Enumerable.Repeat(letter, times)))!.Value.Path["tags/".Length..^".html".Length];
        var slug = Placard.Text.Slug.From(string.Concat(Enumerable.Repeat(letter, times)));
        Assert.Equal(bytes == Encoding.UTF8.GetByteCount(slug), stem == slug);
        Assert.Equal(bytes, Encoding.UTF8.GetByteCount(stem));
    }
}
