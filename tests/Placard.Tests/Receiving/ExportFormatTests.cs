using System.Globalization;
using System.Text;
using System.Text.Json;
using Placard.Cli.Commands;
using Placard.Receiving;
using Placard.Receiving.Formats;
using Placard.Tests.Support;

namespace Placard.Tests.Receiving;

/// <summary>
/// Exports of each format with 5,000 entries, a third of them twins, hostile or without consent, as their services' documents describe them. The numbers
/// add up, no private value is in any file of the archive, and a second run changes nothing.
/// </summary>
public class ExportFormatTests
{
    private const int Count = 5_000;

    private static readonly string[] Private =
        ["planted.test", "Plantedville", "203.0.113.", "PlantedAgent", "Planted-Referrer", "+49 171 0000000", "Hidden", "<script", "=cmd", "pills"];

    private static readonly Person[] People = [.. Enumerable.Range(0, Count).Select(Person.Of)];

    /// <summary>The format, the handler's configuration, and the files.</summary>
    private static readonly Dictionary<string, (string Handler, Func<IEnumerable<(string, string)>> Export)> Formats = new(StringComparer.Ordinal)
    {
        ["netlify CSV"] = ("{type: netlify}", () => Csv(',', "created_at", Iso, "email", "bot-field")),
        ["netlify JSON"] = ("{type: netlify}", () => Json(
            person => new
            {
                number = 1,
                created_at = Iso(person.Sent),
                state = "verified",
                ip = "203.0.113.7",
                data = Fields(person, "email", "bot-field"),
                human_fields = new Dictionary<string, string> { ["Name"] = person.Name },
            },
            items => items)),
        ["formspree CSV"] = ("{type: formspree, form: abc}", () => Csv(',', "submitted", Formspree, "email", "_gotcha", "\uFEFF")),
        ["formspree JSON"] = ("{type: formspree, form: abc}", () => Json(
            person => With(Fields(person, "email", "_gotcha"), ("_date", Iso(person.Sent))), items => new { fields = new[] { "name" }, submissions = items })),
        ["formsubmit JSON"] = ("{type: formsubmit, to: an-alias}", () => Json(
            person => new
            {
                form_url = "https://archive.test/actions/sign.html",
                form_data = Fields(person, "email", "_honey"),
                submitted_at = new
                {
                    date = person.Sent.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
                    timezone_type = 3,
                    timezone = "UTC",
                },
            },
            items => new { success = true, submissions = items })),
        ["formspark JSON"] = ("{type: formspark, id: abc}", () => Json(
            person => new { id = "x", formId = "abc", createdAt = Iso(person.Sent), data = Fields(person, "_replyto", "_honeypot") },
            items => new { data = items, hasMore = false, nextCursor = "" })),
        ["basin JSON"] = ("{type: basin, id: abc}", () => Json(
            person => new { ip = "203.0.113.7", created_at = Iso(person.Sent), payload_params = Fields(person, "email", "honeypot") },
            items => new { submissions = items, meta = new { count = Count } })),
        ["formcarry JSON"] = ("{type: formcarry, id: abc}", () => Json(
            person => new
            {
                _id = "x",
                createdAt = Iso(person.Sent),
                fields = Fields(person, "email", "_gotcha").Select(field => new { name = field.Key, value = field.Value }),
            },
            items => new { submissions = items })),
        ["staticman YAML"] = (Staticman, () => Files(".yml",
            person => $"_id: {person.Number}\n{Lines(person)}date: {new DateTimeOffset(person.Sent, default).ToUnixTimeSeconds()}\n")),
        ["staticman JSON"] = (Staticman, () => Files(".json",
            person => JsonSerializer.Serialize(With(Fields(person, "email", "honeypot"), ("_id", "x"), ("date", Iso(person.Sent)))))),
        ["staticman front matter"] = (Staticman, () => Files(".md",
            person => $"---\n_id: {person.Number}\n{Lines(person)}date: '{Iso(person.Sent)}'\n---\nA letter.\n")),
        ["any CSV"] = (Custom, () => Csv(';', "Timestamp", Iso, "email", "trap")),
        ["any JSON"] = (Custom, () => Json(
            person => With(Fields(person, "mail", "trap"), ("createdAt", Iso(person.Sent))), items => new { entries = items })),
        ["mail"] = (Custom, () => [("entries.mbox", string.Concat(People.Select(Mail)))]),
        ["mail in HTML"] = (Custom, () => [("entries.mbox", string.Concat(People.Select(HtmlMail)))]),
        ["single mails"] = (Custom, () => People.Select(person => ($"{person.Number}.eml", Mail(person)[("From x@y Mon Jan  1 00:00:00 2026\n".Length)..]))),
    };

