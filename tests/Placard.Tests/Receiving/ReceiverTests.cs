using Placard.Receiving;
using Placard.Tests.Support;

namespace Placard.Tests.Receiving;

/// <summary>What becomes of an export: rows of those who agreed to be named, a running total of all who took part, and nothing else.</summary>
public class ReceiverTests
{
    private const string Header = "name,email,organisation,country,town,consent,consent-deliver,trap,created_at\n";

    private const string Ada = "Ada Example,ada@mail.test,Example Society,Canada,Secretville,yes,yes,,2026-06-01T10:00:00Z\n";

    private const string Ben = "Ben Hidden,ben@mail.test,,France,Secretville,,yes,,2026-06-02T10:00:00Z\n";

    [Fact]
    public void Who_agreed_to_be_named_gets_a_row_and_all_are_counted()
    {
        var archive = ReceivingArchive.Petition();
        var report = Clean(archive.Receive(("export.csv", Header + Ada + Ben)));
        Assert.Equal("name,role,organisation,country,date,consent,display,withdrawn,retracted\nAda Example,,Example Society,Canada,2026-06-01,,full,,\n",
            archive["actions/sign.csv"]);
        Assert.Contains("tally:\n  - way: online\n    count: 2\n    asOf: 2026-06-02\n---\nText.", archive["actions/sign.md"], StringComparison.Ordinal);
        Assert.Equal((2, 2, 1, 2), (report.Entries, report.New, report.Named, report.Total));
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        var archive = ReceivingArchive.Petition();
        archive.Receive(("export.csv", Header + Ada + Ben));
        var state = archive.State.ToJson();
        var second = archive.Receive(("export.csv", Header + Ada + Ben));
        Assert.Empty(second.Changes);
        Assert.Equal(state, archive.State.ToJson());
        Assert.Equal((2, 0), (second.Report.Known, second.Report.New));
    }

