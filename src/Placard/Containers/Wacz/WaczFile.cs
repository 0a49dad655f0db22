using System.Text;
using System.Text.Json;
using Placard.Containers.Compression;
using Placard.Containers.Warc;
using Placard.Containers.Zip;
using static Placard.Containers.ContainerProblemKind;

namespace Placard.Containers.Wacz;

/// <summary>A WACZ that anybody may have made: archived pages with an index, version 1.0 to 1.1.1.</summary>
public sealed class WaczFile
{
    private const int LongestPackage = 16 * 1024 * 1024;

    private readonly ByteSource bytes;

    private readonly ZipTree zip;

    private readonly ContainerLimits limits;

    private readonly List<ContainerProblem> problems;

    private readonly List<WaczPart> parts = [];

    private readonly List<WaczPage> pages = [];

    private readonly List<CdxEntry> index = [];

    private WaczFile(ByteSource bytes, ContainerLimits limits)
    {
        this.bytes = bytes;
        this.limits = limits;
        zip = ZipTree.Read(bytes, limits);
        problems = [.. zip.Problems];
    }

    /// <summary>The title; empty if there is none.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The URL of the page with which a reader begins; null if none is stated.</summary>
    public string? MainPageUrl { get; private set; }

    /// <summary>The files of the WACZ.</summary>
    public IFileTree Files => zip;

    /// <summary>The pages that it lists, in its order.</summary>
    public IReadOnlyList<WaczPage> Pages => pages;

    /// <summary>The index, in its order.</summary>
    public IReadOnlyList<CdxEntry> Index => index;

    /// <summary>The WARC files in <c>archive/</c>.</summary>
    public IEnumerable<TreeFile> Archives => zip.Files.Where(file => file.Path.StartsWith("archive/", StringComparison.Ordinal));

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<ContainerProblem> Problems => problems;

    /// <summary>Reads what a WACZ says about itself, its pages and its index; records are read when they are asked for.</summary>
    public static WaczFile Read(ByteSource bytes, ContainerLimits? limits = null)
    {
        var wacz = new WaczFile(bytes, limits ?? ContainerLimits.Default);
        if (wacz.zip.Files.Count == 0 && wacz.problems.Count > 0) return wacz;
        wacz.ReadPackage();
        wacz.ReadPages();
        wacz.ReadIndex();
        if (!wacz.Archives.Any()) wacz.problems.Add(new(Missing, "archive/", null));
        return wacz;
    }

    /// <summary>Reads the records of all WARC files, one after the other.</summary>
    /// <param name="read">Gets the path of the WARC and the record, whose streams are valid until it returns.</param>
    /// <returns>What was wrong with the records; offsets are those in their WARC.</returns>
    public IReadOnlyList<ContainerProblem> ReadRecords(Action<string, WarcRecord> read)
    {
        var found = new List<ContainerProblem>();
        foreach (var file in Archives)
        {
            var damage = zip.Read(file, stream =>
            {
                var warc = new WarcReader(stream, limits);
                while (warc.Next() is { } record) read(file.Path, record);
                found.AddRange(warc.Problems.Select(problem => problem with { Name = $"{file.Path} {problem.Name}".TrimEnd() }));
            });
            if (damage is not null) found.Add(damage);
        }
        return found;
    }

    /// <summary>Reads the one record at which a line of the index points.</summary>
    /// <returns>What was wrong with it; null if nothing was.</returns>
    public ContainerProblem? ReadRecord(CdxEntry entry, Action<WarcRecord> read)
    {
        var file = zip.Find($"archive/{entry.FileName}");
        if (file is null || zip.PlaceOf(file) is not { } place) return new(Missing, $"archive/{entry.FileName}", null);
        if (entry.Offset > file.Length || entry.Length > file.Length - entry.Offset) return new(RecordLength, entry.Url, entry.Offset, file.Path);
        var warc = new WarcReader(bytes.OpenRead(place + entry.Offset, entry.Length), limits);
        if (warc.Next() is not { } record) return new(RecordHeader, entry.Url, entry.Offset, file.Path);
        if (record.TargetUri != entry.Url) return new(RecordHeader, entry.Url, entry.Offset, $"the record is of {record.TargetUri}");
        read(record);
        warc.Next();
        return warc.Problems.FirstOrDefault(problem => !problem.IsWarning);
    }

    /// <summary>Reads every byte: compares the digests that are stated, and every line of the index with its record.</summary>
    /// <returns>All that is wrong, <see cref="Problems"/> among it.</returns>
    public IReadOnlyList<ContainerProblem> Check()
    {
        var found = new List<ContainerProblem>(problems);
        foreach (var part in parts) CheckPart(part, found);
        var listed = parts.Select(part => part.Path).Append("datapackage.json").Append("datapackage-digest.json").ToHashSet(StringComparer.Ordinal);
        found.AddRange(zip.Files.Where(file => !listed.Contains(file.Path)).Select(file => new ContainerProblem(NotListed, file.Path, null)));
        var places = new HashSet<(string File, long Offset, string? Url)>();
        found.AddRange(ReadRecords((file, record) => places.Add((file, record.Offset, record.TargetUri))));
        foreach (var entry in index)
        {
            if (!places.Contains(($"archive/{entry.FileName}", entry.Offset, entry.Url)))
                found.Add(new(Missing, entry.Url, entry.Offset, $"no such record in archive/{entry.FileName}"));
        }
        return found;
    }

