using System.Text;
using Placard.Cli.Publishing;
using Placard.Files;

namespace Placard.Cli.Tests.Publishing;

/// <summary>Large files are streamed in blocks, so these are several blocks long.</summary>
public sealed class CopyingTests : IDisposable
{
    private const int Length = 300_001;

    private readonly PublishingFolder folder = new();
    private readonly byte[] bytes = new byte[Length];
    private readonly string source;

    public CopyingTests()
    {
        new Random(1).NextBytes(bytes);
        source = folder.PathOf("film.webm");
        File.WriteAllBytes(source, bytes);
        File.SetLastWriteTimeUtc(source, new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    public static TheoryData<string> AllDisks => Disks.All;

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(AllDisks))]
    public void A_copy_has_the_bytes_and_not_the_time_stamp_of_its_source(string disk)
    {
        Copy(disk);

        Assert.Equal(bytes, File.ReadAllBytes(folder.PathOf("output/files/film.webm")));
        Assert.True(File.GetLastWriteTimeUtc(folder.PathOf("output/files/film.webm")).Year > 2000);
    }

    [Theory, MemberData(nameof(AllDisks))]
    public void An_unchanged_copy_is_not_made_again(string disk)
    {
        Copy(disk);
        folder.Age("output/files/film.webm");

        Assert.True(Copy(disk).ChangedNothing);
        Assert.True(folder.IsAged("output/files/film.webm"));
    }

    [Theory]
    [InlineData(0, Length)]
    [InlineData(Length - 1, Length)]
    [InlineData(null, Length - 1)]
    [InlineData(null, Length + 1)]
    [InlineData(null, 0)]
    public void A_changed_source_is_copied_again(int? changedByte, int newLength)
    {
        foreach (var disk in (string[])[Disks.ThisSystem, Disks.Portable])
        {
            File.WriteAllBytes(source, bytes);
            Copy(disk);
            var changed = bytes.Append((byte)1).Take(newLength).ToArray();
            if (changedByte is { } position)
                changed[position] ^= 1;
            File.WriteAllBytes(source, changed);

            Assert.Equal(1, Copy(disk).Written);
            Assert.Equal(changed, File.ReadAllBytes(folder.PathOf("output/files/film.webm")));
        }
    }

    /// <summary>The block that differs is the second or the last: what stands before it comes from the published file.</summary>
    [Theory]
    [InlineData(128 * 1024)]
    [InlineData(200_000)]
    [InlineData(Length - 1)]
    public void A_copy_that_differs_late_begins_with_what_is_published(int changedByte)
    {
        Copy(Disks.Portable);
        bytes[changedByte] ^= 1;
        File.WriteAllBytes(source, bytes);

        Assert.Equal(1, Copy(Disks.Portable).Changed);
        Assert.Equal(bytes, File.ReadAllBytes(folder.PathOf("output/files/film.webm")));
    }

    [Fact]
    public void A_copy_whose_source_fails_half_way_publishes_nothing()
    {
        Copy(Disks.ThisSystem);
        Assert.Throws<IOException>(() => Publish(Disks.ThisSystem, publisher => publisher.Write("files/film.webm", new BreakingStream(bytes, 200_000))));

        Assert.Equal(bytes, File.ReadAllBytes(folder.PathOf("output/files/film.webm")));
        Assert.DoesNotContain(".output.staging", folder.Names);
    }

    [Theory, MemberData(nameof(AllDisks))]
    public void Large_files_that_differ_in_the_last_byte_differ(string disk)
    {
        Write(disk);
        Assert.True(Write(disk).ChangedNothing);

        bytes[^1] ^= 1;

        Assert.Equal(1, Write(disk).Written);
        Assert.Equal(bytes, File.ReadAllBytes(folder.PathOf("output/large.json")));
    }

    private PublishResult Copy(string disk)
    {
        using var stream = File.OpenRead(source);
        return Publish(disk, publisher => publisher.Write("files/film.webm", stream));
    }

    private PublishResult Write(string disk) => Publish(disk, publisher => publisher.Write("large.json", bytes));

    private PublishResult Publish(string disk, Action<FolderPublisher> add)
    {
        using var publisher = folder.Begin(Disks.Named(disk));
        publisher.Write(OutputMarker.MarkerFile, Encoding.UTF8.GetBytes(OutputMarker.MarkerLine));
        add(publisher);
        return publisher.Commit();
    }

    private sealed class BreakingStream(byte[] bytes, int after) : ReadOnceStream
    {
        private int position;

        public override int Read(Span<byte> buffer)
        {
            if (position >= after)
                throw new IOException("The disk is broken.");
            var count = Math.Min(buffer.Length, after - position);
            for (var i = 0; i < count; i++) buffer[i] = (byte)(bytes[position + i] + 1);
            position += count;
            return count;
        }
    }
}