    [Fact]
    public void Of_one_sender_the_latest_counts_however_it_is_spelt()
    {
        var archive = ReceivingArchive.Petition();
        var report = Clean(archive.Receive(("export.csv", Header + Ada + Ada.Replace("Ada Example,ada@", "Ada Q. Example, ADA@", StringComparison.Ordinal)
            .Replace("06-01", "06-03", StringComparison.Ordinal))));
        Assert.Equal((1, 1, 1), (report.Repeated, report.New, report.Total));
        Assert.Contains("Ada Q. Example", archive["actions/sign.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_entry_of_a_known_sender_replaces_its_row()
    {
        var archive = ReceivingArchive.Petition();
        archive.Receive(("export.csv", Header + Ada));
        var report = Clean(archive.Receive(("export.csv", Header + Later(Ada).Replace("Canada", "Chad", StringComparison.Ordinal))));
        Assert.Equal((1, 1), (report.Updated, report.Total));
        Assert.EndsWith("\nAda Example,,Example Society,Chad,2026-06-09,,full,,\n", archive["actions/sign.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_entry_without_a_tick_takes_the_name_away()
    {
        var archive = ReceivingArchive.Petition();
        archive.Receive(("export.csv", Header + Ada));
        var report = Clean(archive.Receive(("export.csv", Header + Later(Ada).Replace(",yes,yes,", ",,yes,", StringComparison.Ordinal))));
        Assert.DoesNotContain("Ada", archive["actions/sign.csv"], StringComparison.Ordinal);
        Assert.Equal(1, report.Total);
    }

    [Theory]
    [InlineData("full,,", "full,yes,")]
    [InlineData("full,,", "full,,2026-06-05")]
    [InlineData("full,,", "anonymous,,")]
    [InlineData("Ada Example,", "A. Example,")]
    [InlineData("Ada Example,,Example Society,Canada,2026-06-01,,full,,\n", "")]
    public void What_was_withdrawn_or_edited_by_hand_wins_over_any_export(string before, string after)
    {
        var archive = ReceivingArchive.Petition();
        archive.Receive(("export.csv", Header + Ada));
        var edited = archive["actions/sign.csv"] = archive["actions/sign.csv"].Replace(before, after, StringComparison.Ordinal);
        Assert.Equal(1, Clean(archive.Receive(("export.csv", Header + Ada))).Known);
        Assert.Equal(1, Clean(archive.Receive(("export.csv", Header + Later(Ada).Replace("Canada", "Chad", StringComparison.Ordinal)))).KeptByHand);
        Assert.Equal(edited, archive["actions/sign.csv"]);
    }

    [Theory]
    [InlineData("full,,", "full,yes,")]
    [InlineData("full,,", "full,,2026-06-05")]
    public void A_withdrawn_or_retracted_signature_is_not_counted_any_more(string before, string after)
    {
        var archive = ReceivingArchive.Petition();
        archive.Receive(("export.csv", Header + Ada + Ben));
        archive["actions/sign.csv"] = archive["actions/sign.csv"].Replace(before, after, StringComparison.Ordinal);
        Assert.Equal(1, Clean(archive.Receive(("export.csv", Header + Ada + Ben))).Total);
        Assert.Contains("count: 1\n", archive["actions/sign.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_consent_to_deliver_nothing_is_used()
    {
        var archive = ReceivingArchive.Petition();
        var result = archive.Receive(("export.csv", Header + Ada.Replace("yes,yes,", "yes,,", StringComparison.Ordinal) + Ben));
        Assert.Equal((1, 1), (result.Report.WithoutConsent, result.Report.Total));
        Assert.DoesNotContain("Ada", archive["actions/sign.csv"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada Example", "Buy at https://pills.test", "a link or code in a name")]
    [InlineData("Ada Example", "<script>alert(1)</script>", "a link or code in a name")]
    [InlineData("Ada Example", "=HYPERLINK(\"\"x\"\")", "a text that a spreadsheet program would calculate")]
    [InlineData("Ada Example", "Ada +49 30 1234567", "a telephone number in a name")]
    [InlineData("Example Society", "write@us.test", "an email address in a name")]
    [InlineData("ada@mail.test", "ada@mail", "an email address that can't exist")]
    [InlineData("ada@mail.test", "", "no email address")]
    [InlineData(",yes,yes,,", ",yes,yes,I am a program,", "a field is filled in that people do not see")]
    public void What_is_doubtful_waits_for_a_person(string before, string after, string reason)
    {
        var archive = ReceivingArchive.Petition();
        var result = archive.Receive(("export.csv", Header + Quoted(Ada.Replace(before, after, StringComparison.Ordinal)) + Ben));
        Assert.Equal((1, 1), (Clean(result).Doubtful, result.Report.Total));
        Assert.Contains(reason, result.Review, StringComparison.Ordinal);
        Assert.EndsWith("retracted\n", archive["actions/sign.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain("ada@mail", result.Review, StringComparison.Ordinal);
    }

    [Fact]
    public void One_name_from_two_senders_within_a_minute_waits_for_a_person()
    {
        var archive = ReceivingArchive.Petition();
        var result = archive.Receive(("export.csv", Header + Ada
            + Ada.Replace("ada@", "ada2@", StringComparison.Ordinal).Replace("10:00:00", "10:00:59", StringComparison.Ordinal)
            + Ada.Replace("ada@", "ada3@", StringComparison.Ordinal).Replace("10:00:00", "10:30:00", StringComparison.Ordinal)));
        Assert.Equal((1, 2), (result.Report.Doubtful, result.Report.New));
        Assert.Contains("the same name twice within a minute", result.Review, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_state_a_name_that_is_in_the_table_waits_for_a_person_and_the_total_does_not_grow_twice()
    {
        var archive = ReceivingArchive.Petition();
        archive.Receive(("export.csv", Header + Ada + Ben));
        archive.State = new ReceivedState(archive.Action, new byte[ReceivedState.KeyLength]);
        var result = archive.Receive(("export.csv", Header + Ada + Ben));
        Assert.Contains("a row of the table has this name", result.Review, StringComparison.Ordinal);
        Assert.Equal((1, 1, 2), (result.Report.Doubtful, result.Report.New, result.Report.Total));
        Assert.Empty(result.Changes);
    }

    [Fact]
    public void Accepted_entries_are_taken_refused_ones_never_come_again()
    {
        var archive = ReceivingArchive.Petition();
        var export = ("export.csv", Header + Ada.Replace("Ada Example", "www.Ada", StringComparison.Ordinal)
            + Ben.Replace("ben@mail.test", "ben", StringComparison.Ordinal));
        var review = archive.Receive(export).Review!;
        Assert.Equal(review, archive.Receive(export).Review);
        Clean(archive.Review(Decided(review, "www.Ada", "no")));
        Assert.Equal(1, Clean(archive.Review(Decided(review, "Ben", "yes"))).Total);
        var last = archive.Receive(export);
        Assert.Null(last.Review);
        Assert.Equal((1, 1, 0), (last.Report.Refused, last.Report.Known, last.Changes.Count));
    }

    [Theory]
    [InlineData("", "consent,display", "yes,full", "")]
    [InlineData("consent", "consent,display", "yes,", "Ada Example")]
    [InlineData("consent", "consent,display", ",full", "")]
    [InlineData("consent", "consent,display", "perhaps,", "")]
    [InlineData("display", "consent,display", ",full", "Ada Example")]
    [InlineData("display", "consent,display", "no, FULL ", "Ada Example")]
    [InlineData("display", "consent,display", ",initials", "A.E.")]
    [InlineData("display", "consent,display", "yes,anonymous", "")]
    [InlineData("display", "consent,display", "yes,", "")]
    [InlineData("display", "consent,display", "yes,everything", "")]
    [InlineData("consent, display", "consent,display", "yes,initials", "A.E.")]
    [InlineData("consent, display", "consent,display", ",initials", "")]
    [InlineData("consent, display", "consent,display", "yes,", "")]
    public void Names_are_published_as_fields_of_the_form_asked_and_were_answered(string asked, string columns, string answers, string shown)
    {
        var fields = asked.Length == 0 ? "" : string.Join(", ", asked.Split(", ").Select(name => $"{{name: {name}, label: L, type: text}}"));
        var archive = new ReceivingArchive($"== actions/sign.md\n---\ntitle: T\nkind: petition\nfields: [{fields}]\nsignatures: s.csv\n---\nText.\n"
            + "== actions/s.csv\nname,display\n");
        Clean(archive.Receive(("export.csv", $"name,email,consent-deliver,{columns}\nAda Example,ada@mail.test,yes,{answers}\n")));
        Assert.Equal(shown, string.Concat(Assert.Single(archive.Build().Actions).Signatures!.Shown.Select(signature => signature.Name)));
    }

    [Theory]
    [InlineData("{type: staticforms, apiKey: abc}", "name,email,consent_deliver,consent")]
    [InlineData("{type: custom, url: \"https://forms.test/\", fieldFormat: \"contact[{name}]\"}",
        "contact[name],contact[email],contact[consent-deliver],contact[consent]")]
    [InlineData("{type: custom, url: \"https://forms.test/\", replyTo: sender}", "name,sender,consent-deliver,consent")]
    public void Fields_are_found_under_the_names_that_the_form_gives_them(string handler, string header)
    {
        var archive = ReceivingArchive.Petition(handler: handler);
        Clean(archive.Receive(("export.csv", $"{header}\nAda Example,ada@mail.test,yes,yes\n")));
        Assert.Contains("Ada Example", archive["actions/sign.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_begun_where_the_action_has_none()
    {
        var archive = ReceivingArchive.Petition(keys: "goal: 10\n");
        Clean(archive.Receive(("export.csv", Header + Ada)));
        Assert.Contains("signatures: sign-signatures.csv\n", archive["actions/sign.md"], StringComparison.Ordinal);
        Assert.StartsWith("name,role,organisation,", archive["actions/sign-signatures.csv"], StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(archive.Build().Actions).Signatures!.Count);
    }

    [Fact]
    public void No_table_is_begun_where_nobody_agreed_to_be_named()
    {
        var archive = ReceivingArchive.Petition(keys: "goal: 10\n");
        Clean(archive.Receive(("export.csv", Header + Ben)));
        Assert.DoesNotContain("signatures:", archive["actions/sign.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Signatures_in_a_folder_get_a_file_each_whose_name_says_nothing()
    {
        var archive = ReceivingArchive.Petition(keys: "signatures: sign-signatures/\n");
        Clean(archive.Receive(("export.csv", Header + Ada + Ben)));
        var path = Assert.Single(archive.Files.Keys, path => path.StartsWith("actions/sign-signatures/", StringComparison.Ordinal));
        Assert.Matches("^actions/sign-signatures/[0-9a-f]{16}[.]yaml$", path);
        Assert.Equal("name: Ada Example\norganisation: Example Society\ncountry: Canada\ndate: 2026-06-01\ndisplay: full\n",
            archive[path].Replace("\"", "", StringComparison.Ordinal));
        Assert.Empty(archive.Receive(("export.csv", Header + Ada + Ben)).Changes);
        archive.Receive(("export.csv", Header + Later(Ada).Replace(",yes,yes,", ",,yes,", StringComparison.Ordinal)));
        Assert.DoesNotContain(path, archive.Files.Keys);
    }

    [Fact]
    public void Rows_that_stood_in_the_table_keep_a_count_of_their_own()
    {
        var archive = ReceivingArchive.Petition(table: "name,display\nCy,full\nDee,\n");
        Clean(archive.Receive(("export.csv", Header + Ada)));
        Assert.Equal(3, Assert.Single(archive.Build().Actions).Tally!.Count);
        Assert.Contains("way: earlier\n    count: 2\n", archive["actions/sign.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_way_of_the_tally_stays()
    {
        var archive = ReceivingArchive.Petition(keys: "signatures: sign.csv\ntally: # by hand\n- {way: paper, count: 500, asOf: 2026-05-30}\n\ngoal: 10");
        Clean(archive.Receive(("export.csv", Header + Ada)));
        Assert.Equal(501, Assert.Single(archive.Build().Actions).Tally!.Count);
        Assert.Contains("\n\ngoal: 10\n---\nText.", archive["actions/sign.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_keeps_its_separator_line_ends_order_and_other_rows()
    {
        var archive = ReceivingArchive.Petition();
        archive["actions/sign.csv"] = "sep=;\r\ndisplay;Name;Land\r\nfull;\"Cy; Jr\";x\r\n;Dee;\r\n";
        Clean(archive.Receive(("export.csv", Header + Ada.Replace("Ada Example", "Ada; Example", StringComparison.Ordinal))));
        Assert.Equal("sep=;\r\ndisplay;Name;Land\r\nfull;\"Cy; Jr\";x\r\n;Dee;\r\nfull;\"Ada; Example\";\r\n", archive["actions/sign.csv"]);
    }

    [Fact]
    public void Senders_are_forgotten_after_the_retention_and_stay_counted()
    {
        var archive = ReceivingArchive.Petition();
        archive.Receive(("export.csv", Header + Ada + Ben));
        archive.Today = "2027-02-01";
        var result = archive.Receive(("export.csv", Header + Ada + Ben
            + Ada.Replace("ada@", "new@", StringComparison.Ordinal).Replace("Ada Example", "Eve", StringComparison.Ordinal)
                .Replace("2026-06-01", "2027-01-20", StringComparison.Ordinal)));
        Assert.Equal((2, 1, 3), (result.Report.TooOld, result.Report.New, result.Report.Total));
        Assert.Single(archive.State.Senders);
        Assert.Empty(archive.Receive(("export.csv", Header + Ada + Ben)).Changes);
    }

    [Fact]
    public void A_person_without_a_tick_is_counted_and_never_named_anywhere()
    {
        var archive = ReceivingArchive.Petition();
        archive.Receive(("export.csv", Header + Ada + Ben));
        string[] planted = ["Hidden", "mail.test", "Secretville"];
        Assert.DoesNotContain(archive.Files.Values.Append(archive.State.ToJson()), text => planted.Any(text.Contains));
    }

    private static string Later(string entry) => entry.Replace("2026-06-01", "2026-06-09", StringComparison.Ordinal);

    /// <summary>The first cell in quotation marks.</summary>
    private static string Quoted(string row) => row.StartsWith('=') ? $"\"{row.Replace(",ada@", "\",ada@", StringComparison.Ordinal)}" : row;

    private static string Decided(string review, string name, string accept) => string.Concat(review.Split("\r\n")
        .Select(line => line.Contains(name, StringComparison.Ordinal) ? accept + line : line).Select(line => line + "\r\n"));

    private static ReceiveReport Clean(ReceiveResult result)
    {
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.IsError);
        return result.Report;
    }
}
