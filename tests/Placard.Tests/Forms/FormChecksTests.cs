using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Tests.Support;

namespace Placard.Tests.Forms;

/// <summary>A form that would not work is not published, and neither is one whose privacy notice is incomplete.</summary>
public class FormChecksTests
{
    private const string Notice = "controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test";

    [Theory]
    [InlineData("type: formspree, id: abc", Notice, "", null)]
    [InlineData("type: formspree, id: abc, redirect: _to", Notice, "", null)]
    [InlineData("type: formspree, id: abc, redirect: /to", Notice, "", "PLC1618")]
    [InlineData("type: formspree, id: abc, redirect: \"send to\"", Notice, "", "PLC1618")]
    [InlineData("type: formspree, id: abc", "controller: A, purpose: B, recipient: C, retention: D", "", "PLC1607")]
    [InlineData("type: formspree, id: abc", "controller: \"\", purpose: B, recipient: C, retention: D, contact: e@archive.test", "", "PLC1607")]
    [InlineData("type: formspree, id: abc", Notice, "fields: [{ name: photo, label: Photo, type: file }]\n", null)]
    [InlineData("type: formspark, id: abc", Notice, "fields: [{ name: photo, label: Photo, type: file }]\n", "PLC1613")]
    [InlineData("type: formsubmit, alias: abc", Notice, "fields: [{ name: photo, label: Photo, type: file }]\n", null)]
    [InlineData("type: formcarry, id: abc", Notice, "fields: [{ name: photo, label: Photo, type: file }]\n", null)]
    [InlineData("type: web3forms, accessKey: abc", Notice, "fields: [{ name: attachment, label: Photo, type: file }]\n", null)]
    [InlineData("type: web3forms, accessKey: abc", Notice, "fields: [{ name: attachment, label: Photo }]\n", "PLC1604")]
    [InlineData("type: staticforms, apiKey: abc", Notice, "fields: [{ name: a-b, label: A }, { name: a_b, label: B }]\n", "PLC1609")]
    [InlineData("type: formspree, id: abc, captchaOff: perhaps", Notice, "", "PLC1109")]
    [InlineData("type: formspree, id: abc, captcha: false", Notice, "", null)]
    [InlineData("type: custom, url: \"https://x.test/\", fieldFormat: \"c[{name}]\"", Notice, "", null)]
    [InlineData("type: custom, url: \"https://x.test/\", fieldFormat: \"c[name]\"", Notice, "", "PLC1663")]
    [InlineData("type: custom, url: \"https://x.test/\", fieldFormat: \"{name}{name}\"", Notice, "", "PLC1663")]
    [InlineData("type: custom, url: \"https://x.test/\", constants: { list: a }", Notice, "", null)]
    [InlineData("type: custom, url: \"https://x.test/\", constants: { email: a }", Notice, "", "PLC1609")]
    [InlineData("type: custom, url: \"https://x.test/\", constants: { town: a }", Notice, "fields: [{ name: town, label: T }]\n", "PLC1604")]
    public void A_form_is_published_only_where_it_works(string handler, string privacy, string fields, string? code)
    {
        var site = TestSite.Of($$"""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            handler: { {{handler}} }
            privacy: { {{privacy}} }
            == actions/sign.md
            ---
            title: Sign
            kind: petition
            {{fields}}---
            Sign it.
            """).Prepare().Site;
        var diagnostics = new DiagnosticBag();
        var form = new FormBuilder(Catalog.Default.FormHandlers).Build(site, Assert.Single(site.Actions), diagnostics);
        Assert.Equal(code is null ? [] : [code], diagnostics.Sorted().Select(found => found.Descriptor.Code));
        Assert.Equal(code is null, form is not null);
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_notice_names_who_answers_for_the_data_in_words(string? controller, bool isComplete) =>
        Assert.Equal(isComplete, FormChecks.Privacy(new PrivacyNotice(controller, "B", "C", "D", "E"), new DiagnosticBag()));
}