    private const string Custom = "{type: custom, url: \"https://forms.test/\", honeypot: trap, replyTo: reply}";

    private const string Staticman = "{type: staticman, server: \"https://s.test\", service: github, repository: a/b, branch: main, property: sign}";

    public static TheoryData<string> Names => [.. Formats.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Counts_add_up_nothing_private_is_kept_and_a_second_run_changes_nothing(string format)
    {
        var (handler, export) = Formats[format];
        var archive = ReceivingArchive.Petition(handler: handler);
        archive.Formats = ReceiveCommand.Formats;
        (string, string)[] files = [.. export()];
        var result = archive.Receive(files);
        var report = result.Report;
        Assert.Empty(result.Diagnostics);

        var agreed = People.Where(person => person.Consents).ToList();
        var single = agreed.GroupBy(person => person.Email, StringComparer.OrdinalIgnoreCase).Select(same => same.Last()).ToList();
        Assert.Equal((Count, Count - agreed.Count, agreed.Count - single.Count), (report.Entries, report.WithoutConsent, report.Repeated));
        Assert.Equal((single.Count(person => person.IsHostile), single.Count(person => !person.IsHostile)), (report.Doubtful, report.New));
        Assert.Equal(report.Entries, report.OfOtherForms + report.Spam + report.WithoutConsent + report.Repeated + report.TooOld + report.Known + report.Updated
            + report.KeptByHand + report.Refused + report.Doubtful + report.New);
        Assert.Equal(report.New, report.Total);
        var signatures = Assert.Single(archive.Build().Actions).Signatures!;
        Assert.Equal(single.Where(person => person is { IsHostile: false, ShowsName: true }).Select(person => person.Name).Order(StringComparer.Ordinal),
            signatures.Shown.Select(signature => signature.Name).Order(StringComparer.Ordinal));
        var written = archive.Files.Values.Append(archive.State.ToJson()).ToList();
        Assert.DoesNotContain(Private, planted => written.Exists(text => text.Contains(planted, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(Private[..6], planted => result.Review!.Contains(planted, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(",=", result.Review!.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var before = (archive.Files.ToDictionary(), archive.State.ToJson());
        Assert.Empty(archive.Receive(files).Changes);
        Assert.Equal(before.Item1, archive.Files.ToDictionary());
        Assert.Equal(before.Item2, archive.State.ToJson());
    }

    [Fact]
    public void Of_the_forms_of_one_key_those_of_other_pages_are_left_out()
    {
        var archive = ReceivingArchive.Petition(handler: "{type: formsubmit, to: an-alias}");
        var report = archive.Receive(("a.json", """
            {"success": true, "submissions": [
              {"form_url": "https://archive.test/actions/other.html", "form_data": {"name": "A", "email": "a@b.test", "consent-deliver": "yes"}, "submitted_at": {"date": "2026-06-01 10:00:00.000000", "timezone": "UTC"}},
              {"form_url": "https://archive.test/actions/sign", "form_data": {"name": "B", "email": "b@b.test", "consent-deliver": "yes"}, "submitted_at": {"date": "2026-06-01 10:00:00.000000", "timezone": "UTC"}}]}
            """)).Report;
        Assert.Equal((1, 1), (report.OfOtherForms, report.New));
    }

    [Fact]
    public void What_the_service_took_for_spam_is_left_out()
    {
        var archive = ReceivingArchive.Petition(handler: "{type: netlify}");
        var report = archive.Receive(("a.json", """
            [{"created_at": "2026-06-01T10:00:00Z", "state": "spam", "human_fields": {}, "data": {"name": "A", "email": "a@b.test", "consent-deliver": "yes"}}]
            """)).Report;
        Assert.Equal((1, 0), (report.Spam, report.New));
    }

    [Theory]
    [InlineData("2026-05-30T10:08:00Z", "2026-05-30T10:08:00Z")]
    [InlineData("2026-05-30T10:08:00.123+02:00", "2026-05-30T08:08:00.123Z")]
    [InlineData("2026-05-30 10:08:00", "2026-05-30T10:08:00")]
    [InlineData("2026-05-30 10:08:00 UTC", "2026-05-30T10:08:00Z")]
    [InlineData("10:08 AM - 30 May 2026", "2026-05-30T10:08:00")]
    [InlineData("1780135680", "2026-05-30T10:08:00Z")]
    [InlineData("1780135680000", "2026-05-30T10:08:00Z")]
    [InlineData("Sat, 30 May 2026 10:08:00 GMT", "2026-05-30T10:08:00Z")]
    [InlineData("yesterday", null)]
    [InlineData("12", null)]
    public void Times_are_read_as_services_write_them(string text, string? expected) =>
        Assert.Equal(expected, SentTime.TryParse(text, out var sent) ? sent.ToString() : null);

    [Theory]
    [InlineData("Deleted after six months.", 6, RetentionUnit.Months)]
    [InlineData("We keep them for 30 days.", 30, RetentionUnit.Days)]
    [InlineData("Nach zwei Wochen gelöscht.", 2, RetentionUnit.Weeks)]
    [InlineData("Supprimées après un an.", 1, RetentionUnit.Years)]
    [InlineData("Se borran a los doce meses.", 12, RetentionUnit.Months)]
    [InlineData("تحذف بعد 3 أشهر.", 3, RetentionUnit.Months)]
    public void How_long_data_are_kept_is_read_from_the_privacy_notice(string sentence, int count, RetentionUnit unit) =>
        Assert.Equal(new RetentionPeriod(count, unit, IsRead: true), RetentionPeriod.Of(sentence));

    [Fact]
    public void A_notice_without_a_time_stands_for_a_year() =>
        Assert.Equal(new RetentionPeriod(1, RetentionUnit.Years, IsRead: false), RetentionPeriod.Of("As long as needed."));

    private static string Iso(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Formspree(DateTime time) => time.ToString("hh:mm tt - d MMMM yyyy", CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Fields(Person person, string email, string honeypot)
    {
        var fields = new Dictionary<string, string>
        {
            ["name"] = person.Name, [email] = person.Email, ["organisation"] = "Example Society", ["country"] = "Canada", ["town"] = "Plantedville",
            ["phone"] = "+49 171 0000000", ["ip"] = "203.0.113.7", ["user_agent"] = "PlantedAgent", ["referrer"] = "Planted-Referrer", ["_next"] = "x",
            ["letter"] = "I, too, say \"yes\".",
        };
        if (person.ShowsName) fields["consent"] = "yes";
        if (person.Consents) fields["consent-deliver"] = "yes";
        if (person.Trap.Length > 0) fields[honeypot] = person.Trap;
        return fields;
    }

    private static Dictionary<string, string> With(Dictionary<string, string> fields, params (string Name, string Value)[] others)
    {
        foreach (var (name, value) in others) fields[name] = value;
        return fields;
    }

    private static IEnumerable<(string, string)> Csv(
        char separator, string sentColumn, Func<DateTime, string> time, string email, string honeypot, string start = "")
    {
        string[] columns =
        [
            "name", email, "organisation", "country", "town", "phone", "ip", "user_agent", "referrer", "letter", "consent", "consent-deliver", honeypot,
        ];
        var text = new StringBuilder(start).AppendJoin(separator, [sentColumn, .. columns]).Append('\n');
        foreach (var person in People)
        {
            var fields = Fields(person, email, honeypot);
            var cells = columns.Select(column => fields.GetValueOrDefault(column, ""));
            var quoted = cells.Prepend(time(person.Sent)).Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            text.AppendJoin(separator, quoted).Append('\n');
        }
        return [("entries.csv", text.ToString())];
    }

    private static IEnumerable<(string, string)> Json(Func<Person, object> item, Func<object[], object> root) =>
        [("entries.json", JsonSerializer.Serialize(root([.. People.Select(item)])))];

    private static IEnumerable<(string, string)> Files(string ending, Func<Person, string> text) =>
        People.Select(person => ($"entry-{person.Number:0000}{ending}", text(person)));

    private static string Lines(Person person) => string.Concat(Fields(person, "email", "honeypot").Where(field => field.Key != "_next")
        .Select(field => $"{field.Key}: {JsonSerializer.Serialize(field.Value)}\n"));

    private static string Mail(Person person) => $"""
        From x@y Mon Jan  1 00:00:00 2026
        From: Form service <noreply@service.test>
        Reply-To: {person.Email}
        Date: {person.Sent.ToString("ddd, d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000
        Subject: New submission
        Content-Type: text/plain; charset=utf-8

        Somebody has filled in your form:

        {string.Concat(Fields(person, "email", "trap").Select(field => $"{field.Key}: {field.Value}\n"))}
        Sent from: https://archive.test/

        """.ReplaceLineEndings("\n").Replace("\nReply-To: \n", "\n", StringComparison.Ordinal);

    private static string HtmlMail(Person person) => $"""
        From x@y Mon Jan  1 00:00:00 2026
        From: Form service <noreply@service.test>
        Date: {person.Sent.ToString("ddd, d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000
        Subject: New submission
        Content-Type: text/html; charset=utf-8

        <html><head><style>td {"{"} color: red {"}"}</style></head><body><p>Somebody has filled in your form</p><table>
        {string.Concat(Fields(person, "email", "trap").Where(field => field.Value.Length > 0).Select(field =>
            $"<tr><td><strong>{field.Key}</strong></td><td>{System.Net.WebUtility.HtmlEncode(field.Value)}</td></tr>\n"))}</table></body></html>

        """.ReplaceLineEndings("\n");

    private sealed record Person(int Number, string Name, string Email, DateTime Sent)
    {
        public bool Consents { get; init; } = true;

        public bool ShowsName { get; init; }

        public string Trap { get; init; } = "";

        public bool IsHostile { get; init; }

        /// <summary>Of nine, one repeats a sender, one did not agree, and one is hostile in one of six ways.</summary>
        public static Person Of(int number)
        {
            var at = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(10 * number);
            var shows = number % 2 == 0;
            var person = new Person(number, shows ? $"Ada Example {number}" : $"Hidden {number}", $"p{number}@planted.test", at) { ShowsName = shows };
            return (number % 9) switch
            {
                3 => person with { Email = $"P{number - 1}@planted.test" },
                5 => person with { Consents = false, Name = $"Hidden {number}" },
                7 => Hostile(person),
                _ => person,
            };
        }

        private static Person Hostile(Person person) => (person.Number / 9 % 5) switch
        {
            0 => person with { IsHostile = true, Name = $"<script>alert({person.Number})</script>" },
            1 => person with { IsHostile = true, Name = $"=cmd|'/c calc'!A{person.Number}" },
            2 => person with { IsHostile = true, Name = $"Cheap pills {person.Number} https://pills.test/" },
            3 => person with { IsHostile = true, Email = $"p{person.Number} at planted.test" },
            _ => person with { IsHostile = true, Trap = "I fill everything in" },
        };
    }
}
