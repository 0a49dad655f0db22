using System.Collections.Frozen;
using System.Text;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Editors;
using Placard.Files;
using Placard.Reading.Keys;
using Placard.Reading.Sources;
using Placard.Syntax;
using Placard.Theming.Members;
using Placard.Writing;

namespace Placard.Tests.Reading.Keys;

/// <summary>
/// A new key is one declaration: here a campaign's <c>venue</c>, which keeps its value in <c>extra</c> for want of a property of its own.
/// Everything else follows from the declaration.
/// </summary>
public class NewKeyTests
{
    private static readonly EntryKey<Campaign> Venue = EntryKeys<Campaign>.ShortText(
        "venue", "Town hall", "Where it took place.",
            campaign => campaign.Extra.GetValueOrDefault("venue") as string,
                (campaign, venue) => campaign with { Extra = new Dictionary<string, object> { ["venue"] = venue } });

    private static readonly EntrySchema<Campaign> Schema = new(SharedKeys.All.Where(key => key.Name != "extra"), [.. CampaignKeys.Schema.Own, Venue]);

    private static readonly ContentKind Kind = ContentKind.Campaign with { Schema = Schema };

    private const string File = "---\ntitle: \"Letters\"\nlang: en\nstart: 2020-01-01\noutcome: unknown\nvenue: \"Town hall\"\n---\nText.\n";

    private static Campaign Read(string text, DiagnosticBag found)
    {
        var file = new MemorySourceFile("campaigns/a.md", Encoding.UTF8.GetBytes(text), "input/campaigns/a.md");
        var context = new ReadingContext(new ArchiveSettings { Title = "Test", BaseUrl = "https://archive.test/" },
            new BuildOptions { AsOf = new DateOnly(2026, 1, 1) }, new SourceIndex([file]), found)
        {
            Campaigns = FrozenDictionary<string, Campaign>.Empty,
        };
        var reader = EntryReader.Open(context, file, Schema)!;
        return Schema.Read(reader, new Campaign(SharedKeys.Read(reader, "a", "campaigns/a.html")));
    }

    [Fact]
    public void It_is_read_and_written()
    {
        var found = new DiagnosticBag();
        var campaign = Read(File, found);

        Assert.Empty(found.Sorted());
        Assert.Equal("Town hall", campaign.Extra["venue"]);
        Assert.Equal(File, $"---\n{YamlWriter.Write(Schema.Write(campaign))}---\n{campaign.Body.ReadText()}");
    }

    [Fact]
    public void A_wrong_value_is_reported_at_its_place()
    {
        var found = new DiagnosticBag();
        Read(File.Replace("\"Town hall\"", "[a, b]", StringComparison.Ordinal), found);
        Assert.StartsWith("input/campaigns/a.md:6:8: error ", Assert.Single(found.Sorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_see_it()
    {
        var (_, get) = KeyMembers.Of(Schema).Single(member => member.Name == "venue");
        Assert.Equal("Town hall", get(Read(File, new DiagnosticBag()), null!));
    }

    [Fact]
    public void Its_member_is_in_the_documentation_of_the_theme() =>
        Assert.Contains("\n| `campaign.venue` | Where it took place. |\n", MemberDocumentation.Write([Kind]), StringComparison.Ordinal);

    [Fact]
    public void It_is_in_the_schema() =>
        Assert.Equal("Where it took place.", (string)JsonSchema.Of(Kind, Catalog.Default.AllowedValues)["properties"]!["venue"]!["description"]!);

    [Fact]
    public void Editors_have_a_field_and_a_snippet_for_it()
    {
        Assert.Equal("Where it took place.", (string)CmsField.Of(Schema.Find("venue")!, Catalog.Default.AllowedValues)["hint"]!);
        Assert.True(Snippets.All([Kind]).ContainsKey("venue (campaign)"));
    }

    [Fact]
    public void It_is_in_the_table_of_keys() =>
        Assert.Contains("\n| `venue` | Where it took place. | `Town hall` |\n", KeyTable.Write([Kind]), StringComparison.Ordinal);

    [Fact]
    public void A_new_file_offers_it() =>
        Assert.Contains("\n#venue: Town hall  # Where it took place.\n",
            EntryTemplate.Write(new NewEntry(EntryKind.Campaign, "A title", new DateOnly(2026, 1, 1), [], null), Schema), StringComparison.Ordinal);
}
