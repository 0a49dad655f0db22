using Placard.Checking;
using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Tests.Support;

namespace Placard.Tests.Checking;

/// <summary>An archive that its host would not take is reported before it is published, with what could be left out.</summary>
public class HostLimitsTests
{
    private static readonly SourceLocation At = SourceLocation.StartOf("input/archive.yaml");

    [Theory]
    [InlineData("https://own.example/", "", "NETLIFY=true", "Netlify")]
    [InlineData("https://own.example/", "https://github.com/a/b", "CF_PAGES=1", "Cloudflare Pages")]
    [InlineData("https://name.pages.dev/", "", "", "Cloudflare Pages")]
    [InlineData("https://own.example/", "", "GITHUB_SERVER_URL=https://github.com", "GitHub Pages")]
    [InlineData("https://own.example/", "", "GITHUB_SERVER_URL=https://codeberg.org", "Codeberg Pages")]
    [InlineData("https://name.codeberg.page/archive/", "", "GITHUB_SERVER_URL=https://github.com", "Codeberg Pages")]
    [InlineData("https://own.example/", "https://gitlab.com/a/b", "", "GitLab Pages")]
    [InlineData("https://own.example/", "https://git.own.example/a/b", "CI_SERVER_URL=https://git.own.example", null)]
    [InlineData("https://own.example/", "", "", null)]
    public void A_host_is_known_by_the_base_URL_the_build_or_the_repository(string baseUrl, string repository, string variable, string? host)
    {
        var key = repository.Length == 0 ? "" : $"repository: {{ url: {repository}, host: gitlab }}\n";
        var site = TestSite.Of($"== archive.yaml\ntitle: T\nbaseUrl: {baseUrl}\n{key}").Prepare().Site;
        string? Variable(string name) => variable.StartsWith(name + "=", StringComparison.Ordinal) ? variable[(name.Length + 1)..] : null;
        Assert.Equal(host, HostLimits.Of(site, Variable)?.Name);
    }

    [Fact]
    public void Each_host_stands_in_the_documentation_with_its_limits() => Assert.All(HostLimits.All, host =>
    {
        var lines = File.ReadLines(Path.Join(Repository.Root, "docs", "hosts.md"));
        var row = Assert.Single(lines, line => line.StartsWith($"| {host.Name} |", StringComparison.Ordinal));
        Assert.All(new[] { host.Files?.ToString("N0", null), host.FilesInFolder?.ToString("N0", null), Megabytes(host.FileBytes), Megabytes(host.Bytes) }
            .OfType<string>(), limit => Assert.Contains(limit, row, StringComparison.Ordinal));
    });

    [Fact]
    public void A_small_archive_has_no_warning() => Assert.All(HostLimits.All, host => Assert.Empty(Check(host, [("home", 3)], [])));

    [Fact]
    public void Too_many_files_name_the_outputs_that_make_most_and_can_be_omitted() => Assert.Equal(
        ["input/archive.yaml:1:1: warning PLC2191: Cloudflare Pages takes at most 20,000 files, and this archive has 20,004. In archive.yaml, `omit: [months]` leaves out 8,000, `omit: [tags]` leaves out 2,000. Or choose another host."],
        Check(Host("Cloudflare Pages"), [("articles", 10_004), ("months", 8_000), ("tags", 2_000)], []));

    [Fact]
    public void As_many_files_as_the_host_takes_are_no_warning() => Assert.Empty(Check(Host("Cloudflare Pages"), [("articles", 20_000)], []));

    [Fact]
    public void Folders_count_where_the_host_counts_them() =>
        Assert.StartsWith("input/archive.yaml:1:1: warning PLC2191: GitLab Pages takes at most 200,000 files, and this archive has 200,001. ",
            Assert.Single(Check(Host("GitLab Pages"), [("articles", 200_000)], [])), StringComparison.Ordinal);

    [Fact]
    public void A_full_folder_is_named() => Assert.Equal(
        ["input/archive.yaml:1:1: warning PLC2192: Netlify takes at most 54,000 files in one folder, and `articles/` has 54,001. None of them can be left out. Or choose another host."],
        Check(Host("Netlify"), [("articles", 54_001), ("tags", 50_000)], []));

    [Fact]
    public void A_large_file_says_how_it_can_be_left_out() => Assert.Equal(
        [
            "input/archive.yaml:1:1: warning PLC2193: Cloudflare Pages takes files of at most 25 MB, and articles/0 has 30 MB. Make it smaller, or put it elsewhere and link to it.",
            "input/archive.yaml:1:1: warning PLC2193: Cloudflare Pages takes files of at most 25 MB, and tags/0 has 26 MB. Leave it out by `omit: [tags]` in archive.yaml.",
        ],
        Check(Host("Cloudflare Pages"), [("articles", 1), ("tags", 1)], [("articles/0", 30), ("tags/0", 26), ("articles/1", 25)]));

    [Fact]
    public void Too_many_bytes_name_the_largest_files() => Assert.Equal(
        ["input/archive.yaml:1:1: warning PLC2194: GitHub Pages takes at most 1,000 MB in all, and this archive has 1,002 MB. Make large files smaller, or put them elsewhere and link to them. The largest: files/film.mp4 (900 MB), files/scan.pdf (102 MB)."],
        Check(Host("GitHub Pages"), [("articles", 1)], [("files/scan.pdf", 102), ("files/film.mp4", 900)]));

    /// <summary>A check of the whole archive takes the sizes of what it renders and of what it copies.</summary>
    [Fact]
    public void A_check_measures_rendered_and_copied_files()
    {
        var text = new string('x', 26 * 1024 * 1024);
        var site = TestSite.Of($"== archive.yaml\ntitle: T\nbaseUrl: https://name.pages.dev/\n== files/large.txt\n{text}\n");
        Assert.Contains(site.Check().Messages, message =>
            message.Contains("PLC2193: Cloudflare Pages takes files of at most 25 MB, and files/large.txt has 26 MB.", StringComparison.Ordinal));
    }

    private static HostLimits Host(string name) => HostLimits.All.Single(host => host.Name == name);

    private static string? Megabytes(long? bytes) => bytes is { } known ? $"{(known / 1024 / 1024).ToString("N0", null)} MB" : null;

    /// <param name="groups">Outputs, each with a number of files in a folder of its name; all but the articles can be omitted.</param>
    /// <param name="large">Large files, with their sizes in MiB.</param>
    private static IEnumerable<string> Check(HostLimits host, (string Name, int Files)[] groups, (string Path, int MiB)[] large)
    {
        var (sizes, diagnostics) = (new OutputSizes(), new DiagnosticBag());
        foreach (var (path, size) in large) sizes.Add(path, size * 1024L * 1024);
        var files = groups.Select(group => (group.Name, (IReadOnlyList<OutputFile>)[.. Enumerable.Range(0, group.Files)
            .Select(i => new OutputFile($"{group.Name}/{i}", At, (_, _) => { }))]));
        HostLimitChecks.Check(host, [.. files], name => name is not "articles", sizes, At, diagnostics);
        return diagnostics.Sorted().Select(diagnostic => diagnostic.ToString());
    }
}
