namespace Placard.BrowserTests.Support;

/// <summary>Where the browser of these tests is looked for.</summary>
public class ChromiumTests
{
    [Fact]
    public void The_one_that_is_named_is_taken() =>
        Assert.Equal("/opt/mine", Chromium.Find(name => name == Chromium.Variable ? "/opt/mine" : "/usr/bin", _ => true));

    [Fact]
    public void Where_the_one_that_is_named_is_missing_no_other_is_taken() =>
        Assert.Null(Chromium.Find(name => name == Chromium.Variable ? "/opt/mine" : "/usr/bin", path => path != "/opt/mine"));

    [Fact]
    public void Otherwise_the_path_is_searched()
    {
        var installed = Path.Join("/second", OperatingSystem.IsWindows() ? "chrome.exe" : "google-chrome");
        Assert.Equal(installed, Chromium.Find(name => name == "PATH" ? $"/first{Path.PathSeparator}/second" : null, path => path == installed));
    }

    [Fact]
    public void Without_one_the_message_says_how_to_get_it()
    {
        Assert.Null(Chromium.Find(_ => null, _ => false));
        Assert.All(["apt-get install", "brew install", "winget install", Chromium.Variable], way => Assert.Contains(way, Chromium.Missing, StringComparison.Ordinal));
    }
}
