using System.Text;
using Placard.Cli.Publishing;
using Placard.Files;

namespace Placard.Cli.Tests.Publishing;

/// <summary>Copies are streamed in blocks, so the files of these tests are several blocks long.</summary>
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

    [Theory, MemberData(nameof(AllDisks))]
    public void Large_files_that_differ_in_the_last_byte_differ(string disk)
    {
        Write(disk);
        Assert.True(Write(disk).ChangedNothing);

        bytes[^1] ^= 1;

        Assert.Equal(1, Write(disk).Written);
        Assert.Equal(bytes, File.ReadAllBytes(folder.PathOf("output/large.json")));
    }

    private PublishResult Copy(string disk) => Publish(disk, publisher => publisher.Copy("files/film.webm", source));

    private PublishResult Write(string disk) => Publish(disk, publisher => publisher.Write("large.json", bytes));

    private PublishResult Publish(string disk, Action<FolderPublisher> add)
    {
        using var publisher = folder.Begin(Disks.Named(disk));
        publisher.Write(OutputMarker.MarkerFile, Encoding.UTF8.GetBytes(OutputMarker.MarkerLine));
        add(publisher);
        return publisher.Commit();
    }
}
