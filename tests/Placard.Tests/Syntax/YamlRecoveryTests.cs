using Placard.Tests.Support;

namespace Placard.Tests.Syntax;

public class YamlRecoveryTests
{
    [Fact]
    public void Several_errors_in_one_key_hide_no_error_of_the_key_above()
    {
        var site = TestSite.Of("== articles/a.md\n---\ntitle: A\ndate: yesterday\nextra:\n\ta: b\n\tc: d\n---\nText.\n").Build();
        var places = site.Diagnostics.Select(found => found.Location.ToString());
        Assert.Equal(["input/articles/a.md:3:7", "input/articles/a.md:5:1", "input/articles/a.md:6:1"], places);
    }
}
