namespace Placard.Cli.Commands;

/// <summary>Whether a host is building a proposed change, and not what the public is to read.</summary>
internal static class DeployPreview
{
    /// <summary>Cloudflare tells the branch, but not which one is public: these are taken to be.</summary>
    private static readonly string[] PublicBranches = ["main", "master"];

    /// <param name="variable">The value of an environment variable; null where there is none.</param>
    public static bool IsBuilt(Func<string, string?> variable) =>
        (Says("NETLIFY", variable) && variable("CONTEXT") is { Length: > 0 } context && context != "production")
        || (Says("CF_PAGES", variable) && variable("CF_PAGES_BRANCH") is { Length: > 0 } branch && !PublicBranches.Contains(branch))
        || (Says("GITLAB_CI", variable) && IsBesidesGitLabsDefault(variable))
        || (Says("GITHUB_ACTIONS", variable) && variable("GITHUB_REF")?.StartsWith("refs/pull/", StringComparison.Ordinal) == true);

    /// <summary>A merge request, or a branch that is not the default one; a tag is neither.</summary>
    private static bool IsBesidesGitLabsDefault(Func<string, string?> variable) =>
        variable("CI_MERGE_REQUEST_IID") is { Length: > 0 }
        || (variable("CI_COMMIT_BRANCH") is { Length: > 0 } branch && branch != variable("CI_DEFAULT_BRANCH"));

    private static bool Says(string name, Func<string, string?> variable) => variable(name) is "true" or "1";
}
