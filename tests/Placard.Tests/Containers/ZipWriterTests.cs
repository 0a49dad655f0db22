using System.IO.Compression;
using System.Text;
using Placard.Containers;
using Placard.Containers.Zip;
using Placard.Files;

namespace Placard.Tests.Containers;

public class ZipWriterTests
{
    [Fact]
    public void Others_read_names_bytes_and_the_order_in_which_entries_were_added()
    {
        var bytes = Zip(zip =>
        {
            zip.Add("b.html", "Once more, once more, once more"u8.ToArray());
            zip.Add("a/é.txt", "é"u8.ToArray(), ZipMethod.Stored);
            zip.Add("empty", Array.Empty<byte>());
        });
        using var read = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(["b.html", "a/é.txt", "empty"], read.Entries.Select(entry => entry.FullName));
        Assert.Equal(["Once more, once more, once more", "é", ""], read.Entries.Select(TextOf));
        Assert.All(read.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void An_entry_lies_in_the_zip_as_small_as_it_can()
    {
        var bytes = Zip(zip =>
        {
            zip.Add("repeated", new byte[1000]);
            zip.Add("random", Trees.Random(1000));
            zip.Add("stored", new byte[1000], ZipMethod.Stored);
        });
        using var read = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal([10, 1000, 1000], read.Entries.Select(entry => entry.CompressedLength));
    }

    /// <summary>A zip for an e-book begins with a stored entry whose bytes lie at a fixed place.</summary>
    [Fact]
    public void A_stored_entry_has_nothing_between_its_name_and_its_bytes() =>
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(
            Zip(zip => zip.Add("mimetype", "application/epub+zip"u8.ToArray(), ZipMethod.Stored))[30..58]));

    [Theory]
    [InlineData(ZipMethod.Stored, null)]
    [InlineData(ZipMethod.Stored, 3_000_000L)]
    [InlineData(ZipMethod.Deflated, null)]
    [InlineData(ZipMethod.Deflated, 3_000_000L)]
    public void A_long_entry_goes_through_as_a_stream(ZipMethod method, long? length)
    {
        var long1 = Trees.Random(3_000_000);
        var bytes = Zip(zip =>
        {
            zip.Add("long", new ByteByByte(long1), method, length);
            zip.Add("after", "After"u8.ToArray());
        });
        using var read = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(long1, BytesOf(read.Entries[0]));
        Assert.Equal("After", TextOf(read.Entries[1]));
        var tree = ZipTree.Read(ByteSource.Of(bytes));
        Assert.Empty(tree.AllProblems());
        Assert.Equal(long1, tree.Bytes("long"));
    }

    [Fact]
    public void The_bytes_depend_on_nothing_but_the_entries()
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 300_000)));
        byte[] Write(Action<ZipWriter> add) => Zip(add);
        var one = Write(zip => zip.Add("a", new MemoryStream(text)));
        Assert.Equal(one, Write(zip => zip.Add("a", new ByteByByte(text))));
        var items = Enumerable.Range(0, 100).AsParallel().AsOrdered().Select(i => ZipItem.Of($"{i}", text.AsMemory(0, i * 100))).ToList();
        Assert.Equal(Write(zip => items.ForEach(zip.Add)), Write(zip =>
        {
            for (var i = 0; i < 100; i++) zip.Add($"{i}", text.AsMemory(0, i * 100));
        }));
    }

    /// <summary>Readers of parts of a zip, such as ReplayWeb.page, take an entry without an extra field in the directory for one without any.</summary>
    [Fact]
    public void A_streamed_entry_has_the_extra_field_in_both_of_its_headers()
    {
        var bytes = Zip(zip => zip.Add("a", new MemoryStream(new byte[2_000_000]), ZipMethod.Stored));
        var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        int Length(int at) => BitConverter.ToUInt16(bytes, at);
        Assert.Equal((20, 20), (Length(28), Length(directory + 30)));
        using var read = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(2_000_000, read.Entries[0].Length);
        var tree = ZipTree.Read(ByteSource.Of(bytes));
        Assert.Empty(tree.AllProblems());
        Assert.Equal(2_000_000, tree.Bytes("a").Length);
    }

    [Fact]
    public void More_than_65535_entries_need_zip64()
    {
        var bytes = Zip(zip =>
        {
            for (var i = 0; i < 70_000; i++) zip.Add($"{i}", Array.Empty<byte>());
        });
        using var read = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(70_000, read.Entries.Count);
        Assert.Equal(70_000, ZipTree.Read(ByteSource.Of(bytes)).Files.Count);
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("")]
    public void A_name_that_would_lead_elsewhere_is_refused(string name) =>
        Zip(zip => Assert.Throws<ArgumentException>(() => zip.Add(name, Array.Empty<byte>())));

    [Fact]
    public void A_name_is_added_once() => Zip(zip =>
    {
        zip.Add("a", Array.Empty<byte>());
        Assert.Throws<ArgumentException>(() => zip.Add("a", Array.Empty<byte>()));
    });

    [Fact]
    public void One_entry_is_open_at_a_time() => Zip(zip =>
    {
        using var entry = zip.Open("a");
        Assert.Throws<InvalidOperationException>(() => zip.Open("b"));
    });

    /// <summary>The zip, written to a stream that can neither seek nor be read.</summary>
    private static byte[] Zip(Action<ZipWriter> add)
    {
        var to = new Appended();
        using (var zip = new ZipWriter(to)) add(zip);
        return to.Bytes.ToArray();
    }

    private static string TextOf(ZipArchiveEntry entry) => Encoding.UTF8.GetString(BytesOf(entry));

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed class Appended : WriteOnceStream
    {
        public MemoryStream Bytes { get; } = new();

        public override void Write(ReadOnlySpan<byte> buffer) => Bytes.Write(buffer);
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class ByteByByte(byte[] bytes) : ReadOnceStream
    {
        private int place;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(Math.Min(buffer.Length, 4097), bytes.Length - place);
            bytes.AsSpan(place, count).CopyTo(buffer);
            place += count;
            return count;
        }
    }
}
