using Placard.Containers;
using Placard.Containers.Zip;
using Placard.Tests.Containers;
using Placard.Tests.Support;

namespace Placard.Tests.Packaging;

/// <summary>A bag of an archive, as a library takes it in.</summary>
public class BagPackTests
{
    private const string Archive = """
        == archive.yaml
        title: Archive
        tagline: What was asked
        baseUrl: https://archive.test/
        publisher: The  Editors
        contact: editors@archive.test
        == files/100%.txt
        All.
        """;

    [Fact]
    public void Its_metadata_are_those_of_the_archive() => Assert.Equal("""
        Source-Organization: The Editors
        Contact-Email: editors@archive.test
        External-Description: Archive: What was asked
        External-Identifier: https://archive.test/
        Bagging-Date: 2026-01-01
        Payload-Oxum: N
        Bag-Software-Agent: Placard
        BagIt-Profile-Identifier: https://library.test/profile.json

        """, string.Join('\n', Text("bag-info.txt", "https://library.test/profile.json").Split('\n')
            .Select(line => line.StartsWith("Payload-Oxum: ", StringComparison.Ordinal) ? "Payload-Oxum: N" : line)));

    [Fact]
    public void Its_size_is_that_of_the_payload()
    {
        var payload = Zip().Files.Where(file => file.Path.StartsWith("packed/data/", StringComparison.Ordinal)).ToList();
        Assert.Contains($"\nPayload-Oxum: {payload.Sum(file => file.Length)}.{payload.Count}\n", Text("bag-info.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Zipped_it_lies_in_a_folder_of_its_name() =>
        Assert.Equal(
            ["README.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt"],
            Zip().Files.Select(file => file.Path["packed/".Length..]).Where(path => !path.StartsWith("data/", StringComparison.Ordinal)));

    [Fact]
    public void Percent_signs_of_names_are_encoded_in_its_manifests_and_nowhere_else()
    {
        Assert.Contains("  data/files/100%25.txt\n", Text("manifest-sha256.txt"), StringComparison.Ordinal);
        Assert.Contains("  files/100%.txt\n", Text("data/manifest-sha256.txt"), StringComparison.Ordinal);
        Assert.NotNull(Zip().Find("packed/data/files/100%.txt"));
    }

    [Fact]
    public void The_tag_manifests_list_the_other_files()
    {
        foreach (var algorithm in new[] { "sha256", "sha512" })
        {
            Assert.Equal(["README.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"],
                Text($"tagmanifest-{algorithm}.txt").TrimEnd().Split('\n').Select(line => line.Split("  ")[1]));
        }
    }

    private static string Text(string path, string? profile = null) => Zip(profile).Text("packed/" + path);

    private static ZipTree Zip(string? profile = null) => ZipTree.Read(ByteSource.Of(TestSite.Of(Archive).Pack(profile: profile).Write("bagit")));
}
