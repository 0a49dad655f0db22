using Placard.Reading.Settings;
using Placard.Tests.Support;

namespace Placard.Tests.Forms;

/// <summary>Errors of a form are reported where they are to be fixed.</summary>
public class FormLocationTests
{
    private const string Action = """

        == actions/sign.md
        ---
        title: Sign
        kind: petition
        ---
        Sign.
        """;

    [Fact]
    public void What_senders_are_not_told_is_required_in_the_settings() => Assert.Equal(
        ["input/archive.yaml:4:12: error PLC1607: Those who take part in an action are not told how long their data is kept. Add `retention:` below `privacy:`."],
        TestSite.Of("""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            handler: netlify
            privacy:   { controller: A, purpose: B, recipient: C, contact: e@archive.test }
            """ + Action).Build().Messages);

    [Fact]
    public void A_missing_notice_is_one_message_with_every_key_and_its_example()
    {
        var found = Assert.Single(TestSite.Of("""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            handler: netlify
            """ + Action).Build().Diagnostics);

        var keys = string.Join(", ", PrivacyKeys.Schema.Keys.Select(key => $"{key.Name}: \"{key.Example}\""));
        Assert.EndsWith($": privacy: {{{keys}}}", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_setting_of_a_handler_is_reported_at_its_key() => Assert.Equal(
        ["input/archive.yaml:6:3: warning PLC1611: The form handler `formspree` has no setting `idd`, so it is ignored. Did you mean `id`?"],
        TestSite.Of("""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            handler:
              type: formspree
              id: abc
              idd: abc
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
            """ + Action).Build().Messages);

    [Fact]
    public void A_URL_without_encryption_is_reported_at_the_URL() => Assert.Equal(
        ["input/archive.yaml:5:8: error PLC1608: `http://x.test/` would send what readers write without encryption. Write an address that begins with https://."],
        TestSite.Of("""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            handler:
              type: custom
              url: http://x.test/
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
            """ + Action).Build().Messages);
}
