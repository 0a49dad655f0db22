using System.Diagnostics;
using Placard.Cli.Commands;
using Placard.Cli.Terminal;
using Placard.Content;

namespace Placard.Cli.Tests.Commands;

/// <summary>Sources that are edited while they are built: what is published is the archive of one moment, or nothing.</summary>
public sealed class EditedBuildTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("placard-").FullName;

    public EditedBuildTests()
    {
        Source("archive.yaml", "title: Archive\nbaseUrl: https://archive.test/\n");
        for (var i = 0; i < 20; i++) Edit(i, "before");
    }

    private string Output => Path.Join(folder, "output");

    [Fact]
    public void Edits_during_the_first_attempts_are_published_by_a_later_one()
    {
        using var begun = new ManualResetEventSlim();
        var edits = new Thread(() =>
        {
            for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < 150; begun.Set()) Edit(7, "during");
            Edit(7, "after!");
        });
        edits.Start();
        begun.Wait(TestContext.Current.CancellationToken);
        var error = Build(out var code);
        edits.Join();

        Assert.Equal((ExitCode.Success, ""), (code, error));
        Assert.Contains("after!", Page(7), StringComparison.Ordinal);
    }

    /// <summary>Search, feeds and pages read a source at different times; its length stays the same.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(60)]
    public async Task Edits_all_the_time_publish_the_archive_of_one_moment_or_nothing(int pause)
    {
        using var stop = new CancellationTokenSource();
        var edits = Task.Run(() =>
        {
            for (var version = 0; !stop.IsCancellationRequested; version++)
            {
                Edit(version % 20, $"v{version:00000}");
                Thread.Sleep(pause);
            }
        }, TestContext.Current.CancellationToken);
        var clock = Stopwatch.StartNew();
        var failure = Record.Exception(() => Build(out _));
        await stop.CancelAsync();
        await edits;

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        if (failure is not null)
        {
            Assert.IsType<IOException>(failure);
            Assert.Contains("changed each of the 5 times that the archive was read", failure.Message, StringComparison.Ordinal);
            Assert.False(Directory.Exists(Output));
            return;
        }
        for (var i = 0; i < 20; i++)
        {
            var page = Page(i);
            var word = page[(page.IndexOf("The word is ", StringComparison.Ordinal) + 12)..][..6];
            Assert.Contains(word, File.ReadAllText(Path.Join(Output, "feed.xml")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_always_changes_is_named_and_what_was_published_stays()
    {
        Build(out _);
        var before = Page(3);
        using var stop = new CancellationTokenSource();
        var edits = new Thread(() =>
        {
            for (var version = 0; !stop.IsCancellationRequested; version++) Edit(3, $"v{version:00000}");
        });
        edits.Start();
        // A slow disk may leave the file alone for as long as it is read once.
        Exception? failure = null;
        for (var builds = 0; builds < 20 && failure is null; builds++)
        {
            before = Page(3);
            failure = Record.Exception(() => Build(out _));
        }
        stop.Cancel();
        edits.Join();

        Assert.Contains("a3.md changed each of the 5 times", Assert.IsType<IOException>(failure).Message, StringComparison.Ordinal);
        var said = new StringWriter();
        Assert.Equal(ExitCode.SystemFailure, FailureReport.Print(failure, said));
        Assert.EndsWith("Build again when no program writes to it. What was published stays as it was.", said.ToString().TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(before, Page(3));
    }

    [Fact]
    public void A_folder_that_can_not_be_read_is_not_tried_again()
    {
        Directory.Delete(Path.Join(folder, "input"), recursive: true);
        Assert.IsType<DirectoryNotFoundException>(Record.Exception(() => Build(out _)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Build(out int code)
    {
        var options = new BuildOptions { AsOf = new DateOnly(2026, 1, 1) };
        var settings = new BuildSettings(Path.Join(folder, "input"), Path.Join(folder, "theme"), Output, options, DiagnosticFormat.Text);
        var error = new StringWriter();
        code = new BuildRun(settings, TextWriter.Null, error).Run();
        return error.ToString();
    }

    private string Page(int number) => File.ReadAllText(Path.Join(Output, $"articles/2020/a{number}.html"));

    private void Edit(int number, string word) =>
        Source($"articles/a{number}.md", $"---\ntitle: The word is {word}\ndate: 2020-01-01\nkind: news\n---\nThe word is {word}.\n");

    /// <summary>Replaces the file as editors do, so that it is never half written.</summary>
    private void Source(string path, string text)
    {
        var full = Path.Join(folder, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = Path.Join(folder, "saved");
        File.WriteAllText(temporary, text);
        File.Move(temporary, full, overwrite: true);
    }
}
