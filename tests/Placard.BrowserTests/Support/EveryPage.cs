using System.Collections.Concurrent;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Support;

/// <summary>Archives that together contain every kind of page, and every kind of action in every status.</summary>
public static class EveryPage
{
    /// <summary>The archives, each built once for all tests.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<PublishedArchive>> Built = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => ["sample", "sample in French", "sample in Arabic", "actions", "copies", "copies in Arabic"];

    /// <summary>The build date of an archive, which is also the date of the browser.</summary>
    public static string Day(string name) => IsSample(name) ? "2020-06-01" : "2026-01-15";

    public static HostedArchive Publish(BrowserFixture browser, string name) =>
        browser.Host.Publish(Built.GetOrAdd(name, _ => new Lazy<PublishedArchive>(() => Build(name))).Value);

    /// <summary>A page of each kind of the sample and its search results, of its translations the translated pages; of the others their own pages.</summary>
    public static IEnumerable<string> Of(HostedArchive hosted, string name) =>
        IsSample(name)
            ? hosted.Archive.SamplePages.Where(path => Lang(name) == "en" || hosted.Archive.Built.Page(path).DocumentElement.GetAttribute("lang") == Lang(name))
                .Append("search.html#q=OMNI")
            : hosted.Archive.Built.Pages
                .Where(path => name == "actions" ? path.StartsWith("actions/", StringComparison.Ordinal) : path == "copies.html");

    private static PublishedArchive Build(string name) =>
        IsSample(name)
            ? PublishedArchive.Sample($"accessible-{Lang(name)}.test", Day(name), Lang(name))
            : PublishedArchive.Of(TestSite.Of(name == "actions" ? Actions : Copies(Lang(name))).AsOf(Day(name)));

    private static bool IsSample(string name) => name.StartsWith("sample", StringComparison.Ordinal);

    private static string Lang(string name) => name switch { "sample in French" => "fr", "sample in Arabic" or "copies in Arabic" => "ar", _ => "en" };

    /// <summary>Mirrors in every condition, one with a URL that is wider than a phone.</summary>
    private static string Copies(string lang) => $$"""
        == archive.yaml
        title: Copies
        baseUrl: https://accessible-copies-{{lang}}.test/campaigns/of-a-society-with-a-long-name/
        languages: [{{lang}}]
        repository: { host: forgejo, url: https://code.example.org/society/archive }
        signing: { publicKey: RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3, timeStampService: https://stamps.example/ }
        mirrors:
          - { name: Library, url: https://whole.example/ }
          - { name: "University of a Very Long Name", url: https://behind-under-a-host-name-that-is-wider-than-a-phone.university.example/collections/campaigns/ }
          - { name: Friends, url: https://changed.example/ }
          - { name: Museum, url: https://unreachable.example/ }
          - { name: Newcomer, url: https://unchecked.example/ }
        == copies.lock.yaml
        https://behind-under-a-host-name-that-is-wider-than-a-phone.university.example/collections/campaigns/:
          state: behind
          behind: 2
          checked: 2026-01-12
          since: 2026-01-05
        https://changed.example/:
          state: changed
          checked: 2026-01-12
          since: 2026-01-05
        https://unreachable.example/:
          state: unreachable
          checked: 2026-01-12
          since: 2026-01-05
        https://whole.example/:
          state: whole
          checked: 2026-01-12
          since: 2026-01-12
        """;

    private static string Actions => """
        == archive.yaml
        title: Actions
        baseUrl: https://accessible-actions.test/
        languages: [en, ar]
        handler: { type: formspree, id: abc }
        privacy: { controller: A society, purpose: To deliver letters, recipient: The society's office, retention: Six months, contact: office@example.org }
        == actions/رسالة.md
        ---
        title: رسالة إلى المكتبة
        lang: ar
        kind: letter
        closes: 2026-02-01
        subject: نسخة من الأرشيف
        targets: [{ name: أمينة المكتبة, email: library@example.org, address: شارع المثال ١ }]
        fields: [{ name: town, label: المدينة, required: true }]
        goal: 100
        tally: { count: 40, asOf: 2026-01-10 }
        ---
        نص.

        ## Letter

        السلام عليكم، أنا [your name].

        """ + string.Concat(new[] { "letter", "petition", "pledge", "contact", "call" }.SelectMany(kind => new[] { "upcoming", "open", "closed" }.Select(life => Action(kind, life))));

    private static string Action(string kind, string life) => $$"""
        == actions/{{kind}}-{{life}}.md
        ---
        title: A {{kind}} that is {{life}}
        summary: What it is about, in a sentence.
        kind: {{kind}}
        opens: {{(life == "upcoming" ? "2026-01-20" : "2026-01-01")}}
        closes: {{(life == "closed" ? "2026-01-10" : "2026-02-01")}}
        subject: A subject
        goal: 1000
        tally: { count: 420, asOf: 2026-01-10 }
        fields:
          - { name: town, label: Your town, required: true, help: As on an envelope., autocomplete: address-level2 }
          - { name: why, label: Why do you take part?, type: long-text }
          - { name: phone, label: Telephone, type: tel }
          - { name: land, label: Country, type: country }
          - { name: role, label: Your role, type: choice, options: [Reader, Librarian], required: true }
          - { name: topics, label: Topics, type: choices, options: [Ports, Trains], required: true, help: Of those that you know. }
          - { name: since, label: Since when?, type: date }
          - { name: adult, label: I am of age., type: tick, help: We must ask. }
          - { name: proof, label: A document, type: file }
        {{(kind == "call" ? "hours: Weekdays, 9:00 to 17:00\nhoursZone: Europe/London\nscript: \"Good morning, I am [your name]. I ask [target name] to act.\"\nvoicemail: I am [your name].\ntargets: [{ name: Ada Reader, role: Librarian, organisation: Example Library, phone: +44 20 7946 0100 }, { role: Registrar, phone: 020 7946 0101, hours: Mondays }]" : "")}}
        {{(kind is "petition" or "pledge" ? "print: sheet" : "")}}
        {{(kind == "letter" ? "targets: [{ name: Ada Reader, role: Librarian, organisation: Example Library, email: ada@example.org, address: 1 Example Street }, { role: Registrar, organisation: \"A body with a very long name that has to be broken somewhere\", email: registrar@example.org }]" : "")}}
        ---
        Text with [a link](letter-closed.md).
        {{(kind == "letter" ? "\n## Letter\n\nDear [target name],\n\nI am [your name] of [your town].\n\nYours" : "")}}

        """;
}
