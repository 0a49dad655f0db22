using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>
/// What signatories and others have not given to the public is in no byte of what is published: every private cell of every
/// table holds a word of its own, and all files are searched for it, however it may have been written.
/// </summary>
public partial class PrivateDataTests
{
    private const string Archive = """
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        languages: [en, fr, ar]
        handler: { type: formspree, id: abc }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == campaigns/c.md
        ---
        title: C
        start: 2020-05-01
        posts: c.csv
        ---
        == campaigns/c.csv
        date,author,text,E-Mail,IP address
        2020-05-02,Publicauthor,Publicpost,qëvmaa@private.test,qëvmab
        == articles/letter.md
        ---
        title: Letter
        date: 2020-06-01
        campaign: c
        signatures: letter.csv
        ---
        Text.
        == articles/letter.csv
        name,role,organisation,country,email,Phone number,Street,postal code,Téléphone,Courriel,Anschrift (Straße),بريد,notes,consent,display,withdrawn
        Publicname Öffentlich,,Publicsociety,Canada,qëvmac@private.test,qëvmad,qëvmae 7,qëvmaf,qëvmag,qëvmah,qëvmai,qëvmaj,qëvmak,yes,full,
        qëvmal,qëvmam,qëvman,France,qëvmao@private.test,qëvmap,,,,,,,,yes,anonymous,
        qëvmaq,qëvmar,qëvmas,France,,,,,,,,,,yes,full,yes
        qëvmat,qëvmau,qëvmav,France,,,,,,,,,,no,full,
        Hidden Qëvmaw,qëvmax,qëvmay,France,,,,,,,,,,yes,initials,
        qëvmaz,qëvmba,qëvmbb,France,,,,,,,,,,yes,,
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        campaign: c
        closes: CLOSES
        signatures: sign.csv
        ---
        Text.
        == actions/sign.csv
        name,mail,Mobile phone,Zip,birthday,display,withdrawn
        Publicpetitioner,qëvmbc@private.test,qëvmbd,qëvmbe,qëvmbf,full,
        qëvmbg,qëvmbh@private.test,,,,full,1
        == actions/write.md
        ---
        title: Write
        kind: letter
        campaign: c
        closes: CLOSES
        targets: write.csv
        ---
        ## Letter

        Dear [target name].
        == actions/write.csv
        name,role,home phone,private e-mail,passport
        Publictarget,Minister,qëvmbi,qëvmbj@private.test,qëvmbk
        """;

    [Theory, InlineData("2020-06-30", null), InlineData("2020-05-31", null), InlineData("2020-06-30", "https://origin.test/")]
    public void No_byte_of_any_file_holds_what_is_private(string closes, string? mirrorOf)
    {
        var site = TestSite.Of(Archive.Replace("CLOSES", closes, StringComparison.Ordinal)).AsOf("2020-06-01")
            .With(options => options with { MirrorOf = mirrorOf }).Build();
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.IsError);
        AssertHolds(site, ["Publicname", "Publicsociety", "Publicauthor", "Publicpost", "Publicpetitioner", "Publictarget"]);

