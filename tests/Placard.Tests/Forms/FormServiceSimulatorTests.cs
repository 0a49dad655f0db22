using Placard.Forms;

namespace Placard.Tests.Forms;

/// <summary>A service refuses what is too large, what comes from elsewhere, and what it can't answer.</summary>
public class FormServiceSimulatorTests
{
    private static readonly FormContract Contract = new()
    {
        Endpoint = "https://forms.test/x", Redirect = "next", RedirectStyle = RedirectStyle.SameSite, ReplyTo = "email", NameFormat = "fields[{0}]",
        MaxBytes = 1000,
    };

    [Theory, InlineData(1000, FormResponseStatus.Accepted), InlineData(1001, FormResponseStatus.Rejected)]
    public void A_post_may_be_as_large_as_the_service_takes(long bytes, FormResponseStatus verdict) => Assert.Equal(verdict, Send(bytes: bytes));

    [Theory]
    [InlineData("https://forms.test/x", FormResponseStatus.Accepted)]
    [InlineData("https://forms.test/y", FormResponseStatus.Rejected)]
    public void A_post_goes_to_the_URL_of_its_form(string url, FormResponseStatus verdict) => Assert.Equal(verdict, Send(url: url));

    [Theory]
    [InlineData("ana@example.org", FormResponseStatus.Accepted)]
    [InlineData("", FormResponseStatus.Accepted)]
    [InlineData("ana", FormResponseStatus.Rejected)]
    [InlineData("ana @example.org", FormResponseStatus.Rejected)]
    public void An_answer_goes_to_an_email_address(string email, FormResponseStatus verdict) => Assert.Equal(verdict, Send(new FormValue("email", email)));

    [Theory]
    [InlineData("fields[a]", FormResponseStatus.Accepted)]
    [InlineData("fields[]", FormResponseStatus.Rejected)]
    [InlineData("a", FormResponseStatus.Rejected)]
    public void A_field_is_named_as_the_service_asks(string name, FormResponseStatus verdict) => Assert.Equal(verdict, Send(new FormValue(name, "x")));

    [Theory]
    [InlineData("https://archive.test/thanks.html", FormResponseStatus.Accepted)]
    [InlineData("https://elsewhere.test/thanks.html", FormResponseStatus.Rejected)]
    [InlineData("/thanks.html", FormResponseStatus.Rejected)]
    public void People_are_sent_to_a_page_of_the_site_that_the_form_is_on(string next, FormResponseStatus verdict) =>
        Assert.Equal(verdict, Send(new FormValue("next", next)));

    [Fact]
    public void An_empty_post_is_refused() =>
        Assert.Equal(FormResponseStatus.Rejected,
            FormServiceSimulator.Receive(Contract,
                new FormSubmission(new Uri("https://forms.test/x"), "application/x-www-form-urlencoded", null, [], 0)).Status);

    private static FormResponseStatus Send(FormValue? field = null, string url = "https://forms.test/x", long bytes = 10) =>
        FormServiceSimulator.Receive(Contract,
            new FormSubmission(new Uri(url), "application/x-www-form-urlencoded", "https://archive.test", [field ?? new FormValue("fields[a]", "x")],
                bytes)).Status;
}
