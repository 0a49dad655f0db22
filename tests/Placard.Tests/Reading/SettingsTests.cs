using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading;

namespace Placard.Tests.Reading;

public class SettingsTests
{
    [Fact]
    public void An_archive_without_settings_is_told_what_to_create_and_read_all_the_same()
    {
        var diagnostics = new DiagnosticBag();
        var page = new MemorySourceFile("pages/about.md", "---\ntitle: About\n---\nText."u8.ToArray(), "input/pages/about.md");

        var site = SiteReader.Read([page], "input/", new BuildOptions { AsOf = new DateOnly(2026, 1, 1) }, diagnostics);

        Assert.Equal("About", Assert.Single(site.Pages).Title);
        Assert.StartsWith("input/archive.yaml:1:1: error PLC1009: ", Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }
}
