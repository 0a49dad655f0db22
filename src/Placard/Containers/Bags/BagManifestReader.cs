using System.Text.RegularExpressions;
using static Placard.Containers.ContainerProblemKind;

namespace Placard.Containers.Bags;

/// <summary>Reads manifests and finds the files that they list.</summary>
/// <param name="toFetch">The paths of <c>fetch.txt</c>.</param>
internal sealed partial class BagManifestReader(
    IFileTree tree, BagDeclaration declaration, IReadOnlySet<string> toFetch, int mostBytes, List<ContainerProblem> problems)
{
    private static readonly string[] SystemFiles = [".DS_Store", "Thumbs.db", "desktop.ini"];

    private readonly ILookup<string, TreeFile> byFoldedPath = tree.Files.ToLookup(file => EntryNames.Fold(file.Path), StringComparer.Ordinal);

    /// <summary>Whether a file of an operating system is listed and missing; some programs delete or ignore those.</summary>
    public bool LacksSystemFiles { get; private set; }

    public BagManifest? Read(TreeFile file, string algorithmName, bool isOfPayload)
    {
        if (BagDigest.AlgorithmOf(algorithmName) is not { } algorithm)
        {
            problems.Add(new(AlgorithmNotKnown, file.Path, null, algorithmName));
            return null;
        }
        if (tree.ReadBytes(file, mostBytes, out var problem) is not { } bytes)
        {
            problems.Add(problem!);
            return null;
        }
        var digests = new Dictionary<TreeFile, string>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, number) in BagText.Lines(BagText.Decode(bytes, declaration.Encoding)))
        {
            if (ManifestLine().Match(line) is { Success: true } match)
                Add(match.Groups[1].Value.ToLowerInvariant(), match.Groups[2].Value, $"{file.Path}, line {number}", isOfPayload, digests, listed);
            else
                problems.Add(new(LineNotUnderstood, file.Path, null, $"line {number}"));
        }
        return new(file.Path, algorithm, digests);
    }

    /// <summary>The path that a line names, or null with a problem if it leads out of the bag.</summary>
    public string? PathOf(string written, string place, bool isOfPayload)
    {
        var path = BagPath.Decode(written, declaration.IsVersion1);
        // A line end in a name is legal in a bag, so it must not be refused as a control character.
        var refused = path.StartsWith('~') ? NameAbsolute : EntryNames.Check(path.Replace('\n', '-').Replace('\r', '-'));
        if (refused is null && isOfPayload && !path.StartsWith("data/", StringComparison.Ordinal)) refused = NameLeadsOutside;
        if (refused is not { } kind) return path;
        problems.Add(new(kind, written, null, place));
        return null;
    }

    private void Add(string digest, string written, string place, bool isOfPayload, Dictionary<TreeFile, string> digests, HashSet<string> listed)
    {
        if (written.StartsWith('*')) problems.Add(new(ListedWithStar, written = written[1..], null, place));
        if (written.StartsWith("./", StringComparison.Ordinal)) problems.Add(new(ListedWithDot, written = written[2..], null, place));
        if (PathOf(written, place, isOfPayload) is not { } path) return;
        if (IsSystemFile(path)) problems.Add(new(SystemFile, path, null, place));
        if (!listed.Add(path)) problems.Add(new(declaration.IsVersion1 ? NameTwice : ListedTwice, path, null, place));
        if (FileOf(path, written, place) is not { } file) return;
        if (!digests.TryAdd(file, digest) && digests[file] != digest)
            problems.Add(new(WrongDigest, path, null, $"{place} has another digest than a line before"));
    }

    private TreeFile? FileOf(string path, string written, string place)
    {
        if ((tree.Find(path) ?? tree.Find(written)) is { } file) return file;
        if (byFoldedPath[EntryNames.Fold(path)].FirstOrDefault() is { } twin)
        {
            problems.Add(new(ListedTwins, path, null, $"{place}; the file is {twin.Path}"));
            return twin;
        }
        if (toFetch.Contains(path)) problems.Add(new(NotFetched, path, null, place));
        else if (IsSystemFile(path)) LacksSystemFiles = true;
        else problems.Add(new(Missing, path, null, place));
        return null;
    }

    private static bool IsSystemFile(string path) => SystemFiles.Contains(path[(path.LastIndexOf('/') + 1)..]);

    [GeneratedRegex(@"^([0-9A-Fa-f]+)[ \t]+(.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ManifestLine();
}
