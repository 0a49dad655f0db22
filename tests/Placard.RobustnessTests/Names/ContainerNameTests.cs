using System.Buffers.Binary;
using System.Text;
using Placard.Containers;
using Placard.Containers.Zip;
using Placard.RobustnessTests.Parsers;
using Placard.Text;

namespace Placard.RobustnessTests.Names;

/// <summary>Row 4 of the matrix, for the entries of containers: a hostile name is refused, or is a path inside that is like no other.</summary>
public class ContainerNameTests
{
    /// <summary>Of the length of the longest name, and replaced in the zip by that and what fills it up.</summary>
    private static readonly string Placeholder = new('x', 1001);

    [Fact]
    public void A_hostile_name_in_a_zip_is_refused_or_stays_inside()
    {
        var failures = new List<string>();
        foreach (var name in HostileNames.All)
        {
            var tree = ZipTree.Read(ByteSource.Of(ZipWith(name)));
            failures.AddRange(tree.Files.Where(file => !IsInside(file.Path)).Select(file => $"«{name}» gives {file.Path}"));
            if (tree.Files.Count + tree.Problems.Count != 1) failures.Add($"«{name}» is neither a file nor a problem");
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Of_names_that_are_one_on_some_disk_the_first_is_taken()
    {
        var names = new EntryNames();
        var taken = HostileNames.All.Where(name => names.Refuse(name) is null).ToList();
        Assert.NotEmpty(taken);
        Assert.Equal(taken.Count, taken.DistinctBy(name => Normalization.Compose(name.ToUpperInvariant())).Count());
    }

    private static bool IsInside(string path)
    {
        const string folder = "/a/b";
        var full = Path.GetFullPath(Path.Join(folder, path));
        return full.StartsWith(folder + "/", StringComparison.Ordinal) && full.Length == folder.Length + 1 + path.Length
            && !path.Contains('\\', StringComparison.Ordinal);
    }

    /// <summary>A zip with an entry whose name no writer of ours would take.</summary>
    private static byte[] ZipWith(string name)
    {
        var zip = ContainerSeeds.Zip((Placeholder, "Text"u8.ToArray()));
        var bytes = Encoding.UTF8.GetBytes(name);
        var text = Encoding.Latin1.GetString(zip).Replace(Placeholder, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        var renamed = Encoding.Latin1.GetBytes(text);
        var directory = renamed.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var end = renamed.AsSpan().IndexOf("PK\u0005\u0006"u8);
        BinaryPrimitives.WriteUInt16LittleEndian(renamed.AsSpan(26), (ushort)bytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(renamed.AsSpan(directory + 28), (ushort)bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(renamed.AsSpan(end + 12), end - directory);
        BinaryPrimitives.WriteInt32LittleEndian(renamed.AsSpan(end + 16), directory);
        return renamed;
    }
}
