using Placard.Tests.Support;

namespace Placard.Tests.Locales;

public class SizeTests
{
    [Theory]
    [InlineData(1, "1 byte")]
    [InlineData(999, "999 bytes")]
    [InlineData(1_000, "1 kB")]
    [InlineData(9_949, "9.9 kB")]
    [InlineData(9_950, "10 kB")]
    [InlineData(999_499, "999 kB")]
    [InlineData(999_999, "1 MB")]
    [InlineData(1_250_000, "1.3 MB")]
    public void A_size_is_never_a_thousand_of_its_unit(int bytes, string shown)
    {
        var site = TestSite.Of("""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            attachments: [{ file: ../files/a.bin, title: The file }]
            ---
            A.
            """).With("files/a.bin", new byte[bytes]).Build().WithoutDiagnostics();

        Assert.EndsWith($", {shown}", site.Page("articles/2020/a.html").QuerySelector(".files .count")!.TextContent, StringComparison.Ordinal);
    }
}
