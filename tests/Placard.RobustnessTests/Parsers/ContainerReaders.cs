using System.Buffers;
using System.Text;
using Placard.Containers;
using Placard.Containers.Bags;
using Placard.Containers.Wacz;
using Placard.Containers.Warc;
using Placard.Containers.Zip;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.RobustnessTests.Parsers;

/// <summary>Calls the readers of containers, which give problems instead of diagnostics; every byte that they offer is read.</summary>
internal static class ContainerReaders
{
    private static readonly ContainerLimits Limits = new() { EntryBytes = 4_000_000, TotalBytes = 16_000_000, ListBytes = 4_000_000, Entries = 100_000 };

    public static void Zip(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, bytes => Consume(ZipTree.Read(ByteSource.Of(bytes), Limits)));

    public static void Warc(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, bytes =>
    {
        var reader = new WarcReader(new MemoryStream(bytes.ToArray()), Limits);
        while (reader.Next() is { } record)
        {
            Describe([.. reader.Problems.TakeLast(1)]);
            _ = (record.Date, record.TargetUri, record.Type);
            record.OpenBody().CopyTo(Stream.Null);
        }
    });

    public static void Chunks(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, bytes =>
    {
        var decoder = new ChunkDecoder();
        var to = new ArrayBufferWriter<byte>();
        decoder.Decode(bytes.Span, to);
        decoder.Complete(to);
        Assert.True(to.WrittenCount <= bytes.Length, "A body is longer without its chunks.");
    });

    public static void Cdxj(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, bytes =>
    {
        foreach (var line in Encoding.UTF8.GetString(bytes.Span).Split('\n')) CdxEntry.Read(line)?.ToLine();
    });

    public static void WaczPackage(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, bytes => CheckWacz(("datapackage.json", bytes)));

    public static void WaczPages(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, bytes => CheckWacz(("pages/pages.jsonl", bytes)));

    public static void Wacz(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, CheckWacz);

    public static void BagManifest(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => CheckBags(files, "manifest-sha256.txt");

    public static void BagFetch(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => CheckBags(files, "fetch.txt");

    public static void BagInfo(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => CheckBags(files, "bag-info.txt");

    public static void BagDeclaration(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => CheckBags(files, "bagit.txt");

    private static void CheckBags(IReadOnlyList<SourceFile> files, string path) => Each(files, bytes =>
    {
        var others = new[] { "bagit.txt", "manifest-sha256.txt" }.Where(other => other != path).Select(other => (other, OtherFile(other)));
        var bag = Bag.Read(ZipTree.Read(ByteSource.Of(ContainerSeeds.Zip([.. others, (path, bytes), ("data/a", "A"u8.ToArray())])), Limits), Limits);
        Describe(bag.Check());
        Consume(bag.Payload);
    });

    private static ReadOnlyMemory<byte> OtherFile(string path) =>
        path == "bagit.txt" ? "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"u8.ToArray() : "00  data/a\n"u8.ToArray();

    private static void CheckWacz(params ReadOnlySpan<(string Path, ReadOnlyMemory<byte> Bytes)> files) => CheckWacz(ContainerSeeds.Zip([.. files]));

    private static void CheckWacz(ReadOnlyMemory<byte> bytes)
    {
        var wacz = WaczFile.Read(ByteSource.Of(bytes), Limits);
        Describe(wacz.Check());
        Consume(new WaczSite(wacz, "https://a.test/"));
    }

    private static void Consume(IFileTree tree)
    {
        Describe(tree.Problems);
        foreach (var file in tree.Files)
        {
            Assert.Null(EntryNames.Check(file.Path));
            tree.Read(file, stream => stream.CopyTo(Stream.Null));
        }
    }

    private static void Describe(IReadOnlyList<ContainerProblem> problems)
    {
        foreach (var problem in problems) Assert.DoesNotContain(problem.ToString(), char.IsControl);
    }

    private static void Each(IReadOnlyList<SourceFile> files, Action<ReadOnlyMemory<byte>> read)
    {
        foreach (var file in files) read(file.Read());
    }
}
