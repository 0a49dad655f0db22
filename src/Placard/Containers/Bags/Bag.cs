using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using static Placard.Containers.ContainerProblemKind;

namespace Placard.Containers.Bags;

/// <summary>A bag (RFC 8493, and its drafts from 0.93 on) that a stranger may have made, in a folder or zip.</summary>
public sealed partial class Bag
{
    private readonly IFileTree tree;

    private readonly ContainerLimits limits;

    private readonly List<ContainerProblem> problems;

    private readonly List<BagManifest> payloadManifests = [], tagManifests = [];

    private readonly BagDeclaration? declaration;

    private bool sizeIsKnown = true;

    private Bag(IFileTree tree, ContainerLimits limits)
    {
        this.tree = tree;
        this.limits = limits;
        problems = [.. tree.Problems];
        Payload = tree.Below("data");
        declaration = BagDeclaration.Read(tree, out var problem);
        if (problem is not null) problems.Add(problem);
    }

    /// <summary>The version of the format; empty if it is not understood.</summary>
    public string Version => declaration?.Version ?? "";

    /// <summary>The fields of <c>bag-info.txt</c> in their order; names may occur more than once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Info { get; private set; } = [];

    /// <summary>What the bag is for: the files in <c>data/</c>.</summary>
    public IFileTree Payload { get; }

    /// <summary>What was found when its own files were read.</summary>
    public IReadOnlyList<ContainerProblem> Problems => problems;

    /// <summary>Reads the bag's own files; digests are compared by <see cref="Check"/>.</summary>
    /// <param name="tree">The folder of the bag, or a tree with nothing else beside it.</param>
    public static Bag Read(IFileTree tree, ContainerLimits? limits = null)
    {
        var bag = new Bag(RootOf(tree), limits ?? ContainerLimits.Default);
        if (bag.declaration is not null) bag.ReadTagFiles(bag.declaration);
        return bag;
    }

    /// <summary>Whether a tree looks like a bag: it, or its only folder, has a file <c>bagit.txt</c>.</summary>
    public static bool IsBag(IFileTree tree) => RootOf(tree).Find(BagDeclaration.Path) is not null;

    /// <summary>Reads every byte and compares all digests. The bag is valid if no problem is an error.</summary>
    /// <returns>All that is wrong, <see cref="Problems"/> among it, in the order of the files.</returns>
    public IReadOnlyList<ContainerProblem> Check()
    {
        if (declaration is null) return problems;
        var files = payloadManifests.Concat(tagManifests).SelectMany(manifest => manifest.Digests.Keys)
            .Distinct().OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var damage = files.AsParallel().AsOrdered().Select(CheckFile).AsSequential().SelectMany(found => found);
        return [.. problems, .. CheckLists(declaration), .. damage];
    }

