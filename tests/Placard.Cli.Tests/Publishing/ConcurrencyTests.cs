using System.Text;
using Placard.Cli.Publishing;
using Placard.Files;

namespace Placard.Cli.Tests.Publishing;

public sealed class ConcurrencyTests : IDisposable
{
    private const int Publishes = 200;

    private readonly PublishingFolder folder = new();

    public static TheoryData<string> AllDisks => Disks.All;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_reader_never_sees_a_file_missing_or_half_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux can exchange two folders.");
        folder.Publish(Version(0));
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() => Read(folder.PathOf("output/articles/a.html"), done.Token), TestContext.Current.CancellationToken);

        for (var number = 1; number <= Publishes; number++)
            folder.Publish(Version(number));
        await done.CancelAsync();

        Assert.True(await reader >= Publishes);
    }

    [Theory, MemberData(nameof(AllDisks))]
    public void Many_threads_write_one_version(string disk)
    {
        var files = Enumerable.Range(0, 400).Select(number => (Path: $"{number % 7}/{number % 3}/{number}.html", Text: Text(number))).ToArray();

        Assert.Equal(new PublishResult(Added: 401, Changed: 0, Unchanged: 0, Removed: 0), Publish());
        files[5] = files[5] with { Text = "new" };
        Assert.Equal(new PublishResult(Added: 0, Changed: 1, Unchanged: 400, Removed: 0), Publish());
        Assert.True(Publish().ChangedNothing);
        Assert.Equal(files.Select(file => $"{file.Path}: {file.Text}").Order(StringComparer.Ordinal), folder.Published);

        PublishResult Publish()
        {
            using var publisher = folder.Begin(Disks.Named(disk));
            publisher.Write(OutputMarker.MarkerFile, Encoding.UTF8.GetBytes(OutputMarker.MarkerLine));
            Parallel.ForEach(files, file => publisher.Write(file.Path, Encoding.UTF8.GetBytes(file.Text)));
            return publisher.Commit();
        }
    }

    [Fact]
    public void Builds_that_race_for_the_lock_never_publish_together()
    {
        var (inside, published, refused) = (0, 0, 0);
        Parallel.For(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, _ =>
        {
            try
            {
                using var publisher = folder.Begin();
                Assert.Equal(1, Interlocked.Increment(ref inside));
                Interlocked.Increment(ref published);
                Interlocked.Decrement(ref inside);
            }
            catch (PublishRefusedException)
            {
                Interlocked.Increment(ref refused);
            }
        });

        Assert.Equal(2_000, published + refused);
        Assert.Empty(folder.Names);
    }

    private static (string, string)[] Version(int number) =>
        [("index.html", "home"), ("articles/a.html", Text(number)), ("articles/b.html", Text(number / 2))];

    private static string Text(int number) => new('x', 5_000 + number % 10);

    private static int Read(string path, CancellationToken until)
    {
        var reads = 0;
        for (; !until.IsCancellationRequested; reads++)
            Assert.InRange(File.ReadAllBytes(path).Length, 5_000, 5_009);
        return reads;
    }
}
