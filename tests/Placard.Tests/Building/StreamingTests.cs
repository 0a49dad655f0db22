using System.Security.Cryptography;
using System.Text;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Building;

/// <summary>Large files go through a build in blocks of a bounded size; small ones in one piece.</summary>
public class StreamingTests
{
    private const string Path = "files/film.webm";

    [Fact]
    public void A_large_file_is_never_in_memory_and_is_in_the_manifest()
    {
        var film = new GeneratedFile(Path, 20_000_000);
        var sink = new BlockSink();
        Write([film], sink);

        Assert.InRange(film.LargestRead, 1, 128 * 1024);
        Assert.Equal(Sha256(film.OpenRead()), sink.Hash);
        Assert.Contains($"{sink.Hash}  {Path}\n", sink.Manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sink_that_leaves_part_of_the_stream_leaves_no_gap_in_the_manifest()
    {
        var film = new GeneratedFile(Path, 3_000_000);
        var sink = new BlockSink { Most = 10 };
        Write([film], sink);

        Assert.Contains($"{Sha256(film.OpenRead())}  {Path}\n", sink.Manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sink_without_streams_receives_the_same_bytes()
    {
        var film = new GeneratedFile(Path, 3_000_000);
        var sink = new MemorySink();
        Write([film], sink);

        Assert.Equal(Sha256(film.OpenRead()), Sha256(new MemoryStream(sink.Files[Path])));
    }

    [Theory]
    [InlineData(SourceFile.StreamedAbove, false)]
    [InlineData(SourceFile.StreamedAbove + 1, true)]
    public void A_file_of_the_limit_still_goes_in_one_piece(int length, bool isStreamed)
    {
        var sink = new BlockSink();
        Write([new MemorySourceFile(Path, new byte[length])], sink);

        Assert.Equal(isStreamed, sink.Hash.Length > 0);
        Assert.Contains($"{Sha256(new MemoryStream(new byte[length]))}  {Path}\n", sink.Manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_over_memory_gives_the_bytes_once()
    {
        using var stream = new MemorySourceFile("a", "Some text."u8.ToArray()).OpenRead();
        using var reader = new StreamReader(stream);

        Assert.Equal("Some text.", reader.ReadToEnd());
        Assert.Equal(0, stream.Read(new byte[1], 0, 1));
    }

    private static void Write(IEnumerable<SourceFile> files, IOutputSink sink)
    {
        var diagnostics = new DiagnosticBag();
        SourceFile settings = new MemorySourceFile("archive.yaml", "title: T\nbaseUrl: https://archive.test/\n"u8.ToArray());
        var options = new BuildOptions { AsOf = new DateOnly(2026, 1, 1) };
        SiteBuilder.Write(SiteBuilder.Prepare(new BuildInput([settings, .. files], "input/", BuiltInTheme.Files, "theme/", options), diagnostics)!, sink);
        Assert.Empty(diagnostics.Sorted());
    }

    private static string Sha256(Stream bytes)
    {
        using (bytes) return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>A file that can't be read in one piece, and notes how much of it is asked for at a time.</summary>
    private sealed class GeneratedFile(string path, long length) : SourceFile(path, path)
    {
        public int LargestRead { get; private set; }

        public override long Length => length;

        public override ReadOnlyMemory<byte> Read() => throw new InvalidOperationException("The whole file was asked for.");

        public override ReadOnlyMemory<byte> ReadStart(int count) => new byte[Math.Min(count, length)];

        public override Stream OpenRead() => new Generated(this);

        private sealed class Generated(GeneratedFile file) : ReadOnceStream
        {
            private long position;

            public override int Read(Span<byte> buffer)
            {
                file.LargestRead = Math.Max(file.LargestRead, buffer.Length);
                var count = (int)Math.Min(buffer.Length, file.Length - position);
                for (var i = 0; i < count; i++) buffer[i] = (byte)((position + i) % 251);
                position += count;
                return count;
            }
        }
    }

    /// <summary>Takes streams in blocks, and keeps no more than their hash.</summary>
    private sealed class BlockSink : IOutputSink
    {
        public int Most { get; init; } = int.MaxValue;

        public string Hash { get; private set; } = "";

        public string Manifest { get; private set; } = "";

        public void Write(string path, ReadOnlySpan<byte> bytes)
        {
            if (path == "manifest-sha256.txt") Manifest = Encoding.UTF8.GetString(bytes);
        }

        public void Write(string path, Stream bytes)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var block = new byte[Math.Min(Most, 4096)];
            for (var left = Most; left > 0 && bytes.Read(block, 0, Math.Min(left, block.Length)) is > 0 and var count; left -= count)
                hash.AppendData(block, 0, count);
            Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }
}
