using Placard.Forms;

namespace Placard.Tests.Forms;

/// <summary>A service reserves names, beginnings of names, and parts of names; no question of an author may have one of them.</summary>
public class FormContractTests
{
    private static readonly FormContract Contract = new()
    {
        Endpoint = "https://forms.test/x", Redirect = "next", Subject = "subject", ReplyTo = "email", Copy = "copy", Honeypot = new Honeypot("trap", "text"),
        Constants = [new FormValue("key", "abc")], ReservedNames = ["message"], ReservedPrefixes = ["_"], ReservedSubstrings = ["honey"],
        ErrorRedirect = "error", Options = [new FormValue("option", "x")], Captcha = new Captcha("C") { Off = new FormValue("captcha", "false") },
    };

    [Theory]
    [InlineData("next", true)]
    [InlineData("subject", true)]
    [InlineData("email", true)]
    [InlineData("copy", true)]
    [InlineData("trap", true)]
    [InlineData("key", true)]
    [InlineData("message", true)]
    [InlineData("error", true)]
    [InlineData("option", true)]
    [InlineData("captcha", true)]
    [InlineData("g-recaptcha-response", true)]
    [InlineData("Message", false)]
    [InlineData("messages", false)]
    [InlineData("_note", true)]
    [InlineData("note_", false)]
    [InlineData("my-Honey-jar", true)]
    [InlineData("town", false)]
    public void A_name_is_reserved_by_any_of_its_rules(string name, bool isReserved) => Assert.Equal(isReserved, Contract.IsReserved(name));
}
