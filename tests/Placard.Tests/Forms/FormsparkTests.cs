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

    private static FormResponse Send(string redirect, params FormValue[] more) => new Formspark().Receive(
        new FormSubmission(new Uri("https://submit-form.com/abc"), "application/x-www-form-urlencoded", "https://archive.test",
            [new FormValue("_redirect", redirect), new FormValue("town", "Málaga"), .. more], 10),
        Settings);
}