    private static IFileTree RootOf(IFileTree tree)
    {
        if (tree.Find(BagDeclaration.Path) is not null || tree.Files.Count == 0) return tree;
        var slash = tree.Files[0].Path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return tree;
        var folder = tree.Files[0].Path[..slash];
        return tree.Files.All(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)) ? tree.Below(folder) : tree;
    }

    private void ReadTagFiles(BagDeclaration declared)
    {
        Info = ReadInfo(declared, tree.Find("bag-info.txt") ?? tree.Find("package-info.txt"));
        var toFetch = new HashSet<string>(StringComparer.Ordinal);
        var reader = new BagManifestReader(tree, declared, toFetch, limits.ListBytes, problems);
        ReadFetch(declared, reader, toFetch);
        foreach (var file in tree.Files)
        {
            if (ManifestName().Match(file.Path) is not { Success: true } name) continue;
            var isOfPayload = !name.Groups[1].Success;
            if (reader.Read(file, name.Groups[2].Value, isOfPayload) is { } manifest) (isOfPayload ? payloadManifests : tagManifests).Add(manifest);
        }
        if (payloadManifests.Count == 0) problems.Add(new(NoManifest, "", null));
        sizeIsKnown = !reader.LacksSystemFiles;
    }

    private List<KeyValuePair<string, string>> ReadInfo(BagDeclaration declared, TreeFile? file)
    {
        if (file is null || ReadText(declared, file) is not { } text) return [];
        var fields = new List<(string Name, StringBuilder Value)>();
        foreach (var (line, number) in BagText.Lines(text))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && fields.Count > 0) fields[^1].Value.Append(' ').Append(line.AsSpan().Trim());
            else if (colon > 0) fields.Add((line[..colon].Trim(), new StringBuilder(line[(colon + 1)..].Trim())));
            else problems.Add(new(LineNotUnderstood, file.Path, null, $"line {number}"));
        }
        return [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value.ToString()))];
    }

    /// <summary>Nothing is ever fetched: what the list says is only told.</summary>
    private void ReadFetch(BagDeclaration declared, BagManifestReader reader, HashSet<string> toFetch)
    {
        if (tree.Find("fetch.txt") is not { } file || ReadText(declared, file) is not { } text) return;
        foreach (var (line, number) in BagText.Lines(text))
        {
            var place = $"{file.Path}, line {number}";
            if (FetchLine().Match(line) is not { Success: true } match) problems.Add(new(LineNotUnderstood, file.Path, null, $"line {number}"));
            else if (reader.PathOf(match.Groups[1].Value, place, isOfPayload: true) is { } path) toFetch.Add(path);
        }
    }

    private string? ReadText(BagDeclaration declared, TreeFile file)
    {
        var bytes = tree.ReadBytes(file, limits.ListBytes, out var problem);
        if (problem is not null) problems.Add(problem);
        return bytes is null ? null : BagText.Decode(bytes, declared.Encoding);
    }

    /// <summary>From version 1.0 on each manifest lists the whole payload; before, all together did.</summary>
    private IEnumerable<ContainerProblem> CheckLists(BagDeclaration declared)
    {
        long bytes = 0, count = 0;
        foreach (var file in tree.Files.Where(file => file.Path.StartsWith("data/", StringComparison.Ordinal)))
        {
            count++;
            bytes += file.Length ?? 0;
            var lists = payloadManifests.Count(manifest => manifest.Digests.ContainsKey(file));
            if (lists == 0 || (declared.IsVersion1 && lists < payloadManifests.Count)) yield return new(NotListed, file.Path, null);
        }
        if (!sizeIsKnown) yield break;
        foreach (var (_, oxum) in Info.Where(field => field.Key.Equals("Payload-Oxum", StringComparison.OrdinalIgnoreCase)))
        {
            var found = string.Create(CultureInfo.InvariantCulture, $"{bytes}.{count}");
            if (oxum != found) yield return new(PayloadOxum, "", null, $"{oxum}; it is {found}");
        }
    }

    private List<ContainerProblem> CheckFile(TreeFile file)
    {
        var stated = payloadManifests.Concat(tagManifests).Where(manifest => manifest.Digests.ContainsKey(file)).ToList();
        var hashes = stated.ConvertAll(manifest => new BagDigest(manifest.Algorithm));
        var damage = tree.Read(file, stream =>
        {
            var block = new byte[64 * 1024];
            while (stream.Read(block) is > 0 and var count)
            {
                foreach (var hash in hashes) hash.Add(block.AsSpan(0, count));
            }
        });
        var digests = hashes.ConvertAll(hash => hash.ToText());
        hashes.ForEach(hash => hash.Dispose());
        if (damage is not null) return [damage];
        return [.. stated.Zip(digests).Where(pair => pair.First.Digests[file] != pair.Second)
            .Select(pair => new ContainerProblem(WrongDigest, file.Path, null, pair.First.Path))];
    }

    [GeneratedRegex("^(tag)?manifest-([A-Za-z0-9-]+)\\.txt$", RegexOptions.CultureInvariant)]
    private static partial Regex ManifestName();

    [GeneratedRegex(@"^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex FetchLine();
}
