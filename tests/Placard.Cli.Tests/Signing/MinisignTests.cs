using Placard.Cli.Signing;

namespace Placard.Cli.Tests.Signing;

/// <summary>Keys and signatures in the format of minisign. The constants were made once by minisign 0.11.</summary>
public class MinisignTests
{
    private const string TheirPublicKey = "RWQlnSye16EwanzorzB6iNXNj7n/sDjwJ05ihPQNrxN5d4cOD6g2xMHb";

    private const string TheirSecretKey = "untrusted comment: minisign encrypted secret key\n"
        + "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAJZ0sntehMGpSub9B6pniyvd69b74e6GVVO7BIDyM/9nI2CkaeHzOEHzorzB6iNXNj7n/sDjwJ05ihPQNrxN5d4cOD6g2"
        + "xMHbAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

    private const string TheirSignature = "untrusted comment: signature from minisign secret key\n"
        + "RUQlnSye16EwaneInB1siBb17zPCPaLjqS7M1liFN0u8Ky9uj6V3b9xU8pihNy3259trDoiJ4ljI3nMDPeglC2pDawCZUJt4eAg=\n"
        + "trusted comment: made by minisign\n"
        + "5NV28v67cipYZDI920nTpmTWRRYipBYf4oZWM9s4mmkaKYH48YbiRJzQ/jMtD/JHiOv8L1oeTt2oLijVA0T3Cg==\n";

    private static readonly byte[] File = [.. "a manifest\n"u8];

    [Fact]
    public void A_signature_of_minisign_is_verified()
    {
        var key = PublicKey.Parse(TheirPublicKey)!;
        var signature = FileSignature.Parse(TheirSignature)!;
        Assert.Equal("6A30A1D79E2C9D25", key.IdText);
        Assert.Equal("made by minisign", signature.TrustedComment);
        Assert.True(signature.NamesKey(key));
        Assert.True(signature.Verify(key, File));
        Assert.False(signature.Verify(key, [.. "a manifesT\n"u8]));
    }

    [Fact]
    public void With_a_key_of_minisign_the_same_signature_is_made()
    {
        var key = SecretKey.Parse(TheirSecretKey, "")!;
        Assert.Equal(TheirPublicKey, key.Public.ToString());
        Assert.Equal(TheirSignature.Split('\n')[1..], FileSignature.Sign(key, File, "made by minisign").Split('\n')[1..]);
    }

    [Fact]
    public void A_file_of_a_public_key_is_read_as_the_key() =>
        Assert.Equal(TheirPublicKey, PublicKey.Parse(PublicKey.Parse(TheirPublicKey)!.ToFile())!.ToString());

    [Fact]
    public void The_trusted_comment_is_signed_too()
    {
        var changed = TheirSignature.Replace("made by", "made for", StringComparison.Ordinal);
        Assert.False(FileSignature.Parse(changed)!.Verify(PublicKey.Parse(TheirPublicKey)!, File));
    }

    [Fact]
    public void No_bit_of_a_signature_can_be_changed()
    {
        var key = PublicKey.Parse(TheirPublicKey)!;
        var lines = TheirSignature.Split('\n');
        foreach (var line in new[] { 1, 3 })
        {
            var bytes = Convert.FromBase64String(lines[line]);
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] ^= 1;
                var changed = string.Join('\n', lines[..line].Append(Convert.ToBase64String(bytes)).Concat(lines[(line + 1)..]));
                Assert.False(FileSignature.Parse(changed) is { } signature && signature.Verify(key, File), $"byte {i} of line {line}");
                bytes[i] ^= 1;
            }
        }
    }

    [Fact]
    public void A_key_is_encrypted_with_a_passphrase_and_opened_by_it_alone()
    {
        var key = SecretKey.New();
        var text = key.ToFile("twelve characters");
        Assert.True(SecretKey.IsEncrypted(text));
        Assert.Equal(key.Seed, SecretKey.Parse(text, "twelve characters")!.Seed);
        Assert.Null(SecretKey.Parse(text, "other characters"));
        Assert.DoesNotContain(Convert.ToBase64String(key.Seed)[..20], text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_without_a_passphrase_is_as_minisign_writes_it()
    {
        var key = SecretKey.New();
        Assert.False(SecretKey.IsEncrypted(key.ToFile(null)));
        Assert.Equal(key.Seed, SecretKey.Parse(key.ToFile(null), "")!.Seed);
    }

    [Theory]
    [InlineData(""), InlineData("RWQ"), InlineData("untrusted comment: x\n"), InlineData("XXQlnSye16EwanzorzB6iNXNj7n/sDjwJ05ihPQNrxN5d4cOD6g2xMHb")]
    [InlineData("untrusted comment: x\nRWQlnSye16EwanzorzB6iNXNj7n/sDjwJ05ihPQNrxN5d4cOD6g2xMHb\nmore")]
    public void What_is_no_key_is_refused(string text)
    {
        Assert.Null(PublicKey.Parse(text));
        Assert.Null(SecretKey.Parse(text, ""));
        Assert.Null(FileSignature.Parse(text));
    }

    [Fact]
    public void A_key_that_asks_for_more_memory_than_minisign_takes_is_refused_unopened()
    {
        var lines = SecretKey.New().ToFile("twelve characters").Split('\n');
        var bytes = Convert.FromBase64String(lines[1]);
        bytes[46 + 5] = 1; // The highest limits of memory.
        Assert.Null(SecretKey.Parse($"{lines[0]}\n{Convert.ToBase64String(bytes)}\n", "twelve characters"));
    }
}
