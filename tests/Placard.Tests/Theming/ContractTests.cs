using System.Text.RegularExpressions;
using Placard.Charts;
using Placard.Citations;
using Placard.Content;
using Placard.Forms;
using Placard.Images;
using Placard.Letters;
using Placard.Links;
using Placard.Liquid;
using Placard.Locales;
using Placard.Tests.Support;
using Placard.Theming;
using Placard.Theming.Members;
using Placard.Theming.Templates;
using Placard.Urls;
using Capture = Placard.Content.Capture;

namespace Placard.Tests.Theming;

/// <summary>The contract in the theme's README names every template member, and names none that there is not.</summary>
public partial class ContractTests
{
    private static readonly string Readme = File.ReadAllText(Path.Join(Repository.Root, "theme", "README.md"));

    /// <summary>The members that all entries share.</summary>
    private static readonly string[] Shared = [.. TemplateMembers.ByType[typeof(Page)].Names];

    private static readonly Passage[] Passages =
    [
        new("| `site` |", "\n", [typeof(Site), typeof(NavigationLink), typeof(Mirror), typeof(SigningSettings), typeof(PrivacyNotice)], ["site", "alt"]),
        new("| `page` |", "\n", [typeof(PageView), typeof(Alternate), typeof(Signpost)], ["page", "website", "article", "noindex"]),
        new("## By layout", "**Template members of an entry**",
            [typeof(CopyView), typeof(NumberedLink), typeof(FollowUp), typeof(PrintSheet), typeof(QrCode)], null),
        new("**Template members of an entry**", "- article:", [typeof(Page), typeof(Image)], ["article", "campaign"], "entry"),
        new("- article:", "- campaign:", [typeof(Article), typeof(Provenance), typeof(Attachment)], ["attachments", "source"], "article"),
        new("- campaign:", "- action:", [typeof(Campaign), typeof(Milestone), typeof(SocialPost)], ["milestones"], "campaign"),
        new("- action:", "- capture:", [typeof(CampaignAction), typeof(Target), typeof(Tally)], ["upcoming", "open", "closed", "targets"], "action"),
        new("- capture:", "\n\n", [typeof(Capture), typeof(CapturePart)], ["containers"], "capture"),
        new("**Template members of a date**", "\n\n", [typeof(ArchiveDate), typeof(EdtfDate), typeof(ActionTime)], ["action"]),
        new("**Template members of signatures**", "\n\n",
            [typeof(SignatureList), typeof(Signature), typeof(SignatureSection), typeof(NamedCount)], []),
        new("**Template members of a citation**", "\n\n",
            [typeof(CitationView), typeof(StyledCitation), typeof(TextRun), typeof(CitationDownload), typeof(FeedLink)], []),
        new("**A chart**", "\n\n", [typeof(ColumnChart), typeof(Column), typeof(BarChart), typeof(Bar), typeof(TimelineChart), typeof(Lane), typeof(Mark)], []),
        new("**Template members of a list link**", "\n\n", [typeof(PageLink), typeof(BrowseSection), typeof(TimelineItem), typeof(ArchivedCopy)],
            ["ways", "milestone", "article", "action", "tally", "post", "start", "end", "copy", "words"]),
        new("**Template members of a form**", "\n\n",
            [typeof(FormMarkup), typeof(FormValue), typeof(Honeypot), typeof(FurtherRecipient), typeof(FormField), typeof(LetterNames),
                typeof(Country)], ["nil"]),
        new("**Template members of calls**", "\n\n", [typeof(CallGuide), typeof(CallCard)], ["phone", "hours"]),
        new("**Template members of a letter**", "\n\n", [typeof(LetterView), typeof(MailLink), typeof(MailGroup)], []),
    ];

    public static TheoryData<string> Starts => [.. Passages.Select(passage => passage.Start)];

    [Theory]
    [MemberData(nameof(Starts))]
    public void The_README_names_each_member_where_it_describes_the_object(string start)
    {
        var passage = Passages.Single(passage => passage.Start == start);
        var written = Names(passage).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], passage.Types.SelectMany(OwnNames).Where(name => !written.Contains(name)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public void The_README_names_no_member_that_there_is_not(string start)
    {
        var passage = Passages.Single(passage => passage.Start == start);
        if (passage.Words is not { } words) return;
        var known = passage.Types.SelectMany(type => TemplateMembers.ByType[type].Names).Concat(words).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Names(passage).Where(name => !known.Contains(name)).Distinct());
    }

    [Fact]
    public void Each_object_that_templates_see_is_described() =>
        Assert.Equal([typeof(ForLoop)], TemplateMembers.ByType.Keys.Except(Passages.SelectMany(passage => passage.Types)));

    [Fact]
    public void The_table_of_filters_names_each_filter_and_no_other() => Assert.Equal(
        ThemeDialect.Instance.Filters.Keys.Except(["append"]).Order(StringComparer.Ordinal),
        Filter().Matches(Part("## Filters", "\n## ")).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> OwnNames(Type type) =>
        type != typeof(Page) && typeof(Entry).IsAssignableFrom(type) ? TemplateMembers.ByType[type].Names.Except(Shared) : TemplateMembers.ByType[type].Names;

    /// <summary>The names that a passage quotes, and those that the table of front matter keys lists for its object.</summary>
    private static IEnumerable<string> Names(Passage passage) =>
        Name().Matches(Part(passage.Start, passage.End)).Select(match => match.Groups["name"].Value).Concat(passage.Object is { } name ? KeyNames(name) : []);

    /// <summary>The members of an object, and those of their parts.</summary>
    private static IEnumerable<string> KeyNames(string name) =>
        Part("<!-- Written by placard schema: template members. -->", "<!-- End").Split('\n')
            .Where(row => row.StartsWith($"| `{name}.", StringComparison.Ordinal))
            .SelectMany(row => row.Split('`')[1].Split('.').Skip(1).Concat(Name().Matches(row).Select(match => match.Groups["name"].Value)));

    private static string Part(string start, string end)
    {
        var at = Readme.IndexOf(start, StringComparison.Ordinal);
        Assert.True(at >= 0, $"theme/README.md has no passage that begins with '{start}'.");
        var to = Readme.IndexOf(end, at + start.Length, StringComparison.Ordinal);
        return to < 0 ? Readme[at..] : Readme[at..to];
    }

    [GeneratedRegex("`(?<name>[a-z][A-Za-z]*)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| `[^`]*\\\| (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Filter();

    /// <param name="Start">What the passage begins with.</param>
    /// <param name="End">What follows it.</param>
    /// <param name="Types">The objects that it describes.</param>
    /// <param name="Words">What else it quotes: values, and members of objects that are described elsewhere; null where it quotes much else.</param>
    /// <param name="Object">The name of the object in the table of front matter keys; null where the table does not list it.</param>
    private sealed record Passage(string Start, string End, Type[] Types, string[]? Words, string? Object = null);
}
