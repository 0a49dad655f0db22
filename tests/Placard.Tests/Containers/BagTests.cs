using System.Security.Cryptography;
using System.Text;
using Placard.Containers;
using Placard.Containers.Bags;
using Placard.Containers.Zip;

namespace Placard.Tests.Containers;

/// <summary>The rules of RFC 8493, one by one; a bag is valid if <see cref="ContainerProblem.IsWarning"/> is true of all its problems.</summary>
public class BagTests
{
    [Fact]
    public void A_bag_has_a_version_fields_and_a_payload()
    {
        var bag = Bag.Read(Tree());
        Assert.Empty(bag.Check());
        Assert.Equal("1.0", bag.Version);
        Assert.Equal(["Contact-Name: A. Bell", "Source-Organization: One two", "Payload-Oxum: 6.2"], bag.Info.Select(field => $"{field.Key}: {field.Value}"));
        Assert.Equal(["a.txt", "b/c.txt"], bag.Payload.Files.Select(file => file.Path));
        Assert.Equal("Two", bag.Payload.Text("b/c.txt"));
    }

    [Fact]
    public void A_bag_may_lie_in_a_zip_below_its_name()
    {
        using var to = new MemoryStream();
        using (var zip = new ZipWriter(to))
        {
            foreach (var file in Tree().Files) zip.Add($"bag/{file.Path}", Tree().Bytes(file.Path));
        }
        var tree = ZipTree.Read(ByteSource.Of(to.ToArray()));
        Assert.True(Bag.IsBag(tree));
        Assert.Empty(Bag.Read(tree).Check());
        Assert.Equal("One", Bag.Read(tree).Payload.Text("a.txt"));
    }

    [Fact]
    public void A_name_may_contain_what_only_dotnet_takes_as_the_end_of_a_line()
    {
        const string name = "data/a\u2028b.txt";
        Assert.Empty(Errors(Listed($"{Digest("Three")}  {name}\n").With(name, "Three")));
    }

