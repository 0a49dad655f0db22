using System.Text;
using Placard.Building;
using Placard.Packaging;
using Placard.Tests.Support;

namespace Placard.Tests.Building;

/// <summary>What a build offers a host that writes its files in another way than all at once.</summary>
public class SiteBuildTests
{
    private const string Archive = """
        == articles/a.md
        ---
        title: A
        date: 2020-01-01
        tags: [one]
        ---
        Text.
        == addresses.txt
        tags/two.html
        """;

    [Fact]
    public void A_build_says_which_output_made_which_file()
    {
        var build = TestSite.Of(Archive).Prepare();
        string GroupOf(string path) => Assert.Single(build.Groups, group => group.Files.Any(file => file.Path == path)).Name;

        Assert.Equal("articles", GroupOf("articles/2020/a.html"));
        Assert.Equal("tags", GroupOf("tags/one.html"));
        Assert.Equal("atom", GroupOf("feed.xml"));
        Assert.Equal(Catalog.FormerListsName, GroupOf("tags/two.html"));
        Assert.Equal(build.Outputs, build.Groups.SelectMany(group => group.Files));
        Assert.Equal([.. Catalog.Default.OutputsOf(build.Site).Select(output => output.Name), Catalog.FormerListsName],
            build.Groups.Select(group => group.Name));
    }

    [Fact]
    public void Errors_that_only_rendering_finds_can_be_asked_for_before_anything_is_written()
    {
        var build = TestSite.Of(Archive.Replace("Text.", "[Nowhere](nowhere.md)", StringComparison.Ordinal)).Prepare();
        Assert.False(build.Diagnostics.HasErrors);

        Assert.Contains("nowhere.md", Assert.Single(SiteBuilder.FindErrors(build)).ToString(), StringComparison.Ordinal);
        var sink = new MemorySink();
        SiteBuilder.Write(build, sink);
        Assert.Empty(sink.Files);
    }

    [Fact]
    public void A_build_without_errors_has_none_to_find() => Assert.Empty(SiteBuilder.FindErrors(TestSite.Of(Archive).Prepare()));

    [Fact]
    public void A_manifest_takes_files_in_any_order_and_has_no_line_for_one_that_is_left_out()
    {
        var manifest = new Manifest(["b", "a", "c"]);
        manifest.Add("c", new MemoryStream([1, 2, 3]));
        manifest.Add("a", "Text."u8);

        var sink = new MemorySink();
        SiteBuilder.WriteManifest(TestSite.Of(Archive).Prepare(), manifest, sink);
        var lines = Encoding.UTF8.GetString(sink.Files[Manifest.Path]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["a", "c"], lines.Select(line => line[66..]));
        Assert.Throws<ArgumentException>(() => manifest.Add("d", "Text."u8));
    }
}
