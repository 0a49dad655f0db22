using Placard.Diagnostics;
using Placard.Importing;

namespace Placard.Tests.Importing;

public class ImportMapTests
{
    [Fact]
    public void A_proposal_is_read_as_it_was_written()
    {
        var map = new ImportMap
        {
            Campaigns = new Dictionary<string, string> { ["Night trains"] = "night-trains", ["no: thing"] = "" },
            Authors = new Dictionary<string, string> { ["jroe"] = "Jane Roe" },
            Kinds = new Dictionary<string, ImportedKind?> { ["_posts"] = ImportedKind.Article, ["menus"] = null },
        };
        var diagnostics = new DiagnosticBag();
        var read = ImportMapFile.Read("map.yaml", ImportMapFile.Write(map), diagnostics);
        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(map.Campaigns, read.Campaigns);
        Assert.Equal(map.Authors, read.Authors);
        Assert.Equal(map.Kinds, read.Kinds);
    }

    [Theory]
    [InlineData("campaign:\n  x: y\n",
        "map.yaml:1:1: error PLC2200: `campaign` is no part of the file for --map. Did you mean `campaigns`? Write one of: campaigns, authors, kinds.")]
    [InlineData("kinds:\n  posts: artikel\n",
        "map.yaml:2:10: error PLC2201: `posts` takes another value here. Write article, page, campaign, action, or leave.")]
    [InlineData("campaigns:\n  Trains: Night Trains\n", "map.yaml:2:11: error PLC2201: `Trains` takes another value here. Write night-trains.")]
    [InlineData("authors: [a]\n", "map.yaml:1:10: error PLC2201: `authors` takes another value here. Write word: word.")]
    [InlineData("authors:\n  a: [b]\n", "map.yaml:2:6: error PLC2201: `a` takes another value here. Write a word.")]
    public void What_is_wrong_is_reported_at_its_place(string text, string expected)
    {
        var diagnostics = new DiagnosticBag();
        ImportMapFile.Read("map.yaml", text, diagnostics);
        Assert.Equal([expected], diagnostics.Sorted().Select(found => found.ToString()));
    }
}
