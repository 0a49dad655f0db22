using Placard.Building;
using Placard.Cli.Commands;
using Placard.Cli.Loading;
using Placard.Cli.Tests.LinkChecking;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Links;

namespace Placard.Cli.Tests.Commands;

/// <summary><c>check --external</c>, from an archive on a disk to the lock file.</summary>
public sealed class ExternalCheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("placard-").FullName;

    private string Lock => Path.Join(folder, "input", LinkLock.FileName);

    [Fact]
    public async Task Results_are_stored_and_a_link_that_fails_on_three_days_leads_to_its_copy()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/alive", 200);
        Source("archive.yaml", "title: Archive\nbaseUrl: https://archive.test/\n");
        Source("articles/a.md", $"---\ntitle: A\ndate: 2020-01-01\nsource: {{ url: {sites.BaseUrl}/dead, archivedUrl: {sites.BaseUrl}/alive }}\n---\n[Alive]({sites.BaseUrl}/alive).\n");
        foreach (var day in new[] { 1, 2, 3 }) await CheckAsync(sites, new DateOnly(2026, 1, day));

        Assert.Contains($"""
            {sites.BaseUrl}/alive:
              status: "200"
              checked: 2026-01-01
            {sites.BaseUrl}/dead:
              status: "404"
              checked: 2026-01-03
              failedOn: [2026-01-01, 2026-01-02, 2026-01-03]
              copy: {sites.BaseUrl}/alive
            """.ReplaceLineEndings("\n"), File.ReadAllText(Lock), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Join(folder, "input"), ".*"));
        Assert.NotNull(Prepare(new DateOnly(2026, 1, 4), new DiagnosticBag()).Site.LinkLock.ArchivedCopyOf(sites.BaseUrl + "/dead"));
    }

    [Fact]
    public async Task A_site_that_redirects_to_no_URL_is_recorded_and_the_check_goes_on()
    {
        await using var odd = RawSite.Of("HTTP/1.1 302 Found\r\nLocation: //[\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        await using var sites = (await ExternalSites.StartAsync()).With("/alive", 200);
        Source("archive.yaml", "title: Archive\nbaseUrl: https://archive.test/\n");
        Source("articles/a.md", $"---\ntitle: A\ndate: 2020-01-01\n---\n[Odd]({odd.BaseUrl}/odd) and [alive]({sites.BaseUrl}/alive).\n");
        Assert.Contains("2 checked", await CheckAsync(sites, new DateOnly(2026, 1, 1)), StringComparison.Ordinal);

        var found = File.ReadAllText(Lock).ReplaceLineEndings("\n");
        Assert.Contains($"{odd.BaseUrl}/odd:\n  status: \"302\"\n  checked: 2026-01-01\n  failedOn: [2026-01-01]\n", found, StringComparison.Ordinal);
        Assert.Contains($"{sites.BaseUrl}/alive:\n  status: \"200\"\n", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_file_with_errors_is_not_overwritten()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/alive", 200);
        Source("archive.yaml", "title: Archive\nbaseUrl: https://archive.test/\n");
        Source("articles/a.md", $"---\ntitle: A\ndate: 2020-01-01\n---\n[Alive]({sites.BaseUrl}/alive).\n");
        Source(LinkLock.FileName, "<<<<<<< ours\n=======\n>>>>>>> theirs\n");

        Assert.Contains("Fix it first", await CheckAsync(sites, new DateOnly(2026, 1, 1)), StringComparison.Ordinal);
        Assert.StartsWith("<<<<<<<", File.ReadAllText(Lock), StringComparison.Ordinal);
        Assert.Empty(sites.Requests);
    }

    [Fact]
    public async Task An_archive_without_external_links_gets_no_lock_file()
    {
        await using var sites = await ExternalSites.StartAsync();
        Source("archive.yaml", "title: Archive\nbaseUrl: https://archive.test/\n");
        Assert.Contains("No page links to another site", await CheckAsync(sites, new DateOnly(2026, 1, 1)), StringComparison.Ordinal);
        Assert.False(File.Exists(Lock));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> CheckAsync(ExternalSites sites, DateOnly day)
    {
        await using var output = new StringWriter();
        var diagnostics = new DiagnosticBag();
        var site = Prepare(day, diagnostics).Site;
        await new ExternalCheck(Path.Join(folder, "input"), sites.RequestPacing with { Pause = TimeSpan.Zero }, output)
            .RunAsync(site, diagnostics.Sorted(), TestContext.Current.CancellationToken);
        return output.ToString();
    }

    private SiteBuild Prepare(DateOnly day, DiagnosticBag diagnostics)
    {
        var input = Path.Join(folder, "input");
        var loader = new ArchiveLoader(new ArchiveFolders(input, "theme")) { BuiltInThemeOnly = true };
        return SiteBuilder.Prepare(loader.Load(new BuildOptions { AsOf = day }, diagnostics), diagnostics)!;
    }

    private void Source(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(folder, "input", path))!);
        File.WriteAllText(Path.Join(folder, "input", path), text);
    }
}
