using Placard.Building;
using Placard.Cli.Commands;
using Placard.Cli.Loading;
using Placard.Cli.Tests.LinkChecking;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Links;

namespace Placard.Cli.Tests.Commands;

/// <summary><c>check --external</c>, from an archive on a disk to the file that remembers.</summary>
public sealed class ExternalCheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("placard-").FullName;

    private string Lock => Path.Join(folder, "input", LinkLock.FileName);

    [Fact]
    public async Task What_was_learnt_is_kept_and_leads_readers_to_copies_two_checks_later()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/alive", 200);
        Source("archive.yaml", "title: Archive\nbaseUrl: https://archive.test/\n");
        Source("articles/a.md", $"---\ntitle: A\ndate: 2020-01-01\nsource: {{ url: {world.Address}/dead, archivedUrl: {world.Address}/alive }}\n---\n[Alive]({world.Address}/alive).\n");
        foreach (var day in new[] { 1, 2, 3 }) await CheckAsync(world, new DateOnly(2026, 1, day));

        Assert.Contains($"""
            {world.Address}/alive:
              status: "200"
              checked: 2026-01-01
            {world.Address}/dead:
              status: "404"
              checked: 2026-01-03
              failedOn: [2026-01-01, 2026-01-02, 2026-01-03]
              copy: {world.Address}/alive
            """.ReplaceLineEndings("\n"), File.ReadAllText(Lock), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Join(folder, "input"), ".*"));
        Assert.NotNull(Prepare(new DateOnly(2026, 1, 4), new DiagnosticBag()).Site.LinkLock.ArchivedCopyOf(world.Address + "/dead"));
    }

    [Fact]
    public async Task A_file_that_can_not_be_read_is_left_as_it_is()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/alive", 200);
        Source("archive.yaml", "title: Archive\nbaseUrl: https://archive.test/\n");
        Source("articles/a.md", $"---\ntitle: A\ndate: 2020-01-01\n---\n[Alive]({world.Address}/alive).\n");
        Source(LinkLock.FileName, "<<<<<<< ours\n=======\n>>>>>>> theirs\n");

        Assert.Contains("Mend it first", await CheckAsync(world, new DateOnly(2026, 1, 1)), StringComparison.Ordinal);
        Assert.StartsWith("<<<<<<<", File.ReadAllText(Lock), StringComparison.Ordinal);
        Assert.Empty(world.Asked);
    }

    [Fact]
    public async Task An_archive_without_such_links_gets_no_file()
    {
        await using var world = await ExternalSites.StartAsync();
        Source("archive.yaml", "title: Archive\nbaseUrl: https://archive.test/\n");
        Assert.Contains("No page leads to another site", await CheckAsync(world, new DateOnly(2026, 1, 1)), StringComparison.Ordinal);
        Assert.False(File.Exists(Lock));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> CheckAsync(ExternalSites world, DateOnly day)
    {
        await using var output = new StringWriter();
        var diagnostics = new DiagnosticBag();
        var site = Prepare(day, diagnostics).Site;
        await new ExternalCheck(Path.Join(folder, "input"), world.RequestPacing with { Pause = TimeSpan.Zero }, output).RunAsync(site, diagnostics.Sorted(), TestContext.Current.CancellationToken);
        return output.ToString();
    }

    private SiteBuild Prepare(DateOnly day, DiagnosticBag diagnostics)
    {
        var input = Path.Join(folder, "input");
        return SiteBuilder.Prepare(
            new BuildInput(SourceFolder.Read(input, new MemoryBudget(1_000_000), diagnostics), SourceFolder.DisplayPath(input), ThemeFiles.Read("", diagnostics), "theme/", new BuildOptions { AsOf = day }), diagnostics)!;
    }

    private void Source(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(folder, "input", path))!);
        File.WriteAllText(Path.Join(folder, "input", path), text);
    }
}
