namespace Placard.Cli.Starting;

/// <summary>
/// The version of the program that hosts build an archive with, in <c>placard.lock</c>: lines <c>key: value</c> that <c>placard.sh</c> reads too. Comments
/// and keys that this program does not know stay as they are.
/// </summary>
internal sealed class ProgramLock
{
    public const string FileName = "placard.lock";

    /// <summary>The version of an archive that no release has been chosen for.</summary>
    public const string NoVersion = "none";

    private readonly List<string> lines;

    private ProgramLock(IEnumerable<string> lines) => this.lines = [.. lines];

    public static ProgramLock Parse(string text) => new(text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));

    /// <summary>The value of a key; null if it is not given.</summary>
    public string? this[string key] => lines.Find(line => IsOf(key, line))?[(key.Length + 1)..].Trim();

    /// <summary>Whether a text is a version, which can stand in a URL and in a path as it is.</summary>
    public static bool IsVersion(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+');

    /// <summary>The pinned version; null before the first one.</summary>
    public string? Version => this["version"] is { Length: > 0 } version and not NoVersion ? version : null;

    /// <summary>The URL of the release page: <c>URL/latest</c> leads to the newest release, <c>URL/download/vVERSION/FILE</c> is a file of one.</summary>
    public string? Releases => this["releases"]?.TrimEnd('/');

    /// <summary>Pins a version with the checksums of its programs by platform, such as <c>linux-x64</c>; those of the former version are removed.</summary>
    public void Pin(string version, string releases, IReadOnlyDictionary<string, string> checksums)
    {
        lines.RemoveAll(line => Platforms.Any(platform => IsOf(platform, line)) || IsOf("tool", line) || IsOf("tool-sha256", line));
        Set("version", version);
        Set("releases", releases);
        foreach (var (platform, checksum) in checksums.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Set(platform, checksum);
    }

    public override string ToString() => string.Join('\n', lines) + "\n";

    /// <summary>The platforms for which releases contain a program.</summary>
    public static IReadOnlyList<string> Platforms { get; } = ["linux-arm64", "linux-x64", "osx-arm64", "osx-x64", "win-arm64", "win-x64"];

    private static bool IsOf(string key, string line) => line.StartsWith(key + ":", StringComparison.Ordinal);

    private void Set(string key, string value)
    {
        var at = lines.FindIndex(line => IsOf(key, line));
        if (at < 0) lines.Add($"{key}: {value}");
        else lines[at] = $"{key}: {value}";
    }
}
