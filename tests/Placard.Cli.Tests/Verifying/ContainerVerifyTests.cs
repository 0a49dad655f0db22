using System.Security.Cryptography;
using System.Text;
using Placard.Cli.Signing;
using Placard.Cli.Verifying;
using Placard.Containers.Wacz;
using Placard.Containers.Warc;
using Placard.Containers.Zip;
using Placard.Links;
using Placard.Packaging;
using Placard.Urls;

namespace Placard.Cli.Tests.Verifying;

/// <summary>Copies in containers: what <c>placard verify FILE</c> finds in a zip, a bag, a zipped bag and a WACZ.</summary>
public sealed class ContainerVerifyTests : IDisposable
{
    private const string Site = "https://archive.test/kept/";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-verify");
    private readonly StringWriter output = new();

    public static TheoryData<string, string> Damages => [.. Containers.SelectMany(_ => SampleCopy.Damages, (container, how) => (container, how))];

    private static string[] Containers => ["zip", "zip with a folder", "bag", "zipped bag", "wacz"];

    public static TheoryData<string> ContainerNames => [.. Containers];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, MemberData(nameof(ContainerNames))]
    public async Task A_whole_copy_is_whole(string container)
    {
        Assert.True((await VerifyAsync(Pack(container, SampleCopy.Of(1), "copy"))).Condition == CopyCondition.Whole, output.ToString());
        Assert.Contains("whole, 24 files as the manifest says.", output.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Damages))]
    public async Task Damage_is_found_and_named_at_fifty_random_places(string container, string how)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var copy = SampleCopy.Of(seed, 12);
            var (kind, path) = copy.Damage(how);
            var at = Pack(container, copy, $"{how}-{seed}");
            Assert.Equal(CopyCondition.Changed, (await VerifyAsync(at)).Condition);
            var lines = output.ToString().Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();
            Assert.Contains(path, Assert.Single(lines, line => line.StartsWith($"  {kind,-10} {at}/", StringComparison.Ordinal)), StringComparison.Ordinal);
            output.GetStringBuilder().Clear();
        }
    }

    [Theory, InlineData("zip"), InlineData("zipped bag"), InlineData("wacz")]
    public async Task A_container_that_was_cut_anywhere_is_never_whole(string container)
    {
        var whole = File.ReadAllBytes(Pack(container, SampleCopy.Of(3, 6), "whole"));
        var random = new Random(3);
        for (var i = 0; i < 50; i++)
        {
            var at = Path.Join(folder.FullName, $"cut-{i}");
            File.WriteAllBytes(at, whole[..random.Next(whole.Length)]);
            Assert.Equal(CopyCondition.Changed, (await VerifyAsync(at)).Condition);
        }
    }

    [Fact]
    public async Task A_bag_whose_own_list_is_wrong_is_damaged_though_the_archive_in_it_is_whole()
    {
        var at = Pack("bag", SampleCopy.Of(1), "copy");
        File.AppendAllText(Path.Join(at, "bag-info.txt"), "Contact-Name: Another\n");
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(at)).Condition);
        Assert.Contains("`bag-info.txt`", output.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData("bag", "bag (BagIt)"), InlineData("zipped bag", "bag (BagIt)"), InlineData("wacz", "WACZ")]
    public async Task A_container_of_something_else_is_judged_by_itself(string container, string kind)
    {
        var other = SampleCopy.Of(1);
        other.Files.Remove(Manifest.Path);
        var at = Pack(container, other, "other");
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(at)).Condition);
        Assert.Contains($"a valid {kind}; it holds no archive of Placard", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(at, SecretKey.New().Public)).Condition);
        Assert.Contains("Not authentic", output.ToString(), StringComparison.Ordinal);

        if (container == "bag") File.AppendAllText(Path.Join(at, "data/page-0.html"), "x");
        else Change(at);
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(at)).Condition);
        Assert.Contains($"a damaged {kind}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_of_something_else_says_nothing_of_itself()
    {
        var other = SampleCopy.Of(1);
        other.Files.Remove(Manifest.Path);
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(Pack("zip", other, "other"))).Condition);
        Assert.Contains("so this is no whole copy of an archive", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_container_is_no_copy()
    {
        var at = Path.Join(folder.FullName, "letter.txt");
        await File.WriteAllTextAsync(at, "Dear friends", TestContext.Current.CancellationToken);
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(at)).Condition);
        Assert.Contains("there is no manifest-sha256.txt", output.ToString(), StringComparison.Ordinal);
    }

    private string Pack(string container, SampleCopy copy, string name)
    {
        var at = Path.Join(folder.FullName, $"{container} {name}".Replace(' ', '-'));
        switch (container)
        {
            case "zip": Zip(at, copy.Files); break;
            case "zip with a folder": Zip(at, copy.Files.ToDictionary(file => "archive/" + file.Key, file => file.Value)); break;
            case "bag": Write(at, BagOf(copy)); break;
            case "zipped bag": Zip(at, BagOf(copy).ToDictionary(file => "bag/" + file.Key, file => file.Value)); break;
            default: Wacz(at, copy); break;
        }
        return at;
    }

    private static void Zip(string at, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var file = File.Create(at);
        using var zip = new ZipWriter(file);
        foreach (var (path, bytes) in files) zip.Add(path, bytes);
    }

    private static void Wacz(string at, SampleCopy copy)
    {
        using var file = File.Create(at);
        var day = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var wacz = new WaczWriter(file, new WaczDetails("Archive", day));
        foreach (var (path, bytes) in copy.Files)
            wacz.AddResponse(Site + Permalink.Encode(path), day, new HttpHeader(200, "OK", [new("Content-Type", "text/html")]), () => new MemoryStream(bytes));
    }

    private static void Write(string at, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        foreach (var (path, bytes) in files)
        {
            var full = Path.Join(at, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    /// <summary>The bag is made after the damage, so that its own list says nothing of it.</summary>
    private static SortedDictionary<string, byte[]> BagOf(SampleCopy copy)
    {
        var bag = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["bagit.txt"] = Encoding.UTF8.GetBytes("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            ["bag-info.txt"] = Encoding.UTF8.GetBytes("Source-Organization: Tests\n"),
        };
        foreach (var (path, bytes) in copy.Files) bag["data/" + path] = bytes;
        bag["manifest-sha256.txt"] = ListOf(bag.Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal)));
        bag["tagmanifest-sha256.txt"] = ListOf(bag.Where(file => !file.Key.StartsWith("data/", StringComparison.Ordinal)));
        return bag;
    }

    private static byte[] ListOf(IEnumerable<KeyValuePair<string, byte[]>> files) => Encoding.UTF8.GetBytes(
        string.Concat(files.ToList().Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}\n")));

    /// <summary>Changes a byte in the first file.</summary>
    private static void Change(string at)
    {
        var bytes = File.ReadAllBytes(at);
        bytes[120] ^= 1;
        File.WriteAllBytes(at, bytes);
    }

    private Task<Verdict> VerifyAsync(string at, PublicKey? key = null) =>
        new CopyVerifier(output, output) { Key = key }.VerifyAsync(CopyOpener.Open(at)!, TestContext.Current.CancellationToken);
}
