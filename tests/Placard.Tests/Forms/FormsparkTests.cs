using Placard.Content;
using Placard.Forms;
using Placard.Forms.Handlers;

namespace Placard.Tests.Forms;

public class FormsparkTests
{
    private static readonly HandlerConfiguration Settings =
        new("formspark", new Dictionary<string, HandlerValue> { ["id"] = new("abc", default, default) }, default);

    [Theory]
    [InlineData("https://archive.test/thanks.html", "https://archive.test/thanks.html?town=M%C3%A1laga")]
    [InlineData("https://archive.test/thanks.html?lang=en", "https://archive.test/thanks.html?lang=en&town=M%C3%A1laga")]
    public void It_appends_what_was_sent_unless_the_form_says_no(string redirect, string appended)
    {
        Assert.Equal(appended, Send(redirect).RedirectTo);
        Assert.Equal(redirect, Send(redirect, new FormValue("_append", "false")).RedirectTo);
    }

    [Fact]
    public void People_are_thanked_for_what_it_refuses_unless_the_form_names_a_page_for_errors()
    {
        const string Thanks = "https://archive.test/thanks.html", Errors = "https://archive.test/a.html";
        FormValue[] refused = [new("email", "ana"), new("_append", "false")];
        Assert.Equal((FormResponseStatus.Rejected, Thanks), (Send(Thanks, refused).Status, Send(Thanks, refused).RedirectTo));
        Assert.Equal(Errors, Send(Thanks, [.. refused, new FormValue("_error", Errors)]).RedirectTo);
    }

    [Fact]
    public void Names_that_begin_with_an_underscore_are_shown_to_nobody() =>
        Assert.Equal(["town", "email"],
            Send("https://archive.test/", new FormValue("_replyto", "ana@example.org"), new FormValue("email", "ana@example.org")).Data
                .Select(field => field.Name));

    private static FormResponse Send(string redirect, params FormValue[] more) => new Formspark().Receive(
        new FormSubmission(new Uri("https://submit-form.com/abc"), "application/x-www-form-urlencoded", "https://archive.test",
            [new FormValue("_redirect", redirect), new FormValue("town", "Málaga"), .. more], 10),
        Settings);
}
