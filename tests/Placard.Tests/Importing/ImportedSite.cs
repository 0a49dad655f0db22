using System.Security.Cryptography;
using System.Text;
using Placard.Containers;
using Placard.Diagnostics;
using Placard.Importing;

namespace Placard.Tests.Importing;

/// <summary>A former site as one string, each file after a line <c>== path</c>, and the archive that it is imported into, in memory.</summary>
internal sealed class ImportedSite : IImportStore
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private ImportMemory memory = ImportMemory.Empty;

    public ImportMap Map { get; init; } = ImportMap.Empty;

    public bool IncludesUnpublished { get; init; }

    public IImportMedia? Media { get; init; }

    public CommentTable? Comments { get; init; }

    /// <summary>The files of the archive, by path inside <c>input/</c>.</summary>
    public IEnumerable<string> Paths => files.Keys;

    public ImportReport Report { get; private set; } = new("", []);

    /// <summary>All that a run writes, the reports among it.</summary>
    public string Everything { get; private set; } = "";

    /// <summary>The text of a file of the archive.</summary>
    public string this[string path]
    {
        get => Encoding.UTF8.GetString(files[path]);
        set => files[path] = Encoding.UTF8.GetBytes(value);
    }

    public void Remove(string path) => files.Remove(path);

    public ImportedSite Import(IImporter importer, string site) => Import(importer, TreeOf(site));

    public ImportedSite Import(IImporter importer, IFileTree tree)
    {
        var request = new ImportRequest
        {
            Sources = [new("site", "site/", tree)],
            Map = Map,
            IncludesUnpublished = IncludesUnpublished,
            Media = Media,
            IncludesComments = Comments is not null,
            KnownUrls = memory.UrlsOfOthers(importer),
        };
        Report = new ImportSession(this, null, memory, "en") { Comments = Comments }.Run(importer, request);
        var reports = memory.With(Report);
        using var json = new MemoryStream();
        ReportJson.Write(reports, json);
        using var text = new StringWriter();
        ReportText.Write(reports, text);
        Everything = string.Join('\n', files.Select(file => $"{file.Key}\n{Encoding.UTF8.GetString(file.Value)}"))
            + Encoding.UTF8.GetString(json.ToArray()) + text;
        memory = ImportMemory.Read(ReportJson.FileName, json.ToArray(), new DiagnosticBag())!;
        return this;
    }

    /// <summary>The notes of all entries, one a line, without their places.</summary>
    public IEnumerable<string> Notes => Report.Entries.SelectMany(entry => entry.Notes).Select(note => $"{note.Fate}: {note.What}: {note.Why}");

    public string? DigestOf(string path) => files.TryGetValue(path, out var bytes) ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null;

    public string? ReadText(string path) => files.ContainsKey(path) ? this[path] : null;

    public void Write(string path, Func<Stream, bool> write)
    {
        using var stream = new MemoryStream();
        if (write(stream)) files[path] = stream.ToArray();
    }

    public static IFileTree TreeOf(string site)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var part in ("\n" + site.ReplaceLineEndings("\n")).Split("\n== ").Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var (name, text) = end < 0 ? (part, "") : (part[..end], part[(end + 1)..] + "\n");
            files[name.Trim()] = Encoding.UTF8.GetBytes(text);
        }
        return new MemoryTree(files);
    }

    private sealed class MemoryTree(SortedDictionary<string, byte[]> files) : IFileTree
    {
        public IReadOnlyList<TreeFile> Files { get; } = [.. files.Select(file => new TreeFile(file.Key, file.Value.Length))];

        public IReadOnlyList<ContainerProblem> Problems => [];

        public ContainerProblem? Read(TreeFile file, Action<Stream> read)
        {
            using var stream = new MemoryStream(files[file.Path]);
            read(stream);
            return null;
        }
    }
}