        var secrets = Secret().Matches(Archive).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        Assert.Equal(37, secrets.Count);
        var texts = site.Files.Select(file => (file.Key, Text: file.Key + '\n' + Decoded(file.Value))).ToList();
        foreach (var form in secrets.SelectMany(Forms))
            Assert.DoesNotContain(texts, file => file.Text.Contains(form, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_search_would_find_a_secret_in_any_form()
    {
        foreach (
            var leak in new[] { "qëvmaa", "QËVMAA", "qe\u0308vmaa", "q\\u00EBvmaa", "q&#235;vmaa", "q&#xEB;vmaa", "q&euml;vmaa", "q%C3%ABvmaa", "qevmaa",
                Convert.ToBase64String(Encoding.UTF8.GetBytes("qëvmaa")) })
        {
            Assert.Contains(Forms("qëvmaa"), form => Decoded(Encoding.UTF8.GetBytes($"x {leak} y")).Contains(form, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void The_telephone_number_of_a_target_is_published_while_the_action_is_open_and_no_longer()
    {
        var archive = Archive.Replace("name,role,home phone", "name,phone,home phone", StringComparison.Ordinal)
            .Replace("Publictarget,Minister", "Publictarget,+44 20 7946 0123", StringComparison.Ordinal)
            .Replace("## Letter", "[Call](tel:+442079460123), <a href=\"tel:+44-20-7946-0123\">now</a>.\n\n## Letter", StringComparison.Ordinal);
        foreach (var (closes, opens, isPublished) in new[] { ("2020-06-30", "2020-05-01", true), ("2020-05-31", "2020-05-01", false) })
        {
            var site = TestSite.Of(archive.Replace("CLOSES", $"{closes}\nopens: {opens}", StringComparison.Ordinal)).AsOf("2020-06-01").Build();
            var digits = site.Files.ToDictionary(file => file.Key, file => Separators().Replace(Decoded(file.Value), ""));
            Assert.Equal(isPublished, digits.Any(file => file.Value.Contains("2079460123", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void No_contact_of_an_addressee_is_published_once_the_action_is_closed_or_the_addressee_has_left_office()
    {
        var archive = Archive.Replace("name,role,home phone", "name,email,phone,bcc,until,home phone", StringComparison.Ordinal)
            .Replace("Publictarget,Minister", "Publictarget,office@target.test,5551234,copy@target.test,2020-06-15", StringComparison.Ordinal);
        string[] published = ["office@target.test", "5551234", "copy@target.test"];
        AssertHolds(TestSite.Of(archive.Replace("CLOSES", "2020-06-30", StringComparison.Ordinal)).AsOf("2020-06-15").Build(), published);
        foreach (var (closes, day) in new[] { ("2020-06-30", "2020-06-16"), ("2020-05-31", "2020-06-01") })
        {
            var site = TestSite.Of(archive.Replace("CLOSES", closes, StringComparison.Ordinal)).AsOf(day).Build();
            Assert.DoesNotContain(site.Files, file => published.Any(text => Decoded(file.Value).Contains(text, StringComparison.OrdinalIgnoreCase)));
        }
        var unopened = archive.Replace("closes: CLOSES", "opens: 2020-06-02", StringComparison.Ordinal);
        var upcoming = TestSite.Of(unopened).AsOf("2020-06-01").Build();
        Assert.DoesNotContain(upcoming.Files, file => published.Any(text => Decoded(file.Value).Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void The_email_address_of_a_target_is_published_while_the_action_is_open_and_no_longer()
    {
        var archive = Archive.Replace("name,role,home phone", "name,email,home phone", StringComparison.Ordinal)
            .Replace("Publictarget,Minister", "Publictarget,office@target.test", StringComparison.Ordinal);
        AssertHolds(TestSite.Of(archive.Replace("CLOSES", "2020-06-30", StringComparison.Ordinal)).AsOf("2020-06-01").Build(), ["office@target.test"]);
        var closed = TestSite.Of(archive.Replace("CLOSES", "2020-05-31", StringComparison.Ordinal)).AsOf("2020-06-01").Build();
        Assert.DoesNotContain(closed.Files, file => Decoded(file.Value).Contains("office@target.test", StringComparison.OrdinalIgnoreCase));
    }

    private static void AssertHolds(BuiltSite site, string[] published) =>
        Assert.All(published, word => Assert.Contains(site.Files.Values, bytes => Encoding.UTF8.GetString(bytes).Contains(word, StringComparison.Ordinal)));

    /// <summary>As it may stand in a file whose escapes have been undone: itself, taken apart, without accents as a search has it, or in base 64.</summary>
    private static IEnumerable<string> Forms(string secret) =>
        [secret, secret.Replace("ë", "e\u0308", StringComparison.OrdinalIgnoreCase), secret.Replace('ë', 'e'),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))[..^1]];

    /// <summary>The text of a file with the escapes of HTML, URLs and JSON undone, once each.</summary>
    private static string Decoded(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var unescaped = JsonEscape()
            .Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return string.Join('\n', text, unescaped, WebUtility.HtmlDecode(text), Uri.UnescapeDataString(text),
            WebUtility.HtmlDecode(Uri.UnescapeDataString(text)));
    }

    [GeneratedRegex("q[ë]vm[a-z]{2}", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex("[ -]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex JsonEscape();
}
