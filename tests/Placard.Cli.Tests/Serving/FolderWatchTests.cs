using Placard.Cli.Serving;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Serving;

/// <summary>What the system itself reports; each waits for what it has caused, however long that takes.</summary>
public sealed class FolderWatchTests : IDisposable
{
    private readonly PreviewFolder folder = PreviewFolder.Small();

    public void Dispose() => folder.Dispose();

    private FolderWatch Watch(bool polls = false) => new([folder.Input, folder.Theme], polls);

    private Task<IReadOnlyCollection<string>?> Next(FolderWatch watch) => watch.NextAsync(folder.Preview.IsHalfSaved, TestContext.Current.CancellationToken);

    /// <summary>Has the preview keep up until something is so.</summary>
    private async Task KeepUpUntil(FolderWatch watch, Func<bool> isSo)
    {
        while (!isSo()) folder.Preview.Update(await Next(watch));
    }

    [Fact]
    public async Task The_file_that_was_saved_is_named()
    {
        using var watch = Watch();
        folder.Write("articles/a.md", "changed");

        Assert.Equal([folder.FullPath("articles/a.md")], await Next(watch));
    }

    [Fact]
    public async Task An_editor_that_replaces_the_file_by_another_changes_one_file()
    {
        using var watch = Watch();
        File.Move(folder.FullPath("articles/a.md"), folder.FullPath("articles/a.md~"));
        folder.Write("articles/.a.md.tmp", "changed");
        File.Move(folder.FullPath("articles/.a.md.tmp"), folder.FullPath("articles/a.md"));
        File.Delete(folder.FullPath("articles/a.md~"));

        Assert.Equal([folder.FullPath("articles/a.md")], await Next(watch));
    }

    [Fact]
    public async Task A_folder_of_new_files_is_seen()
    {
        using var watch = Watch();
        folder.Write("articles/2020/one/new.md", "---\ntitle: New\ndate: 2020-01-02\n---\n");

        await KeepUpUntil(watch, () => folder.Preview.Current.Find("articles/2020/new.html") is not null);
        folder.AssertSameAsFreshBuild();
    }

    [Fact]
    public async Task A_folder_that_takes_the_place_of_the_watched_one_is_watched()
    {
        using var watch = Watch();
        Directory.Move(folder.Input, folder.Input + "-old");
        await KeepUpUntil(watch, () => folder.Preview.Current.Find("articles/2020/a.html") is null);
        Directory.Move(folder.Input + "-old", folder.Input);
        await KeepUpUntil(watch, () => folder.Preview.Current.Find("articles/2020/a.html") is not null);
        folder.Write("articles/new.md", "---\ntitle: New\ndate: 2020-01-02\n---\n");

        await KeepUpUntil(watch, () => folder.Preview.Current.Find("articles/2020/new.html") is not null);
    }

    [Fact]
    public async Task A_theme_that_is_made_later_is_seen()
    {
        Directory.Delete(folder.Theme);
        using var watch = Watch();
        folder.Write("theme/assets/own.css", "");

        await KeepUpUntil(watch, () => folder.Preview.Current.Find("assets/own.css") is not null);
    }

    [Fact]
    public async Task Whoever_polls_sees_what_no_system_reports()
    {
        using var watch = new FolderWatch([], polls: true);
        folder.Write("articles/new.md", "---\ntitle: New\ndate: 2020-01-02\n---\n");

        await KeepUpUntil(watch, () => folder.Preview.Current.Find("articles/2020/new.html") is not null);
    }

    [Fact]
    public async Task After_a_flood_of_edits_the_preview_is_what_a_fresh_build_makes()
    {
        var archive = new EditedArchive(5);
        archive.Begin();
        using var watch = Watch();
        for (var step = 0; step < 100; step++)
        {
            foreach (var path in step == 0 ? [.. archive.Content.Keys] : archive.Edit()) folder.Bring(path, archive.Content);
        }
        folder.Write("articles/last.md", "---\ntitle: Last\ndate: 2020-01-02\n---\n");

        await KeepUpUntil(watch, () => folder.Preview.Current.Find("articles/2020/last.html") is not null);
        folder.AssertSameAsFreshBuild();
    }
}
