using Placard.Content;
using Placard.Outputs.Data;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>What another host's templates see of an entry: every key of <c>schemas/keys.md</c>, and nothing that the pages hide.</summary>
public class EntryValuesTests
{
    private const string Common = """
        summary: In short.
        updated: 2020-06-02
        slug: own-name
        aliases: [old/page.html]
        lang: en
        tags: [one]
        authors: [An Author]
        image: ../files/image.svg
        imageAlt: What it shows
        extra: { mood: calm }
        """;

    private const string Archive = """
        == files/image.svg
        <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
        == files/letter.pdf
        %PDF
        == articles/other.md
        ---
        title: Autre
        date: 2020-01-01
        lang: fr
        ---
        == articles/hidden.md
        ---
        title: Hidden
        date: 2020-01-01
        draft: true
        ---
        == articles/a.md
        ---
        title: Article
        date: 2020-06-01
        COMMON
        permalink: own/article.html
        translationOf: other.md
        campaign: c
        kind: statement
        source: { title: T, url: "https://a.test/", published: 2020-01-01, captured: 2020-01-02, archivedUrl: "https://b.test/", publisher: P, author: A }
        attachments: [{ file: ../files/letter.pdf, title: The letter }]
        signatures: signatures.csv
        related: [other.md, hidden.md]
        ---
        == articles/signatures.csv
        name,role,organisation,country,date,email,consent,display
        A. Signer,Cook,Kitchen,France,2020-01-01,private@signer.test,yes,full
        Withheld,Cook,Kitchen,France,2020-01-01,withheld@signer.test,no,full
        == campaigns/first.md
        ---
        title: Première
        start: 2019-01-01
        lang: fr
        ---
        == campaigns/c.md
        ---
        title: Campaign
        date: 2020-05-01
        COMMON
        permalink: own/campaign.html
        translationOf: first.md
        start: 2020-05-01
        end: 2020-06-17
        hashtag: "#Campaign"
        outcome: won
        outcomeSummary: It was won.
        organisations: [An organisation]
        milestones: [{ date: 2020-05-02, text: It begins., link: ../articles/a.md }, { date: 2020-05-03, text: A draft., link: ../articles/hidden.md }]
        posts: posts.csv
        featured: true
        ---
        == campaigns/posts.csv
        date,author,text,url,archivedUrl,screenshot,screenshotAlt,phone
        2020-05-01,Poster,Hello,https://a.test/,https://b.test/,../files/image.svg,A post,12345
        == actions/fr.md
        ---
        title: Signez
        kind: petition
        lang: fr
        targets: [{ name: A minister }]
        ---
        == actions/a.md
        ---
        title: Action
        date: 2020-05-01
        COMMON
        permalink: own/action.html
        translationOf: fr.md
        campaign: c
        kind: letter
        opens: 2020-05-01
        closes: 2020-06-17
        closedNote: It is over.
        outcome: partial
        outcomeSummary: Half of it.
        subject: A subject
        targets:
          - name: A. Minister
            area: North
            role: Minister
            organisation: Ministry
            country: France
            email: minister@target.test
            salutation: Dear Minister
            address: 1 Street
            group: ministers
            phone: +44 20 7946 0100
            hours: Mondays
            bcc: copy@target.test
            asOf: 2020-05-01
            until: 2020-12-31
        mailTo: bcc
        points: [One point., Two points., Three points.]
        questions: [Why?]
        targetsFile: targets.csv
        hours: Monday to Friday
        hoursZone: Europe/Paris
        script: Hello.
        voicemail: Hello, machine.
        fields: [{ name: town, label: Town, type: choice, required: true, options: [One, Two], help: A town., autocomplete: address-level2 }]
        goal: 100
        print: sheet
        tally: { count: 5, asOf: 2020-06-01 }
        signatures: ../articles/signatures.csv
        handler: { type: formspree, form: secretform }
        thanks: Thank you.
        consent: You may pass it on.
        followUp: ../articles/a.md
        editable: false
        letter: Dear all.
        letters: [{ group: ministers, lang: fr, subject: Own subject, letter: Dear minister. }]
        ---
        == actions/targets.csv
        name,email
        B. Envoy,envoy@target.test
        == pages/premiere.md
        ---
        title: Page
        lang: fr
        ---
        == pages/a.md
        ---
        title: Page
        date: 2020-05-01
        COMMON
        permalink: own/page.html
        translationOf: premiere.md
        ---
        == captures/saved/capture.yaml
        title: Saved
        summary: A copy.
        originalUrl: https://old.test/
        captured: 2020-06-18
        tool: wget
        campaign: c
        start: start.html
        search: true
        serveAt: [/]
        lang: en
        == captures/saved/start.html
        <title>Saved</title>
        """;

