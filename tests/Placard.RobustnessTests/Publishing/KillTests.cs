using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Publishing;

/// <summary>
/// Row 5 of the matrix: a build that is killed at any moment leaves a whole version, readers never find a page missing or mixed, and the next build leaves
/// nothing else behind. <c>RecoveryTests</c> has each state that a killed build can leave.
/// </summary>
public sealed class KillTests : IDisposable
{
    private readonly DiskArchive archive = new();
    private readonly Random random = new(RandomInput.Seed);
    private int reads, missing, mixed, whileWriting;

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task A_killed_build_leaves_a_whole_version()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux can exchange two folders.");
        Assert.True(archive.WithVersion(0).Run() == 0, archive.Said);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() => Read(done.Token), TestContext.Current.CancellationToken);

        var (kills, wrong) = (RunSize.Of(10, 200), new List<string>());
        for (var version = 1; version <= kills; version++)
        {
            archive.WithVersion(version);
            var start = DateTime.UtcNow;
            using var build = PlacardProcess.Build(archive);
            WaitFor(build, start);
            if (!build.HasExited && IsWriting(start)) whileWriting++;
            build.Kill();
            wrong.AddRange(PublishedVersion.WrongIn(archive.Output).Select(what => $"after kill {version}: {what}"));
        }
        await done.CancelAsync();
        await reader;

        Assert.True(archive.WithVersion(kills + 1).Run() == 0, archive.Said);
        RunReport.Add("kills",
            $"{kills} kills, {whileWriting} of them while files were written, {reads} reads, {missing} missing, {mixed} mixed, {wrong.Count} wrong");
        Assert.Empty(wrong);
        Assert.NotEqual(0, whileWriting);
        Assert.Equal((0, 0), (missing, mixed));
        Assert.Equal(kills + 1, PublishedVersion.Of(Page()));
        Assert.Equal(["input", "output"], Directory.EnumerateFileSystemEntries(archive.Root).Select(path => Path.GetFileName(path)!)
            .Where(name => name is not (".output.stamp" or ".output.record") && name != "theme").Order(StringComparer.Ordinal));
    }

    /// <summary>Waits until a moment between the start and the end of the build, most often one while it writes and publishes.</summary>
    private void WaitFor(PlacardProcess build, DateTime start)
    {
        if (random.Next(4) > 0) SpinWait.SpinUntil(() => build.HasExited || IsWriting(start), 10_000);
        Thread.Sleep(random.Next(random.Next(2) == 0 ? 20 : 400));
    }

    /// <summary>Whether there is a staging folder that was not left by the build before.</summary>
    private bool IsWriting(DateTime start) =>
        new DirectoryInfo(archive.PathOf(".output.staging")) is { Exists: true } staging && staging.CreationTimeUtc > start;

    private string Page() => File.ReadAllText(Path.Join(archive.Output, "articles/2020/a39.html"));

    private void Read(CancellationToken until)
    {
        for (; !until.IsCancellationRequested; reads++)
        {
            try
            {
                if (PublishedVersion.Of(Page()) is null) mixed++;
            }
            catch (IOException)
            {
                missing++;
            }
        }
    }
}
