using System.Text;
using Placard.Cli.Commands;
using Placard.Cli.Signing;
using Placard.Cli.Tests.Verifying;
using Placard.Packaging;

namespace Placard.Cli.Tests.Signing;

/// <summary>A key that was once given with <c>--key</c> decides over later copies of the same archive.</summary>
public sealed class RememberedKeysTests : IDisposable
{
    private const string Archive = "https://archive.test/river/";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-remembered");
    private readonly StringWriter output = new();
    private readonly SecretKey key = SecretKey.New();
    private readonly SecretKey other = SecretKey.New();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_later_copy_is_authentic_without_the_key()
    {
        Assert.Equal(ExitCode.Success, await VerifyAsync(Copy(key), key));
        Assert.Contains($"Its copies are checked with this key from now on, by {Remembered()}: it is the key of {Archive}.", Said(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, await VerifyAsync(Copy(key)));
        Assert.Contains($"Authentic: signed by key {key.Public.IdText} (x), which was given before for {Archive}.", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_with_another_key_or_without_a_signature_is_refused()
    {
        await VerifyAsync(Copy(key), key);
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(Copy(other)));
        Assert.Contains($"Not authentic: the signature was made by another key than {key.Public.IdText}. That key was given before for {Archive}.",
            Said(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(Copy(null)));
        Assert.Contains("Not authentic: there is no signature", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_key_that_is_given_later_is_refused_until_the_first_is_forgotten()
    {
        await VerifyAsync(Copy(key), key);
        var copy = Copy(other);
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(copy, other));
        Assert.Contains($"Not authentic: key {other.Public.IdText} is another than key {key.Public.IdText}, which was given before for {Archive}.",
            Said(), StringComparison.Ordinal);
        File.Delete(Remembered());
        Assert.Equal(ExitCode.Success, await VerifyAsync(copy, other));
    }

    [Fact]
    public async Task A_file_that_was_damaged_proves_nothing()
    {
        await VerifyAsync(Copy(key), key);
        await File.WriteAllTextAsync(Remembered(), "RW", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(Copy(key)));
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(Copy(key), key));
        Assert.Contains($"Not authentic: {Remembered()} should hold the key of {Archive}, and holds none.", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_remembered_of_a_copy_that_the_key_did_not_sign()
    {
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(Copy(other), key));
        Assert.Empty(Keys());
    }

    [Fact]
    public async Task Nothing_is_remembered_by_a_URL_that_is_not_signed()
    {
        await using var site = await CopySite.StartAsync(Files(key, listsRecord: false).ToDictionary(StringComparer.Ordinal));
        Assert.Equal(ExitCode.Success, await VerifyAsync(site.Url.AbsoluteUri, key));
        Assert.Empty(Keys());
    }

    [Fact]
    public async Task A_copy_that_names_no_archive_is_checked_with_the_key_of_the_one_that_it_is_compared_with()
    {
        await VerifyAsync(Copy(key), key);
        var nameless = Files(other, listsRecord: false);
        nameless.Remove("archive.json");
        Assert.Equal(ExitCode.Success, await VerifyAsync(Write(nameless)));
        await using var original = await CopySite.StartAsync(Files(key, listsRecord: false).ToDictionary(StringComparer.Ordinal));
        Assert.Equal(ExitCode.ContentErrors, await VerifyAsync(Write(nameless), against: original.Url.AbsoluteUri));
        Assert.Contains("Not authentic: the signature was made by another key", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_scheme_and_the_last_slash_make_no_other_archive()
    {
        var keys = new RememberedKeys(folder.FullName);
        keys.Add(new Uri("https://archive.test/a/"), key.Public);
        Assert.NotNull(keys.Find(new Uri("http://archive.test/a")));
        Assert.Null(keys.Find(new Uri("https://archive.test/")));
        Assert.Null(keys.Find(new Uri("https://archive.test-a/")));
    }

    private string Copy(SecretKey? signer) => Write(Files(signer));

    private static SortedDictionary<string, byte[]> Files(SecretKey? signer, bool listsRecord = true)
    {
        var copy = SampleCopy.Of(1, 4);
        if (listsRecord) copy.Files["archive.json"] = RecordOf(Archive);
        copy.WriteManifest();
        copy.Files["archive.json"] = RecordOf(Archive);
        if (signer is not null)
            copy.Files[Manifest.SignaturePath] = Encoding.UTF8.GetBytes(FileSignature.Sign(signer, copy.Files[Manifest.Path], "x"));
        return copy.Files;
    }

    private static byte[] RecordOf(string url) => Encoding.UTF8.GetBytes($$"""{ "title": "River", "url": "{{url}}" }""");

    private string Write(SortedDictionary<string, byte[]> files)
    {
        var at = Path.Join(folder.FullName, Guid.NewGuid().ToString("N"));
        foreach (var (path, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(at, path))!);
            File.WriteAllBytes(Path.Join(at, path), bytes);
        }
        return at;
    }

    private string Remembered() => Assert.Single(Keys());

    private string[] Keys() => Directory.Exists(Path.Join(folder.FullName, "keys")) ? Directory.GetFiles(Path.Join(folder.FullName, "keys")) : [];

    private string Said() => output.ToString();

    private Task<int> VerifyAsync(string copy, SecretKey? given = null, string? against = null) =>
        new VerifyRun(output, output)
        {
            Key = given?.Public,
            Against = against,
            Memory = new RememberedKeys(Path.Join(folder.FullName, "keys")),
        }.VerifyAsync(copy, TestContext.Current.CancellationToken);
}