    private void CheckPart(WaczPart part, List<ContainerProblem> found)
    {
        if (zip.Find(part.Path) is not { } file)
        {
            found.Add(new(Missing, part.Path, null));
            return;
        }
        if (part.Length is { } length && file.Length != length) found.Add(new(WrongLength, part.Path, null));
        using var digest = WarcDigest.Begin(part.Digest);
        if (digest is null)
        {
            found.Add(new(AlgorithmNotKnown, part.Path, null, part.Digest));
            return;
        }
        var damage = zip.Read(file, stream => Pass(stream, digest));
        if (damage is not null) found.Add(damage);
        else if (!digest.IsRight()) found.Add(new(WrongDigest, part.Path, null));
    }

    private static void Pass(Stream from, WarcDigest to)
    {
        var block = new byte[64 * 1024];
        while (from.Read(block) is > 0 and var count) to.Add(block.AsSpan(0, count));
    }

    private void ReadPackage()
    {
        if (ReadJson("datapackage.json") is not { } json) return;
        using (json)
        {
            var package = json.RootElement;
            if (package.ValueKind != JsonValueKind.Object || !package.TryGetProperty("resources", out var list) || list.ValueKind != JsonValueKind.Array)
            {
                problems.Add(new(LineNotUnderstood, "datapackage.json", null));
                return;
            }
            Title = TextOf(package, "title") ?? "";
            MainPageUrl = TextOf(package, "mainPageUrl") ?? TextOf(package, "mainPageURL");
            foreach (var element in list.EnumerateArray())
            {
                if (WaczPart.Read(element) is { } part) parts.Add(part);
                else problems.Add(new(LineNotUnderstood, "datapackage.json", null, "resources"));
            }
        }
        if (zip.Find("datapackage-digest.json") is not null) ReadPackageDigest();
    }

    private void ReadPackageDigest()
    {
        if (ReadJson("datapackage-digest.json") is not { } json) return;
        using (json)
        {
            var stated = json.RootElement.ValueKind == JsonValueKind.Object ? TextOf(json.RootElement, "hash") : null;
            if (stated is null) problems.Add(new(LineNotUnderstood, "datapackage-digest.json", null));
            else parts.Add(new("datapackage.json", stated, null));
        }
    }

    private JsonDocument? ReadJson(string path)
    {
        if (ReadList(path, Math.Min(LongestPackage, limits.ListBytes)) is not { } text) return null;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            problems.Add(new(LineNotUnderstood, path, null));
            return null;
        }
    }

    /// <summary>A list with more lines that are not understood is not read on: each costs as much as hundreds that are.</summary>
    private const int MaxProblems = 1_000;

    private void ReadPages()
    {
        if (ReadList("pages/pages.jsonl", limits.ListBytes) is not { } text) return;
        foreach (var (line, offset) in Lines(text))
        {
            if (WaczPages.Read(line, out var isHeader) is { } page) pages.Add(page);
            else if (!isHeader) problems.Add(new(LineNotUnderstood, "pages/pages.jsonl", offset));
            if (problems.Count > MaxProblems || pages.Count > limits.Entries) return;
        }
    }

    private void ReadIndex()
    {
        var files = zip.Files.Where(file => file.Path.StartsWith("indexes/", StringComparison.Ordinal)).ToList();
        if (files.Count == 0) problems.Add(new(Missing, "indexes/", null));
        foreach (var file in files.Where(file => IsIndex(file.Path)))
        {
            if (ReadList(file.Path, limits.ListBytes) is not { } text) continue;
            foreach (var (line, offset) in Lines(text))
            {
                if (line.StartsWith('!')) continue;
                if (CdxEntry.Read(line) is { } entry) index.Add(entry);
                else problems.Add(new(LineNotUnderstood, file.Path, offset));
                if (problems.Count > MaxProblems || index.Count > limits.Entries) return;
            }
        }
    }

    private static bool IsIndex(string path) =>
        path.EndsWith(".cdx", StringComparison.Ordinal) || path.EndsWith(".cdxj", StringComparison.Ordinal)
        || path.EndsWith(".cdx.gz", StringComparison.Ordinal);

    private string? ReadList(string path, int most)
    {
        ContainerProblem? problem = null;
        byte[]? content = null;
        if (zip.Find(path) is not { } file) problem = new(Missing, path, null);
        else content = zip.ReadBytes(file, most, out problem);
        if (content is not null && path.EndsWith(".gz", StringComparison.Ordinal)) content = Expand(content, path, most, ref problem);
        if (problem is not null) problems.Add(problem);
        return content is null ? null : Encoding.UTF8.GetString(content);
    }

    private byte[]? Expand(byte[] content, string path, int most, ref ContainerProblem? problem)
    {
        var members = new GzipMemberReader(new MemoryStream(content), limits);
        using var expanded = new MemoryStream();
        var block = new byte[64 * 1024];
        while (members.Next())
        {
            while (members.Read(block) is > 0 and var count)
            {
                expanded.Write(block, 0, count);
                if (expanded.Length <= most) continue;
                problem = new(TooLarge, path, members.MemberStart);
                return null;
            }
        }
        if (members.Problem is { } damage) problem = damage with { Name = path };
        return expanded.ToArray();
    }

    private static IEnumerable<(string Line, long Offset)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var line = text[start..end].TrimEnd('\r');
            if (line.Length > 0) yield return (line, start);
            start = end + 1;
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