    public static TheoryData<string, string> Kinds => new()
    {
        { "Articles", "articles/a.md" },
        { "Campaigns", "campaigns/c.md" },
        { "Actions", "actions/a.md" },
        { "Pages", "pages/a.md" },
        { "Saved sites", "captures/saved/capture.yaml" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Every_key_has_a_value_or_a_reason_to_have_none(string section, string path)
    {
        var site = SiteOn("2020-06-01");
        var values = EntryValues.Of(site.EntryAt(path)!, site);
        var keys = KeysOf(section).ToList();

        Assert.True(keys.Count > 7, $"{section}: {string.Join(", ", keys)}");
        Assert.All(keys, key => Assert.True(EntryValues.LeftOut.ContainsKey(key) != Has(values, key), key));
    }

    [Theory]
    [InlineData("2020-04-30", "")]
    [InlineData("2020-06-17", "minister@target.test envoy@target.test")]
    [InlineData("2020-06-18", "")]
    public void Targets_have_email_addresses_while_the_action_is_open(string day, string expected)
    {
        var site = SiteOn(day);
        var targets = Maps(EntryValues.Of(site.EntryAt("actions/a.md")!, site)["targets"]);
        Assert.Equal(expected, string.Join(' ', targets.Select(target => target.GetValueOrDefault("email")).OfType<string>()));
    }

    [Fact]
    public void Neither_drafts_nor_private_columns_are_among_the_values()
    {
        var site = SiteOn("2026-01-01");
        var all = string.Join('\n', site.Entries.SelectMany(entry => Texts(EntryValues.Of(entry, site))));
        Assert.Contains("A. Signer", all, StringComparison.Ordinal);
        foreach (var hidden in (string[])["hidden", "@", "12345", "Withheld", "secretform"]) Assert.DoesNotContain(hidden, all, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_have_the_types_of_their_keys()
    {
        var site = SiteOn("2020-06-01");
        var action = EntryValues.Of(site.EntryAt("actions/a.md")!, site);
        Assert.Equal(new ArchiveDate(new DateOnly(2020, 6, 17)), action["closes"]);
        Assert.Equal("c", action["campaign"]);
        Assert.Equal(100, action["goal"]);
        Assert.Equal(false, action["editable"]);
        Assert.Equal("articles/a.md", action["followUp"]);
        Assert.Equal(["c"], Assert.IsType<IReadOnlyList<string>>(EntryValues.Of(site.EntryAt("articles/a.md")!, site)["campaign"], exactMatch: false));
    }

    private static Site SiteOn(string day) => TestSite.Of(Archive.Replace("COMMON", Common, StringComparison.Ordinal)).AsOf(day).Prepare().Site;

    /// <summary>The keys of a kind of entry as its authors read of them; those of a map within another as <c>outer → inner</c>.</summary>
    private static IEnumerable<string> KeysOf(string section) =>
        File.ReadAllText(Path.Join(Repository.Root, "schemas/keys.md")).Split("\n## ").Single(part => part.StartsWith(section, StringComparison.Ordinal))
            .Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Replace("`", "", StringComparison.Ordinal).Trim(' ', '*'));

    private static bool Has(IReadOnlyDictionary<string, object> values, string key) => key.Split(" → ") is [var outer, var inner]
        ? (values[outer] is IReadOnlyDictionary<string, object> map ? [map] : Maps(values[outer])).Any(map => map.ContainsKey(inner))
        : values.ContainsKey(key);

    private static IReadOnlyList<IReadOnlyDictionary<string, object>> Maps(object list) =>
        Assert.IsType<IReadOnlyList<IReadOnlyDictionary<string, object>>>(list, exactMatch: false);

    private static IEnumerable<string> Texts(object value) => value switch
    {
        string text => [text],
        IReadOnlyDictionary<string, object> map => map.Values.SelectMany(Texts),
        System.Collections.IEnumerable list => list.Cast<object>().SelectMany(Texts),
        _ => [value.ToString() ?? ""],
    };
}
