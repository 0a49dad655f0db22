using System.Text;
using CsCheck;
using Placard.Captures;
using Placard.Text;

namespace Placard.Tests.Captures;

/// <summary>Names of captured files become paths that every file system and host takes, no two of them alike.</summary>
public class PortableNamesTests
{
    private static readonly string[] Html = ["html", "htm"];

    [Theory]
    [InlineData("index.html")]
    [InlineData("site.example/about/team.html")]
    [InlineData("a b (1).html")]
    [InlineData("été.html")]
    [InlineData("OLD.HTM")]
    public void A_portable_path_stays_as_it_is(string path) => Assert.Equal([path], PortableNames.Of([(path, Html)]));

    [Theory]
    [InlineData("index.html?p=5", "index.html-p=5~2881aad2.html")]
    [InlineData("a:b.html", "a-b~")]
    [InlineData("what?.html", "what-~")]
    [InlineData("con.html", "-con~")]
    [InlineData("trailing. ", "trailing.-~")]
    public void What_can_not_stand_in_a_name_is_replaced_and_a_digest_added(string path, string expected) =>
        Assert.StartsWith(expected, Assert.Single(PortableNames.Of([(path, Html)])), StringComparison.Ordinal);

    [Fact]
    public void A_missing_extension_is_added_so_that_hosts_serve_the_type() =>
        Assert.Equal(["about.html", "page.php.html"], PortableNames.Of([("about", Html), ("page.php", Html)]));

    [Fact]
    public void Files_keep_their_names_in_a_folder_that_can_not() =>
        Assert.Equal(["127.0.0.1-8000/index.html"], PortableNames.Of([("127.0.0.1:8000/index.html", Html)]));

    [Fact]
    public void Twins_by_case_and_Unicode_form_are_told_apart()
    {
        var names = PortableNames.Of([("A.html", Html), ("a.html", Html), ("caf\u00e9.html", Html), ("cafe\u0301.html", Html)]);
        Assert.Equal("A.html", names[0]);
        Assert.StartsWith("a~", names[1], StringComparison.Ordinal);
        Assert.Equal("caf\u00e9.html", names[2]);
        Assert.StartsWith("caf\u00e9~", names[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_path_is_a_folder_gives_way()
    {
        var names = PortableNames.Of([("a.html", Html), ("a.html/b.html", Html)]);
        Assert.Equal("a.html", names[0]);
        Assert.DoesNotContain("a.html/", names[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_names_no_two_paths_are_alike_and_each_is_portable() =>
        Gen.Char["aAbB.?*:|<>\"\\/ éÉ\u0301\u0000ع~%#"].Array[1, 30].Select(letters => new string(letters)).Array[1, 12].Sample(given =>
        {
            var paths = given.Select(path => path.Trim('/')).Where(path => path.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
            var names = PortableNames.Of([.. paths.Select(path => (path, Html))]);
            Assert.Equal(paths.Length, names.Select(name => Normalization.Compose(name).ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count());
            Assert.All(names, name => Assert.True(PortableNames.IsPortable(name) && name.EndsWith("html", StringComparison.OrdinalIgnoreCase), name));
            Assert.All(names, name => Assert.DoesNotContain(names, other => other.StartsWith(name + '/', StringComparison.OrdinalIgnoreCase)));
        }, iter: 3_000);

    [Fact]
    public void A_long_name_is_cut()
    {
        var names = PortableNames.Of([(new string('ع', 300) + "1.html", Html), (new string('ع', 300) + "2.html", Html)]);
        Assert.All(names, name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 150));
        Assert.NotEqual(names[0], names[1]);
    }
}
