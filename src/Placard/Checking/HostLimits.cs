using Placard.Content;

namespace Placard.Checking;

/// <summary>The limits of a host of websites, as of November 2026, on its free plan; null where it states none.</summary>
/// <param name="Name">The name by which its users know it.</param>
/// <param name="Variable">The environment variable that its builds have.</param>
/// <param name="Value">The value of that variable.</param>
/// <param name="Domain">The end of the host names that it gives to websites.</param>
/// <param name="Repository">The host name of the repositories that it publishes from; null where it takes them from others.</param>
public sealed record HostLimits(string Name, string Variable, string Value, string Domain, string? Repository)
{
    private const long MiB = 1024 * 1024;

    /// <summary>The hosts. A new one is one line, and a row of docs/hosts.md.</summary>
    public static IReadOnlyList<HostLimits> All { get; } =
    [
        // docs.netlify.com/deploy/deploy-overview: "Files per directory limit".
        new("Netlify", "NETLIFY", "true", ".netlify.app", null) { FilesInFolder = 54_000 },
        // developers.cloudflare.com/pages/platform/limits: "Files", "File size".
        new("Cloudflare Pages", "CF_PAGES", "1", ".pages.dev", null) { Files = 20_000, FileBytes = 25 * MiB },
        // docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits.
        new("GitHub Pages", "GITHUB_SERVER_URL", "https://github.com", ".github.io", "github.com") { Bytes = 1000 * MiB },
        // docs.gitlab.com/user/gitlab_com (size), docs.gitlab.com/administration/pages (file entries, folders among them).
        new("GitLab Pages", "CI_SERVER_URL", "https://gitlab.com", ".gitlab.io", "gitlab.com") { Files = 200_000, CountsFolders = true, Bytes = 1000 * MiB },
        // blog.codeberg.org/new-storage-limits-on-codeberg-what-you-need-to-know.html: Git repositories of an account together.
        new("Codeberg Pages", "GITHUB_SERVER_URL", "https://codeberg.org", ".codeberg.page", "codeberg.org") { Bytes = 750 * MiB },
    ];

    /// <summary>The largest number of files.</summary>
    public int? Files { get; init; }

    /// <summary>Whether folders count as files.</summary>
    public bool CountsFolders { get; init; }

    /// <summary>The largest number of files in one folder.</summary>
    public int? FilesInFolder { get; init; }

    /// <summary>The largest size of a file, in bytes.</summary>
    public long? FileBytes { get; init; }

    /// <summary>The largest size of all files together, in bytes.</summary>
    public long? Bytes { get; init; }

    /// <summary>
    /// The host of an archive: by its base URL, else by the environment of a build on the host, else by its repository; null where none tells.
    /// </summary>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public static HostLimits? Of(Site site, Func<string, string?> variable) =>
        All.FirstOrDefault(host => HostOf(site.BaseUrl).EndsWith(host.Domain, StringComparison.OrdinalIgnoreCase))
        ?? All.FirstOrDefault(host => variable(host.Variable) == host.Value)
        ?? All.FirstOrDefault(host => host.Repository is not null && host.Repository == HostOf(site.Settings.Repository?.Url));

    private static string HostOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";
}
