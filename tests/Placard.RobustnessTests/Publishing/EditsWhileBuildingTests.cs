using Placard.RobustnessTests.Support;

namespace Placard.RobustnessTests.Publishing;

/// <summary>
/// Row 8 of the matrix: what is edited during a build is published as it was before or after an edit, never half; where edits don't end, the build gives up
/// after a few tries, and publishes nothing.
/// </summary>
public sealed class EditsWhileBuildingTests : IDisposable
{
    private readonly DiskArchive archive = new();

    public void Dispose() => archive.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task An_edit_is_published_whole_or_not_at_all(int editsInASecond)
    {
        Assert.True(archive.WithVersion(0).Run() == 0, archive.Said);
        using var done = new CancellationTokenSource();
        var version = 0;
        var editor = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                Save(++version);
                Thread.Sleep(1000 / editsInASecond);
            }
        }, TestContext.Current.CancellationToken);

        var (builds, published, refused, wrong) = (RunSize.Of(4, 40), 0, 0, new List<string>());
        for (var i = 0; i < builds; i++)
        {
            var exitCode = archive.Run();
            if (exitCode == 0) published++;
            else refused++;
            if (exitCode is not (0 or 3)) wrong.Add(archive.Said);
            if (exitCode == 3) Assert.Contains("times that the archive was read", archive.Said, StringComparison.Ordinal);
            wrong.AddRange(PublishedVersion.WrongIn(archive.Output));
            wrong.AddRange(Directory.EnumerateFiles(Path.Join(archive.Output, "articles/2020"), "a*.html")
                .Where(page => PublishedVersion.Of(WithoutTitle(File.ReadAllText(page))) is null).Select(page => $"build {i}: {page} is half"));
        }
        await done.CancelAsync();
        await editor;

        RunReport.Add($"{editsInASecond} edits in a second", $"{builds} builds: {published} published, {refused} refused, {wrong.Count} half");
        Assert.Empty(wrong);
        Assert.True(archive.WithVersion(version + 1).Run() == 0, archive.Said);
        Assert.Equal(version + 1, PublishedVersion.Of(File.ReadAllText(Path.Join(archive.Output, "articles/2020/a39.html"))));
    }

    /// <summary>Saves an article as editors do, by a file that takes its place.</summary>
    private void Save(int version)
    {
        var path = archive.PathOf($"input/articles/a{version % 40}.md");
        var number = version.ToString("0000", null); // Of one length, so that no length shows it.
        File.WriteAllText(path + "~", $"---\ntitle: First{number}end\ndate: 2020-01-02\n---\nFirst{number}end\n\nLast{number}end\n");
        File.Move(path + "~", path, overwrite: true);
    }

    /// <summary>A page without the archive's title, which is not edited.</summary>
    private static string WithoutTitle(string page) => page.Replace("Title0end", "", StringComparison.Ordinal);
}
