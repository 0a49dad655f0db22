using System.Security.Cryptography;
using Placard.Containers;
using Placard.Containers.Zip;
using Placard.Packaging.Packs;
using Placard.Tests.Containers;
using Placard.Tests.Support;
using Placard.Text;

namespace Placard.Tests.Packaging;

/// <summary>
/// What is true of every format that holds the files of the archive. Nothing is open in this one, so that a pack holds what the archive publishes.
/// </summary>
public class PackFormatTests
{
    private const string Archive = """
        == archive.yaml
        title: Archive
        baseUrl: https://archive.test/
        description: What was asked.
        languages: [en, ar]
        == campaigns/trains.md
        ---
        title: Trains
        start: 2020-01-01
        ---
        Text.
        == articles/100%.md
        ---
        title: All of it
        date: 2020-02-01
        campaign: trains
        ---
        Text with a [file](../files/big.csv).
        == articles/ar.md
        ---
        title: رسالة
        date: 2020-02-02
        lang: ar
        ---
        نص.
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        campaign: trains
        closes: 2020-03-01
        ---
        Text.
        """;

    public static TheoryData<string> Names => [.. PackFormats.All.Where(format => format.HoldsFiles).Select(format => format.Name)];

    [Fact]
    public void Formats_have_names_of_their_own()
    {
        var names = PackFormats.All.Select(format => format.Name).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.Equal(Slug.From(name), name));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_same_archive_gives_the_same_bytes(string format) => Assert.Equal(Site().Pack().Write(format), Site().Pack().Write(format));

    [Theory, MemberData(nameof(Names))]
    public void An_archive_in_which_nothing_is_open_is_packed_as_it_is_published(string format)
    {
        var published = Site().Build().WithoutDiagnostics();
        var packed = Packs.Read(format, Site().Pack().Write(format));
        Assert.Equal(published.Files.Keys.Except(format == "wacz" ? ["_headers", "_redirects"] : []).Order(StringComparer.Ordinal),
            packed.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(packed.Files, file => Assert.Equal(published.Files[file.Key], file.Value));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_manifest_inside_covers_a_campaign_and_nothing_else(string format)
    {
        var packed = Packs.Read(format, Site().Pack("trains").Write(format));
        Assert.Equal(packed.Files.Where(file => file.Key != "manifest-sha256.txt").OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}"), packed.ManifestOf());
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_own_files_are_recognized_and_those_of_others_are_not(string format)
    {
        Assert.True(Packs.Format(format).IsOwn(ZipTree.Read(ByteSource.Of(Site().Pack().Write(format)))));
        Assert.True(Packs.Format(format).IsOwn(ZipTree.Read(ByteSource.Of(Site().Pack("trains").Write(format)))));
        foreach (var path in new[] { "README.txt", "a/README.txt", "datapackage.json", "a/bagit.txt" })
            Assert.False(Packs.Format(format).IsOwn(new MemoryTree().With(path, "Of others.")));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_file_of_many_megabytes_goes_through_as_a_stream(string format)
    {
        var bytes = Trees.Random(3 * 1024 * 1024);
        var pack = Site().With("files/film.mp4", bytes).Pack();
        Assert.True(pack.Files.Single(file => file.Path == "files/film.mp4").CopiedFrom!.IsStreamed);
        Assert.Equal(bytes, Packs.Read(format, pack.Write(format)).Files["files/film.mp4"]);
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_handed_over_after_an_error_and_all_errors_are_found(string format)
    {
        var pack = TestSite.Of("""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            ---
            [Nowhere](missing-1.md)
            == articles/b.md
            ---
            title: B
            date: 2020-01-01
            ---
            [Nowhere](missing-2.md)
            """).Pack();
        var written = 0;
        Packs.Format(format).Write(pack, Stream.Null, () => written++);
        Assert.Equal(2, pack.Diagnostics.Sorted().Count(diagnostic => diagnostic.IsError));
        Assert.True(written < pack.Files.Count);
    }

    private static TestSite Site() => TestSite.Of(Archive).With("files/big.csv", "a,b\n1,2\n"u8.ToArray());
}
