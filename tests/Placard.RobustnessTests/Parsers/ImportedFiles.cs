using System.Security.Cryptography;
using System.Text;
using Placard.Containers;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Importing;

namespace Placard.RobustnessTests.Parsers;

/// <summary>Files that are imported, and the archive that they become, in memory.</summary>
internal sealed class ImportedFiles(IReadOnlyList<SourceFile> sources) : IFileTree, IImportStore
{
    private readonly Dictionary<string, byte[]> written = new(StringComparer.Ordinal);

    public IReadOnlyList<TreeFile> Files { get; } = [.. sources.Select(file => new TreeFile(file.Path, file.Length))];

    public IReadOnlyList<ContainerProblem> Problems => [];

    /// <summary>Imports the files, and builds the archive.</summary>
    public void Run(IImporter importer, DiagnosticBag diagnostics)
    {
        new ImportSession(this, null, ImportMemory.Empty, "en").Run(importer, new ImportRequest { Sources = [new("site", "site/", this)] });
        UntrustedArchive.Build([.. written.Select(file => new MemorySourceFile(file.Key, file.Value, "input/" + file.Key))], diagnostics);
    }

    public ContainerProblem? Read(TreeFile file, Action<Stream> read)
    {
        using var stream = sources.Single(source => source.Path == file.Path).OpenRead();
        read(stream);
        return null;
    }

    public string? DigestOf(string path) => written.TryGetValue(path, out var bytes) ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null;

    public string? ReadText(string path) => written.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes) : null;

    public void Write(string path, Func<Stream, bool> write)
    {
        using var stream = new MemoryStream();
        if (write(stream)) written[path] = stream.ToArray();
    }
}
