using System.Text.Json;
using Placard.Containers.Warc;
using Placard.Containers.Zip;
using static Placard.Containers.ContainerProblemKind;

namespace Placard.Containers.Wacz;

/// <summary>A WACZ that a stranger may have made: archived pages with an index, version 1.0 to 1.1.1.</summary>
public sealed class WaczFile
{
    private readonly ByteSource bytes;

    private readonly ZipTree zip;

    private readonly ContainerLimits limits;

    private readonly List<ContainerProblem> problems;

    private readonly WaczLists lists;

    private readonly List<WaczPart> parts = [];

    private readonly List<WaczPage> pages = [];

    private readonly List<CdxEntry> index = [];

    private WaczFile(ByteSource bytes, ContainerLimits limits)
    {
        this.bytes = bytes;
        this.limits = limits;
        zip = ZipTree.Read(bytes, limits);
        problems = [.. zip.Problems];
        lists = new WaczLists(zip, limits, problems);
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

    private void ReadPackage() => lists.ReadJson("datapackage.json", package =>
    {
        if (!package.TryGetProperty("resources", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            problems.Add(new(LineNotUnderstood, "datapackage.json", null));
            return;
        }
        Title = package.Text("title") ?? "";
        MainPageUrl = package.Text("mainPageUrl") ?? package.Text("mainPageURL");
        foreach (var element in list.EnumerateArray())
        {
            if (WaczPart.Read(element) is { } part) parts.Add(part);
            else problems.Add(new(LineNotUnderstood, "datapackage.json", null, "resources"));
        }
        if (zip.Find("datapackage-digest.json") is not null) ReadPackageDigest();
    });

    private void ReadPackageDigest() => lists.ReadJson("datapackage-digest.json", digest =>
    {
        if (digest.Text("hash") is { } stated) parts.Add(new("datapackage.json", stated, null));
        else problems.Add(new(LineNotUnderstood, "datapackage-digest.json", null));
    });

    private void ReadPages() => lists.ReadLines("pages/pages.jsonl", pages, line =>
    {
        if (WaczPages.Read(line, out var isHeader) is not { } page) return isHeader;
        pages.Add(page);
        return true;
    });

    private void ReadIndex()
    {
        var files = zip.Files.Where(file => file.Path.StartsWith("indexes/", StringComparison.Ordinal)).ToList();
        if (files.Count == 0) problems.Add(new(Missing, "indexes/", null));
        foreach (var file in files.Where(file => IsIndex(file.Path)))
        {
            if (!lists.ReadLines(file.Path, index, ReadLine)) return;
        }

        bool ReadLine(string line)
        {
            if (line.StartsWith('!')) return true;
            if (CdxEntry.Read(line) is not { } entry) return false;
            index.Add(entry);
            return true;
        }
    }

    private static bool IsIndex(string path) =>
        path.EndsWith(".cdx", StringComparison.Ordinal) || path.EndsWith(".cdxj", StringComparison.Ordinal)
        || path.EndsWith(".cdx.gz", StringComparison.Ordinal);
}
