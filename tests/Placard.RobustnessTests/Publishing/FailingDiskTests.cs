using Placard.RobustnessTests.Support;

namespace Placard.RobustnessTests.Publishing;

/// <summary>
/// Row 6 of the matrix: whatever a disk refuses, the published site stays as it was, byte for byte, the program ends with exit code 3 and says which file and
/// why, and the next build succeeds. Disks that are full or may only be read are real ones in memory, where the tests may mount them.
/// </summary>
public sealed class FailingDiskTests
{
    [Theory]
    [InlineData("size")]
    [InlineData("nr_inodes")]
    public void A_full_disk_changes_nothing_that_is_published(string what)
    {
        using var disk = MemoryDisk.TryMount($"{what}={(what == "size" ? "24m" : "4000")}");
        Assert.SkipWhen(disk is null, "Only an administrator of Linux can mount a disk.");
        using var archive = new DiskArchive { Output = disk.PathOf("output") };
        Assert.True(archive.WithVersion(1).Run() == 0, archive.Said);
        var before = archive.Published();
        archive.WithVersion(2);

        var free = RunSize.Of(4, 40);
        for (var i = 0; i < free; i++)
        {
            disk.Fill(what == "size" ? i * 2_400_000L / free : 1 + (i * 50 / free), files: what != "size");
            Assert.Equal(3, archive.Run());
            Assert.Contains("No space left on device", archive.Said, StringComparison.Ordinal);
            Assert.Contains(disk.Root, archive.Said, StringComparison.Ordinal);
            Assert.Contains("What was published stays as it was.", archive.Said, StringComparison.Ordinal);
            Assert.Equal(before, archive.Published());
            disk.Empty();
            Assert.Equal(["output"], disk.Names.Where(name => name is not (".output.stamp" or ".output.record")));
        }
        RunReport.Add($"full disks, {what}", $"{free} tried, 0 failed");
        Assert.True(archive.Run() == 0, archive.Said);
        Assert.NotEqual(before, archive.Published());
    }

    [Fact]
    public void A_disk_that_may_only_be_read_changes_nothing()
    {
        using var disk = MemoryDisk.TryMount("size=24m");
        Assert.SkipWhen(disk is null, "Only an administrator of Linux can mount a disk.");
        using var archive = new DiskArchive { Output = disk.PathOf("output") };
        Assert.True(archive.WithVersion(1).Run() == 0, archive.Said);
        var before = archive.Published();
        archive.WithVersion(2);

        disk.Remount("ro");
        Assert.Equal(3, archive.Run());
        Assert.Contains(disk.Root, archive.Said, StringComparison.Ordinal);
        Assert.Contains("Read-only file system", archive.Said, StringComparison.Ordinal);
        Assert.Equal(before, archive.Published());

        disk.Remount("rw");
        Assert.True(archive.Run() == 0, archive.Said);
    }

    /// <summary>Everywhere on Unix: the largest file that a process may write has a limit.</summary>
    [Fact]
    public void A_file_above_the_limit_of_the_process_changes_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit.");
        using var archive = new DiskArchive();
        Assert.True(archive.WithVersion(1, articles: 2).Run() == 0, archive.Said);
        var before = archive.Published();
        archive.WithVersion(2, articles: 2);

        using var build = PlacardProcess.Start("sh", ["-c", "trap '' XFSZ; ulimit -f 1500; exec dotnet \"$@\"", "sh", PlacardProcess.Assembly,
            .. PlacardProcess.ArgumentsOf(archive)], environment: new Dictionary<string, string?>
            {
                ["DOTNET_EnableWriteXorExecute"] = "0",
                ["DOTNET_EnableDiagnostics"] = "0",
            });
        var (exitCode, said) = build.End();

        Assert.True(exitCode == 3, said);
        Assert.Contains("files/large.txt", said, StringComparison.Ordinal);
        Assert.Contains("What was published stays as it was.", said, StringComparison.Ordinal);
        Assert.Equal(before, archive.Published());
        Assert.True(archive.Run() == 0, archive.Said);
    }

    [Theory]
    [InlineData("input/articles/a1.md", "input/articles/a1.md")]
    [InlineData("input/articles", "input/articles")]
    [InlineData("input/files/large.txt", "input/files/large.txt")]
    public void A_source_that_may_not_be_read_changes_nothing(string path, string said)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Rights of this kind stop neither Windows nor root.");
        using var archive = new DiskArchive();
        Assert.True(archive.WithVersion(1, articles: 3).Run() == 0, archive.Said);
        var before = archive.Published();
        archive.WithVersion(2, articles: 3);

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(archive.PathOf(path), UnixFileMode.None);
        Assert.Equal(3, archive.Run());
        Assert.Contains(said, archive.Said, StringComparison.Ordinal);
        Assert.Equal(before, archive.Published());

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(archive.PathOf(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.True(archive.Run() == 0, archive.Said);
    }

    /// <summary>Clocks of other computers, of containers and of disks are years early or late, and go back.</summary>
    [Theory]
    [InlineData("1970-01-02")]
    [InlineData("2021-03-04")]
    [InlineData("2100-01-01")]
    [InlineData("2262-04-11")]
    public void An_edit_is_seen_whatever_the_time_of_its_file(string day)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the time of a change is not read.");
        using var archive = new DiskArchive();
        var time = DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        for (var version = 1; version <= 3; version++)
        {
            archive.WithVersion(version, articles: 3);
            foreach (var file in Directory.EnumerateFiles(archive.PathOf("input"), "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, time);
            if (version > 1) File.SetLastWriteTimeUtc(archive.Output, time.AddDays(-version));
            Assert.True(archive.Run() == 0, archive.Said);
            Assert.Equal(version, PublishedVersion.Of(File.ReadAllText(Path.Join(archive.Output, "articles/2020/a1.html"))));
            Assert.Empty(PublishedVersion.WrongIn(archive.Output));
        }
    }
}
