namespace Placard.BrowserTests.Support;

/// <summary>How the browser of these tests is found.</summary>
public class ChromiumTests
{
    [Fact]
    public void The_browser_named_by_the_variable_is_used() =>
        Assert.Equal("/opt/mine", Chromium.Find(name => name == Chromium.Variable ? "/opt/mine" : "/usr/bin", _ => true));

    [Fact]
    public void No_other_browser_is_used_if_the_named_one_is_missing() =>
        Assert.Null(Chromium.Find(name => name == Chromium.Variable ? "/opt/mine" : "/usr/bin", path => path != "/opt/mine"));

    [Fact]
    public void Without_the_variable_the_PATH_is_searched()
    {
        var installed = Path.Join("/second", OperatingSystem.IsWindows() ? "chrome.exe" : "google-chrome");
        Assert.Equal(installed, Chromium.Find(name => name == "PATH" ? $"/first{Path.PathSeparator}/second" : null, path => path == installed));
    }

    [Fact]
    public void Without_a_browser_the_message_says_how_to_install_one()
    {
        Assert.Null(Chromium.Find(_ => null, _ => false));
        Assert.All(["apt-get install", "brew install", "winget install", Chromium.Variable],
            way => Assert.Contains(way, Chromium.Missing, StringComparison.Ordinal));
    }
}
