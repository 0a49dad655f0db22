using System.Text;
using System.Text.RegularExpressions;
using static Placard.Containers.ContainerProblemKind;

namespace Placard.Containers.Bags;

/// <summary><c>bagit.txt</c>: the version of the format and the encoding of the bag's own files.</summary>
internal sealed partial record BagDeclaration(string Version, Encoding Encoding)
{
    public const string Path = "bagit.txt";

    private const int Longest = 4096;

    private static readonly string[] Versions = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"];

    public bool IsVersion1 => Version == "1.0";

    /// <returns>Null if there is a problem.</returns>
    public static BagDeclaration? Read(IFileTree tree, out ContainerProblem? problem)
    {
        problem = new(Missing, Path, null);
        if (tree.Find(Path) is not { } file || tree.ReadBytes(file, Longest, out problem) is not { } bytes) return null;
        problem = new(Declaration, Path, null);
        var lines = BagText.Lines(Encoding.UTF8.GetString(bytes)).Select(line => line.Line).ToList();
        if (bytes is [0xEF, 0xBB, 0xBF, ..] || lines.Count != 2) return null;
        if (VersionLine().Match(lines[0]) is not { Success: true } version || EncodingLine().Match(lines[1]) is not { Success: true } encoding) return null;
        problem = new(VersionNotKnown, Path, null, version.Groups[1].Value);
        if (!Versions.Contains(version.Groups[1].Value)) return null;
        problem = new(EncodingNotKnown, Path, null, encoding.Groups[1].Value);
        if (BagText.EncodingNamed(encoding.Groups[1].Value) is not { } known) return null;
        problem = null;
        return new(version.Groups[1].Value, known);
    }

    [GeneratedRegex(@"^BagIt-Version: (\d+\.\d+) *$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"^Tag-File-Character-Encoding: (\S+) *$", RegexOptions.CultureInvariant)]
    private static partial Regex EncodingLine();
}
