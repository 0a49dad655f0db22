namespace Placard.Cli.Commands;

/// <summary>The revision that a host is building, which no process is started for.</summary>
internal static class SourceRevision
{
    /// <summary>The variables of Netlify, GitHub, GitLab and Cloudflare Pages.</summary>
    public static IReadOnlyList<string> Variables { get; } = ["COMMIT_REF", "GITHUB_SHA", "CI_COMMIT_SHA", "CF_PAGES_COMMIT_SHA"];

    /// <returns>Null where no variable holds a revision's hexadecimal digits.</returns>
    public static string? FromEnvironment(Func<string, string?> variable) =>
        Variables.Select(variable).FirstOrDefault(value => value is { Length: >= 7 and <= 64 } && value.All(char.IsAsciiHexDigitLower));
}
