using Placard.Content;
using Placard.Editors;
using Placard.Liquid;
using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;
using Placard.Tests.Support;
using Placard.Theming.Members;

namespace Placard.Tests.Reading.Keys;

/// <summary>Every declaration of a key is complete.</summary>
public class KeyCoverageTests
{
    /// <summary>The keys that <see cref="SharedKeys.Read"/> and the readers of each kind read, since they need them together or always.</summary>
    private static readonly string[] ReadByReaders =
        ["title", "summary", "slug", "permalink", "lang", "imageAlt", "draft", "start", "letter", "letters"];

    private static readonly (string Kind, MemberTable Members, IEnumerable<KeyDefinition> Keys)[] Seen =
    [
        ("article", EntryMembers.Article, ArticleKeys.Schema.Keys),
        ("campaign", EntryMembers.Campaign, CampaignKeys.Schema.Keys),
        ("action", EntryMembers.Action, ActionKeys.Schema.Keys),
        ("page", EntryMembers.Page, PageKeys.Schema.Keys),
        ("capture", EntryMembers.Capture, CaptureKeys.Schema.Keys),
        ("site", SiteMembers.Site, ContentKind.Archive.Schema.Keys),
        ("source", PartMembers.Provenance, ProvenanceKeys.Schema.Keys),
        ("attachment", PartMembers.Attachment, AttachmentKeys.Schema.Keys),
        ("milestone", PartMembers.Milestone, MilestoneKeys.Schema.Keys),
        ("target", PartMembers.Target, TargetKeys.Schema.Keys),
        ("navigation", SiteMembers.Navigation, ContentKind.Archive.Schema.Find("navigation")!.NestedKeys!.Keys),
        ("privacy", SiteMembers.Privacy, ContentKind.Archive.Schema.Find("privacy")!.NestedKeys!.Keys),
    ];

    [Fact]
    public void Every_member_that_a_key_names_is_there() => Assert.All(
        Seen.SelectMany(seen => seen.Keys.Where(key => key.MemberName is not null).Select(key => (seen.Kind, seen.Members, key.MemberName))),
        seen => Assert.True(seen.Members.Find(seen.MemberName!) is not null, $"{seen.Kind}.{seen.MemberName}"));

    [Fact]
    public void Every_key_is_read()
    {
        Assert.Empty(Unread(SharedKeys.All));
        Assert.Empty(Unread(ArticleKeys.Schema.Own));
        Assert.Empty(Unread(CampaignKeys.Schema.Own));
        Assert.Empty(Unread(ActionKeys.Schema.Own));
        Assert.Empty(Unread(CaptureKeys.Schema.Own));
    }

    [Fact]
    public void The_documentation_of_the_theme_has_the_members_of_all_keys()
    {
        var section = Assert.Single(EditorFiles.Sections());
        var path = Path.Join(Repository.Root, section.Path);
        var document = File.ReadAllText(path);
        Assert.True(section.Replace(document) == document, $"{section.Path} does not list the members of today's keys. Run: dotnet run --project src/Placard.Cli -- schema --to .");
    }

    [Fact]
    public void Only_what_stands_between_the_comments_is_written()
    {
        var section = new EditorSection("a.md", "keys", "new\n");
        Assert.Equal("a\n<!-- Written by placard schema: keys. -->\nnew\n<!-- End of keys. -->\nb\n",
            section.Replace("a\n<!-- Written by placard schema: keys. -->\nold\n<!-- End of keys. -->\nb\n"));
        Assert.Null(section.Replace("a\n<!-- Written by placard schema: keys. -->\nold\n"));
    }

    private static IEnumerable<string> Unread<T>(IEnumerable<EntryKey<T>> keys) where T : Entry =>
        keys.Where(key => key.Read is null).Select(key => key.Name).Except(ReadByReaders);
}
