using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Placard.RobustnessTests.Support;

/// <summary>Judges a published folder: whether it is complete, and whether all of it is of one version.</summary>
internal static partial class PublishedVersion
{
    private const string Manifest = "manifest-sha256.txt";

    /// <summary>What is wrong with a published folder; empty if it is one whole version.</summary>
    public static IReadOnlyList<string> WrongIn(string output)
    {
        var lines = File.ReadAllLines(Path.Join(output, Manifest));
        var listed = lines.Where(line => line.Length > 66).ToDictionary(line => line[66..], line => line[..64], StringComparer.Ordinal);
        var found = Directory.EnumerateFiles(output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(path => Path.GetRelativePath(output, path).Replace('\\', '/')).Where(path => path != Manifest).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. listed.Keys.Where(path => !found.Contains(path)).Select(path => $"{path} is missing"),
            .. found.Where(path => !listed.ContainsKey(path)).Select(path => $"{path} is not in the manifest"),
            .. found.Where(listed.ContainsKey).Where(path => DigestOf(Path.Join(output, path)) != listed[path]).Select(path => $"{path} is of another version"),
        ];
    }

    /// <summary>The version of a page; null for one that is not whole, or mixed.</summary>
    public static int? Of(string page)
    {
        var versions = Number().Matches(page).Select(match => match.Groups[2].Value).Distinct().ToList();
        return versions is [var version] && page.TrimEnd().EndsWith("</html>", StringComparison.Ordinal) ? int.Parse(version, null) : null;
    }

    private static string DigestOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    [GeneratedRegex("(Title|First|Last)([0-9]+)end")]
    private static partial Regex Number();
}
