using System.Reflection;
using System.Security.Cryptography;

namespace Placard.Cli.Starting;

/// <summary>The files of the sample archive that the program's repository contains, by their checksums.</summary>
internal static class SampleFiles
{
    /// <summary>Where a copy of the program's repository keeps the sample that its tests read, once another archive has the place of it.</summary>
    public const string Copy = "tests/sample";

    /// <summary>The files of a folder that are byte for byte the sample's, and those of the sample's names that are not.</summary>
    /// <param name="input">The folder of the content.</param>
    public static (IReadOnlyList<string> Unchanged, IReadOnlyList<string> Changed) In(string input)
    {
        var found = Checksums().Where(file => File.Exists(Path.Join(input, file.Path))).ToLookup(file => IsUnchanged(input, file), file => file.Path);
        return ([.. found[true]], [.. found[false]]);
    }

    private static bool IsUnchanged(string input, (string Sha256, string Path) file)
    {
        using var bytes = File.OpenRead(Path.Join(input, file.Path));
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Sha256;
    }

    private static IEnumerable<(string Sha256, string Path)> Checksums()
    {
        using var list = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("sample-sha256.txt")!);
        while (list.ReadLine() is { } line) yield return (line[..64], line[66..]);
    }
}