    [Theory]
    [InlineData("data/a.txt", "Onf", "WrongDigest data/a.txt")]
    [InlineData("data/new.txt", "", "NotListed data/new.txt")]
    [InlineData("bag-info.txt", "A: b\n", "WrongDigest bag-info.txt")]
    [InlineData("bagit.txt", "\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "Declaration bagit.txt")]
    [InlineData("bagit.txt", "BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n", "Declaration bagit.txt")]
    [InlineData("bagit.txt", "BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n", "Declaration bagit.txt")]
    [InlineData("bagit.txt", "BagIt-Version: 1.0\n", "Declaration bagit.txt")]
    [InlineData("bagit.txt", "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n", "VersionNotKnown bagit.txt")]
    [InlineData("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: Klingon\n", "EncodingNotKnown bagit.txt")]
    [InlineData("manifest-rot13.txt", "", "AlgorithmNotKnown manifest-rot13.txt")]
    [InlineData("manifest-sha1.txt", "", "NotListed data/a.txt")]
    [InlineData("manifest-sha256.txt", "no digest\n", "LineNotUnderstood manifest-sha256.txt")]
    [InlineData("fetch.txt", "https://site.test/a - ../../a\n", "NameLeadsOutside ../../a")]
    [InlineData("fetch.txt", "https://site.test/a\n", "LineNotUnderstood fetch.txt")]
    public void A_changed_or_added_file_makes_it_invalid(string path, string text, string problem) => Assert.Contains(problem, Errors(Tree().With(path, text)));

    [Theory]
    [InlineData("bagit.txt", "Missing bagit.txt")]
    [InlineData("bag-info.txt", "Missing bag-info.txt")]
    [InlineData("data/a.txt", "Missing data/a.txt")]
    [InlineData("manifest-sha256.txt", "NoManifest")]
    public void A_missing_file_makes_it_invalid(string path, string problem) => Assert.Contains(problem, Errors(Tree().Without(path)));

    [Theory]
    [InlineData("../a", "NameLeadsOutside ../a")]
    [InlineData("data/../../a", "NameLeadsOutside data/../../a")]
    [InlineData("/tmp/a", "NameAbsolute /tmp/a")]
    [InlineData("~/a", "NameAbsolute ~/a")]
    [InlineData("~root/a", "NameAbsolute ~root/a")]
    [InlineData("C:\\a", "NameWithBackslash C:\\a")]
    [InlineData("\\\\?\\UNC\\host\\a", "NameWithBackslash \\\\?\\UNC\\host\\a")]
    [InlineData("a", "NameLeadsOutside a")]
    public void A_path_that_leads_elsewhere_makes_it_invalid(string path, string problem)
    {
        Assert.Contains(problem, Errors(Listed($"{Digest("One")}  {path}\n")));
        Assert.Contains(problem, Errors(Tree().With("fetch.txt", $"https://site.test/a - {path}\n")));
    }

    [Fact]
    public void A_path_twice_is_an_error_from_version_1_on()
    {
        var twice = Listed($"{Digest("One")}  data/a.txt\n");
        Assert.Contains("NameTwice data/a.txt", Errors(twice));
        Assert.Empty(Errors(Older(twice)));
        Assert.Contains("ListedTwice data/a.txt", Problems(Older(twice)));
        Assert.Contains("WrongDigest data/a.txt", Errors(Older(Listed($"{Digest("Two")}  data/a.txt\n"))));
    }

    [Theory]
    [InlineData("*data/a.txt", "ListedWithStar data/a.txt")]
    [InlineData("./data/a.txt", "ListedWithDot data/a.txt")]
    [InlineData("data/A.TXT", "ListedTwins data/A.TXT")]
    [InlineData("data/.DS_Store", "SystemFile data/.DS_Store")]
    public void What_other_programs_write_is_a_warning(string path, string problem)
    {
        var tree = Older(Listed($"{Digest("One")} {path}\n"));
        Assert.Empty(Errors(tree));
        Assert.Contains(problem, Problems(tree));
    }

    [Fact]
    public void A_percent_sign_and_line_ends_are_encoded_and_nothing_else()
    {
        Assert.Equal("data/100%25 é%0A~.txt", BagPath.Encode("data/100% é\n~.txt"));
        var tree = Listed($"{Digest("P")}  data/100%25.txt\n{Digest("N")}  data/a%0Ab.txt\n{Digest("T")}  data/%7Ec.txt\n")
            .With("data/100%.txt", "P").With("data/a\nb.txt", "N").With("data/%7Ec.txt", "T").With("bag-info.txt", "").Without("tagmanifest-sha256.txt");
        Assert.Empty(Errors(tree));
    }

    [Fact]
    public void A_file_that_is_yet_to_be_fetched_is_told_and_never_fetched()
    {
        var tree = Listed($"{Digest("Far")}  data/far.txt\n").With("fetch.txt", "https://site.test/far.txt 3 data/far.txt\n");
        Assert.Equal(["NotFetched data/far.txt"], Errors(tree));
    }

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("ISO-8859-1")]
    public void Its_own_files_may_have_another_encoding(string name)
    {
        var encoding = name == "UTF-16" ? Encoding.BigEndianUnicode : Encoding.Latin1;
        byte[] Encode(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        var tree = new MemoryTree().With("bagit.txt", $"BagIt-Version: 1.0\r\nTag-File-Character-Encoding: {name}\r\n").With("data/é.txt", "One")
            .With("manifest-sha256.txt", Encode($"{Digest("One")}  data/é.txt\r\n")).With("bag-info.txt", Encode("Contact-Name: É\r\n"));
        Assert.Empty(Errors(tree));
        Assert.Equal("É", Bag.Read(tree).Info[0].Value);
    }

    /// <summary>Lengths around the end of a block, with the digests that `sha224sum` gives.</summary>
    [Theory]
    [InlineData(0, "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f")]
    [InlineData(55, "fb0bd626a70c28541dfa781bb5cc4d7d7f56622a58f01a0b1ddd646f")]
    [InlineData(56, "d40854fc9caf172067136f2e29e1380b14626bf6f0dd06779f820dcd")]
    [InlineData(1000, "4e8f0ce90b64661a2b5e84be6d93a7d9b76871062f1814433d04a03d")]
    public void SHA_224_is_computed_too(int length, string digest)
    {
        using var hash = new BagDigest(BagDigest.AlgorithmOf("sha-224")!);
        foreach (var part in Enumerable.Repeat((byte)'a', length).Chunk(37)) hash.Add(part);
        Assert.Equal(digest, hash.ToText());
    }

    [Fact]
    public void The_size_of_the_payload_is_compared() =>
        Assert.Contains("PayloadOxum", Errors(Tree().With("bag-info.txt", "Payload-Oxum: 7.2\n").Without("tagmanifest-sha256.txt")));

    private static MemoryTree Tree()
    {
        const string info = "Contact-Name: A. Bell\nSource-Organization: One\n  two\nPayload-Oxum: 6.2\n";
        var manifest = $"{Digest("One")}  data/a.txt\n{Digest("Two")}  data/b/c.txt\n";
        const string declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
        return new MemoryTree().With("data/a.txt", "One").With("data/b/c.txt", "Two").With("bagit.txt", declaration).With("bag-info.txt", info)
            .With("manifest-sha256.txt", manifest)
            .With("tagmanifest-sha256.txt", $"{Digest(info)}  bag-info.txt\n{Digest(manifest)}  manifest-sha256.txt\n");
    }

    /// <summary>The bag with more lines in its manifest.</summary>
    private static MemoryTree Listed(string lines)
    {
        var tree = Tree();
        return tree.With("manifest-sha256.txt", tree.Text("manifest-sha256.txt") + lines).Without("tagmanifest-sha256.txt").With("bag-info.txt", "");
    }

    private static MemoryTree Older(MemoryTree tree) => tree.With("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");

    private static List<string> Errors(IFileTree tree) => [.. Bag.Read(tree).Check().Where(problem => !problem.IsWarning).Select(Name)];

    private static List<string> Problems(IFileTree tree) => [.. Bag.Read(tree).Check().Select(Name)];

    private static string Name(ContainerProblem problem) => $"{problem.Kind} {problem.Name}".TrimEnd();

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
