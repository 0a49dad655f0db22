using Placard.Diagnostics;
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

    [Fact]
    public void A_line_separator_gives_no_error_behind_it_another_line_number()
    {
        var site = TestSite.Of("== articles/a.md\n---\ntitle: A\u2028B\nsummary: \"C\n—--\nText.\n---\n").Build();
        Assert.Equal(["PLC1039 input/articles/a.md:2:9", "PLC1005 input/articles/a.md:4:1"],
            site.Diagnostics.Select(found => $"{found.Descriptor.Code} {found.Location}"));
    }

    [Fact]
    public void A_value_that_is_absent_at_the_end_has_a_place_in_the_file()
    {
        var site = TestSite.Of("== archive.yaml\n? title").Build();
        Assert.Equal(new SourceLocation("input/archive.yaml", 1, 1),
            site.Diagnostics.Single(found => found.Message.Contains("`title`", StringComparison.Ordinal)).Location);
    }
}
