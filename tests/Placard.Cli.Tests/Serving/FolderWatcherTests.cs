using Placard.Cli.Serving;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Serving;

/// <summary>Events of the operating system; each test waits for what it has caused.</summary>
public sealed class FolderWatcherTests : IDisposable
{
    private readonly PreviewFolder folder = PreviewFolder.Small();

    public void Dispose() => folder.Dispose();

    private FolderWatcher Watch(bool polls = false) => new([folder.Input, folder.Theme], polls);

    private Task<IReadOnlyCollection<string>?> Next(FolderWatcher watch) => watch.NextAsync(folder.Preview.IsHalfSaved, TestContext.Current.CancellationToken);

    /// <summary>Updates the preview until a condition is true.</summary>
    private async Task UpdateUntil(FolderWatcher watch, Func<bool> isSo)
    {
        while (!isSo()) folder.Preview.Update(await Next(watch));
    }

    [Fact]
    public async Task The_path_of_the_saved_file_is_reported()
    {
        using var watch = Watch();
        folder.Write("articles/a.md", "changed");

        Assert.Equal([folder.FullPath("articles/a.md")], await Next(watch));
    }

    [Fact]
    public async Task An_editor_that_replaces_the_file_causes_one_change()
    {
        using var watch = Watch();
        File.Move(folder.FullPath("articles/a.md"), folder.FullPath("articles/a.md~"));
        folder.Write("articles/.a.md.tmp", "changed");
        File.Move(folder.FullPath("articles/.a.md.tmp"), folder.FullPath("articles/a.md"));
        File.Delete(folder.FullPath("articles/a.md~"));

        Assert.Equal([folder.FullPath("articles/a.md")], await Next(watch));
    }

    [Fact]
    public async Task A_folder_of_new_files_is_noticed()
    {
        using var watch = Watch();
        folder.Write("articles/2020/one/new.md", "---\ntitle: New\ndate: 2020-01-02\n---\n");

        await UpdateUntil(watch, () => folder.Preview.Current.Find("articles/2020/new.html") is not null);
        folder.AssertSameAsFreshBuild();
    }

    [Fact]
    public async Task A_replaced_folder_is_still_watched()
    {
        using var watch = Watch();
        Directory.Move(folder.Input, folder.Input + "-old");
        await UpdateUntil(watch, () => folder.Preview.Current.Find("articles/2020/a.html") is null);
        Directory.Move(folder.Input + "-old", folder.Input);
        await UpdateUntil(watch, () => folder.Preview.Current.Find("articles/2020/a.html") is not null);
        folder.Write("articles/new.md", "---\ntitle: New\ndate: 2020-01-02\n---\n");

        await UpdateUntil(watch, () => folder.Preview.Current.Find("articles/2020/new.html") is not null);
    }

    [Fact]
    public async Task A_theme_created_later_is_noticed()
    {
        Directory.Delete(folder.Theme);
        using var watch = Watch();
        folder.Write("theme/assets/own.css", "");

        await UpdateUntil(watch, () => folder.Preview.Current.Find("assets/own.css") is not null);
    }

    [Fact]
    public async Task Polling_finds_changes_that_the_system_does_not_report()
    {
        using var watch = new FolderWatcher([], polls: true);
        folder.Write("articles/new.md", "---\ntitle: New\ndate: 2020-01-02\n---\n");

        await UpdateUntil(watch, () => folder.Preview.Current.Find("articles/2020/new.html") is not null);
    }

    [Fact]
    public async Task After_many_edits_the_preview_equals_a_fresh_build()
    {
        var archive = new EditedArchive(5);
        archive.Begin();
        using var watch = Watch();
        for (var step = 0; step < 100; step++)
        {
            foreach (var path in step == 0 ? [.. archive.Content.Keys] : archive.Edit()) folder.Synchronise(path, archive.Content);
        }
        folder.Write("articles/last.md", "---\ntitle: Last\ndate: 2020-01-02\n---\n");

        await UpdateUntil(watch, () => folder.Preview.Current.Find("articles/2020/last.html") is not null);
        folder.AssertSameAsFreshBuild();
    }
}
