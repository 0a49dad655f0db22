using System.Collections.Concurrent;
using Placard.RobustnessTests.Support;

namespace Placard.RobustnessTests.Publishing;

/// <summary>
/// Row 7 of the matrix: builds of different versions into one folder at once are serialised or refused, and what is published is one of the versions.
/// <c>ConcurrencyTests</c> has thousands that race for the lock.
/// </summary>
public sealed class ParallelBuildTests : IDisposable
{
    private readonly DiskArchive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void Builds_at_once_publish_one_of_their_versions()
    {
        var (rounds, builds) = (RunSize.Of(2, 50), RunSize.Of(6, 20));
        var (published, refused) = (0, 0);
        for (var version = 0; version < builds; version++) archive.WithVersion(version, articles: 10, input: $"input{version}");
        for (var round = 0; round < rounds; round++)
        {
            // The first rounds are processes, which share nothing; the others start at the same moment.
            var ended = new ConcurrentBag<(int ExitCode, string Said)>();
            if (round < Math.Max(1, rounds / 10)) StartAll(builds, ended);
            else Parallel.For(0, builds, new ParallelOptions { MaxDegreeOfParallelism = builds }, version => ended.Add(Run(version)));

            Assert.All(ended, build => Assert.True(build.ExitCode == 0 || IsRefused(build), build.Said));
            published += ended.Count(build => build.ExitCode == 0);
            refused += ended.Count(IsRefused);
            Assert.Contains(ended, build => build.ExitCode == 0);
            Assert.Empty(PublishedVersion.WrongIn(archive.Output));
            Assert.NotNull(PublishedVersion.Of(File.ReadAllText(Path.Join(archive.Output, "articles/2020/a9.html"))));
            Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(archive.Root), path =>
                Path.GetFileName(path) is ".output.lock" or ".output.staging" or ".output.journal" or ".output.previous");
        }
        RunReport.Add("parallel builds", $"{rounds} rounds of {builds}: {published} published, {refused} refused, 0 mixed");
    }

    private static bool IsRefused((int ExitCode, string Said) build) =>
        build.ExitCode == 3 && build.Said.Contains("Another build is publishing", StringComparison.Ordinal);

    private void StartAll(int builds, ConcurrentBag<(int ExitCode, string Said)> ended)
    {
        var running = Enumerable.Range(0, builds).Select(version => PlacardProcess.Build(archive, $"input{version}")).ToList();
        foreach (var build in running)
        {
            ended.Add(build.End());
            build.Dispose();
        }
    }

    private (int ExitCode, string Said) Run(int version)
    {
        using var own = archive.Beside();
        return (own.Run($"input{version}"), own.Said);
    }
}
