using Placard.Building;
using Placard.Forms;
using Placard.Tests.Support;

namespace Placard.Tests.Forms;

/// <summary>The settings of <c>custom</c> in the documentation make forms that the services, as their documents describe them, accept.</summary>
public class CustomServiceTests
{
    public static TheoryData<string> Services => [.. CustomServices.Names];

    [Theory, MemberData(nameof(Services))]
    public void The_settings_in_the_documentation_say_what_the_service_expects(string name)
    {
        var (said, real) = (FormOf(name), CustomServices.ContractOf(name));
        Assert.Equal(real.Endpoint, said.Action);
        Assert.Equal(real.Honeypot, said.Honeypot);
        Assert.Equal((real.ReplyTo, real.NameOf("name"), real.NameOf("town")), (said.Names.Email, said.Names.Name, Assert.Single(said.Fields).Name));
        var answer = FormServiceSimulator.Receive(real, new FormSubmission(new Uri(said.Action), said.Encoding, "https://archive.test",
        [
            .. said.Hidden, new FormValue(said.Honeypot!.Name, ""), new FormValue(said.Names.Email, "ana@example.org"),
            new FormValue(said.Fields[0].Name, "Málaga"),
        ], 1000));
        Assert.Equal((FormResponseStatus.Accepted, "", "ana@example.org"), (answer.Status, answer.Reason, answer.ReplyTo));
        Assert.Equal(["ana@example.org", "Málaga"], answer.Data.Select(field => field.Value));
        Assert.Equal(real.Redirect is null ? null : "https://archive.test/actions/sign/thanks.html", answer.RedirectTo);
    }

    [Fact]
    public void Constants_come_in_the_order_in_which_they_are_written() =>
        Assert.Equal(["b: 2", "a: 1"], FormOf("Formward", "\n  constants: { b: \"2\", a: 1 }").Hidden.Take(2).Select(value => $"{value.Name}: {value.Value}"));

    private static FormMarkup FormOf(string name, string more = "")
    {
        var site = TestSite.Of($$"""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            {{CustomServices.SettingsOf(name)}}{{more}}
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
            == actions/sign.md
            ---
            title: Sign
            kind: petition
            fields: [{ name: town, label: Town }]
            ---
            Sign it.
            """).Prepare().Site;
        return Assert.Single(new FormBuilder(Catalog.Default.FormHandlers).FormsOf(site)).Form;
    }
}
