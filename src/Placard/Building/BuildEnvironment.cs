using System.Globalization;
using Placard.Content;

namespace Placard.Building;

/// <summary>
/// Build options from environment variables: <c>SOURCE_DATE_EPOCH</c> (reproducible-builds.org) and those of Netlify, Cloudflare Pages, GitLab CI
/// and GitHub Actions. Each method takes a function that returns the value of an environment variable, or null where it is not set.
/// </summary>
public static class BuildEnvironment
{
    private const string SourceDateEpoch = "SOURCE_DATE_EPOCH";

    /// <summary>The number of seconds from 1970 to the end of the year 9999.</summary>
    private const long EndOfTime = 253_402_300_800;

    /// <summary>Cloudflare names the branch that is built, but not the production branch: these are taken for it.</summary>
    private static readonly string[] ProductionBranches = ["main", "master"];

    /// <summary>The variables with the commit that is built: those of Netlify, GitHub, GitLab and Cloudflare Pages.</summary>
    public static IReadOnlyList<string> CommitVariables { get; } = ["COMMIT_REF", "GITHUB_SHA", "CI_COMMIT_SHA", "CF_PAGES_COMMIT_SHA"];

    /// <summary>All options that the environment decides.</summary>
    /// <param name="variable">Returns the value of an environment variable.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="FormatException"><c>SOURCE_DATE_EPOCH</c> is malformed.</exception>
    public static BuildOptions Options(Func<string, string?> variable, DateTimeOffset now) =>
        At(Now(variable, now)) with { Commit = Commit(variable), IsPreview = IsDeployPreview(variable) };

    /// <summary>The options of a build at a moment.</summary>
    public static BuildOptions At(DateTimeOffset moment) =>
        new() { AsOf = DateOnly.FromDateTime(moment.UtcDateTime), AsOfTime = TimeOnly.FromDateTime(moment.UtcDateTime) };

    /// <summary>
    /// The options of a build at a day or moment as a user writes it: <c>2026-01-31</c>, which begins in the archive's time zone, or
    /// <c>2026-01-31T18:00Z</c>.
    /// </summary>
    /// <returns>Null where it is neither, or a time without a UTC offset.</returns>
    public static BuildOptions? At(string written) => ScheduledTime.TryParse(written, out var scheduled)
        ? scheduled switch
        {
            { Time: null } => new BuildOptions { AsOf = scheduled.Day },
            { Time: { } time, Offset: { } offset } => At(new DateTimeOffset(scheduled.Day, time, offset)),
            _ => null,
        }
        : null;

    /// <summary>The day (UTC) of <c>SOURCE_DATE_EPOCH</c>, which counts seconds since 1970; else the current day (UTC).</summary>
    /// <param name="variable">Returns the value of an environment variable.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="FormatException"><c>SOURCE_DATE_EPOCH</c> is malformed; the message says how to write it.</exception>
    public static DateOnly AsOf(Func<string, string?> variable, DateTimeOffset now) => DateOnly.FromDateTime(Now(variable, now).UtcDateTime);

    /// <summary>The moment of <c>SOURCE_DATE_EPOCH</c>, which counts seconds since 1970; else the current moment.</summary>
    /// <param name="variable">Returns the value of an environment variable.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="FormatException"><c>SOURCE_DATE_EPOCH</c> is malformed; the message says how to write it.</exception>
    public static DateTimeOffset Now(Func<string, string?> variable, DateTimeOffset now)
    {
        if (variable(SourceDateEpoch) is not { Length: > 0 } epoch) return now;
        return long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < EndOfTime
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : throw new FormatException($"The environment variable {SourceDateEpoch} is '{epoch}', which is not a number of seconds since 1970. Write digits only, such as 1767225600 for 2026-01-01, or unset it.");
    }

    /// <summary>The commit that a host builds; null where no variable holds the hexadecimal digits of one.</summary>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public static string? Commit(Func<string, string?> variable) =>
        CommitVariables.Select(variable).FirstOrDefault(value => value is { Length: >= 7 and <= 64 } && value.All(char.IsAsciiHexDigitLower));

    /// <summary>Whether a host builds a deploy preview: a pull request, a merge request, or a branch other than the production branch.</summary>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public static bool IsDeployPreview(Func<string, string?> variable) =>
        (IsTrue("NETLIFY", variable) && variable("CONTEXT") is { Length: > 0 } context && context != "production")
        || (IsTrue("CF_PAGES", variable) && variable("CF_PAGES_BRANCH") is { Length: > 0 } branch && !ProductionBranches.Contains(branch))
        || (IsTrue("GITLAB_CI", variable) && IsGitLabPreview(variable))
        || (IsTrue("GITHUB_ACTIONS", variable) && variable("GITHUB_REF")?.StartsWith("refs/pull/", StringComparison.Ordinal) == true);

    /// <summary>Whether the builds of a host can't change the repository: those of Netlify and Cloudflare Pages.</summary>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public static bool CannotPush(Func<string, string?> variable) => IsTrue("NETLIFY", variable) || IsTrue("CF_PAGES", variable);

    /// <summary>A merge request or a branch other than the default branch; tags have neither variable.</summary>
    private static bool IsGitLabPreview(Func<string, string?> variable) =>
        variable("CI_MERGE_REQUEST_IID") is { Length: > 0 }
        || (variable("CI_COMMIT_BRANCH") is { Length: > 0 } branch && branch != variable("CI_DEFAULT_BRANCH"));

    private static bool IsTrue(string name, Func<string, string?> variable) => variable(name) is "true" or "1";
}
