using Placard.Outputs.StructuredData;

namespace Placard.Tests.Outputs.StructuredData;

public class LicenceUrlTests
{
    [Theory]
    [InlineData("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")]
    [InlineData("CC BY-NC-SA 4.0 for texts", "https://creativecommons.org/licenses/by-nc-sa/4.0/")]
    [InlineData("Texts: cc-by-sa-3.0.", "https://creativecommons.org/licenses/by-sa/3.0/")]
    [InlineData("CC0", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("See https://archive.test/terms.", "https://archive.test/terms")]
    [InlineData("CC BY-XY 4.0", null)]
    [InlineData("All rights reserved", null)]
    [InlineData(null, null)]
    public void A_licence_that_is_named_has_a_URL(string? licence, string? url) => Assert.Equal(url, LicenceUrl.Of(licence));
}
