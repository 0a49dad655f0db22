namespace Placard.BrowserTests.Support;

/// <summary>Finds the installed Chromium; none is downloaded.</summary>
public static class Chromium
{
    public const string Variable = "PLACARD_CHROMIUM";

    public const string Missing =
        $"No Chromium was found. Install it with `apt-get install chromium` (Debian, Ubuntu), `brew install --cask chromium` (macOS) or `winget install Google.Chrome` (Windows), or set {Variable} to the path of a Chromium or Chrome.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>The path of the browser; null if there is none.</summary>
    public static string? Find(Func<string, string?> environment, Func<string, bool> exists)
    {
        if (environment(Variable) is { Length: > 0 } named) return exists(named) ? named : null;
        string[] endings = OperatingSystem.IsWindows() ? [".exe"] : [""];
        var onPath = (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.SelectMany(name => endings.Select(ending => Path.Join(folder, name + ending))));
        return onPath.Concat(DefaultLocations(environment)).FirstOrDefault(exists);
    }

    /// <summary>The default locations of installers, for a browser that is not on the PATH.</summary>
    private static IEnumerable<string> DefaultLocations(Func<string, string?> environment)
    {
        foreach (var name in new[] { "Chromium", "Google Chrome" }) yield return $"/Applications/{name}.app/Contents/MacOS/{name}";
        foreach (var root in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" })
            if (environment(root) is { Length: > 0 } folder) yield return Path.Join(folder, "Google", "Chrome", "Application", "chrome.exe");
    }
}
