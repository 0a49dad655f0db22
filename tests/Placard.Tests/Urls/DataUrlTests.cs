using Placard.Urls;

namespace Placard.Tests.Urls;

public class DataUrlTests
{
    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("50 %", "50%20%25")]
    [InlineData("#?&\"<>\\^`{|}[]", "%23%3F%26%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D")]
    [InlineData("\r\n\t\0", "%0D%0A%09%00")]
    [InlineData("هيئة", "هيئة")]
    [InlineData("𝔄 é", "𝔄%20é")]
    [InlineData("\u200F\u00A0«»", "%E2%80%8F%C2%A0%C2%AB%C2%BB")]
    public void Only_letters_and_signs_that_every_URL_may_hold_stand_as_they_are(string text, string written) =>
        Assert.Equal("data:application/json," + written, DataUrl.Of("application/json", text));
}
