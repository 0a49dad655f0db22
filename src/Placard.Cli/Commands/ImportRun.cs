using System.Diagnostics;
using System.Globalization;
using System.Text;
using Placard.Cli.Importing;
using Placard.Cli.Loading;
using Placard.Cli.Receiving;
using Placard.Cli.Terminal;
using Placard.Diagnostics;
using Placard.Importing;

namespace Placard.Cli.Commands;

/// <summary>Imports sources into an archive, and writes the report beside its <c>input/</c>.</summary>
internal sealed class ImportRun(ImportSettings settings, TextWriter output, TextWriter error)
{
    private const string ProposalName = "import-map.yaml";

    private readonly Stopwatch stopwatch = Stopwatch.StartNew();
    private readonly DiagnosticBag diagnostics = new();

    /// <returns>The exit code.</returns>
    /// <exception cref="IOException">A source can't be read, or the disk failed.</exception>
    public int Run()
    {
        var input = Path.Join(settings.Into, "input");
        if (!Directory.Exists(input))
            return UsageError.Print($"There is no archive in {settings.Into}: it would hold a folder input. Begin one with `placard init`, or name its folder with --into DIR.");
        if (settings.Unpublished is { } folder && PrivateFile.RepositoryOf(folder, settings.Into) is { } repository)
            return UsageError.Print($"{folder} lies in {repository}, whose files are published or shared. Name a folder outside of it with --include-unpublished DIR.");
        if (settings.Comments is { } table && PrivateFile.RepositoryOf(table, settings.Into) is { } shared)
            return UsageError.Print($"{table} lies in {shared}, whose files are published or shared. Comments name people: name a file outside of it with --comments FILE.");
        var sources = new List<ImportSource>();
        foreach (var path in settings.Sources)
        {
            if (DiskSources.Open(path) is not { } source) return UsageError.Print($"There is no file or folder {path}.");
            sources.Add(source);
        }
        IImportMedia? media = null;
        if (settings.Media is { } place && (media = MediaTree.Open(place)) is null) return UsageError.Print($"There is no folder or zip file {place}.");
        var map = ImportMap.Empty;
        if (settings.Map is { } mapFile)
        {
            if (InputFile.Read(mapFile) is not { } text) return UsageError.Print($"There is no file {mapFile}.");
            map = ImportMapFile.Read(mapFile, text, diagnostics);
        }
        var memory = Remember(Path.Join(settings.Into, ReportJson.FileName));
        if (memory is null || diagnostics.HasErrors) return Refuse();
        var archive = ImportedArchive.Of(InputFile.Read(Path.Join(input, "archive.yaml")) ?? "");
        return Import(new()
        {
            Sources = sources,
            Map = map,
            DefaultLanguage = archive.Language,
            IncludesUnpublished = settings.Unpublished is not null,
            IncludesComments = settings.Comments is not null,
            Media = media,
            KnownUrls = memory.UrlsOfOthers(settings.Importer),
        }, archive, memory, input);
    }

    private int Import(ImportRequest request, ImportedArchive archive, ImportMemory memory, string input)
    {
        var missing = settings.Importer.Propose(request);
        if (settings.Map is null && !missing.IsEmpty && !settings.IsDryRun) return Propose(missing);
        IImportStore store = new DiskStore(input);
        IImportStore? unpublished = settings.Unpublished is { } folder ? new DiskStore(folder) : null;
        if (settings.IsDryRun) (store, unpublished) = (new DryStore(store), unpublished is null ? null : new DryStore(unpublished));
        var comments = settings.Comments is null ? null : new CommentTable();
        ImportReport report;
        using (var progress = new ImportProgress(error))
        {
            var session = new ImportSession(store, unpublished, memory, archive.Language, progress.Advance)
            {
                Comments = comments,
                Patterns = archive.Patterns,
            };
            if (settings.Map is { } map) NoteMissing(session, missing, map);
            report = session.Run(settings.Importer, request);
        }
        if (settings.IsDryRun)
        {
            ReportText.Write([report], output);
            if (settings.Map is null && !missing.IsEmpty) output.Write($"\n## Proposed mapping file\n\n```yaml\n{ImportMapFile.Write(missing)}```\n");
            return ExitCode.Success;
        }
        if (settings.Comments is { } file) InputFile.Replace(file, comments!.ToString());
        WriteReports(memory.With(report));
        PrintSummary(report);
        return ExitCode.Success;
    }

    private ImportMemory? Remember(string path) =>
        File.Exists(path) ? ImportMemory.Read(SourceFolder.WithSlashes(path), File.ReadAllBytes(path), diagnostics) : ImportMemory.Empty;

    private int Propose(ImportMap missing)
    {
        var path = Path.Join(settings.Into, ProposalName);
        var isThere = File.Exists(path);
        if (!isThere) InputFile.Replace(path, ImportMapFile.Write(missing));
        var proposal = isThere ? "There is a proposal already" : "A proposal was written";
        return UsageError.Print($"The source has categories, authors or types whose meaning only you know. {proposal}: look through {path}, correct it, and import again with --map {path}");
    }

    private static void NoteMissing(ImportSession session, ImportMap missing, string map)
    {
        var place = SourceLocation.StartOf(map);
        foreach (var name in missing.Campaigns.Keys)
            session.Note(new(ImportFate.Look, $"category {name}", "the mapping file does not name it; it is a tag", place));
        foreach (var name in missing.Kinds.Keys) session.Note(new(ImportFate.Look, $"type {name}", "the mapping file does not name it", place));
        foreach (var _ in missing.Authors.Keys) session.Note(new(ImportFate.Look, "author", "the mapping file does not name one", place));
    }

    private void WriteReports(IReadOnlyList<ImportReport> reports)
    {
        using (var json = new NewFile(Path.Join(settings.Into, ReportJson.FileName)))
        {
            ReportJson.Write(reports, json);
            json.Commit();
        }
        using var file = new NewFile(Path.Join(settings.Into, ReportText.FileName));
        using (var text = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true)) ReportText.Write(reports, text);
        file.Commit();
    }

    private int Refuse()
    {
        DiagnosticPrinter.Print(diagnostics.Sorted(), DiagnosticFormat.Text, error);
        return ExitCode.ContentErrors;
    }

    private void PrintSummary(ImportReport report)
    {
        var totals = ReportTotals.Of(report).ToDictionary(total => total.Name, total => total.Count, StringComparer.Ordinal);
        var seconds = stopwatch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var (items, files) = (Counted.Of(totals["found"], "item"), Counted.Of(totals["files"], "other file"));
        output.WriteLine($"Found {items} and {files} in {seconds} s; {totals["leftOut"]} left out.");
        output.WriteLine($"{totals["written"]} written, {totals["unchanged"]} unchanged, {totals["keptEdited"]} kept as edited, "
            + $"{totals["keptRemoved"]} kept as removed, {totals["failed"]} failed.");
        output.WriteLine($"What was changed and left, and why: {Path.Join(settings.Into, ReportText.FileName)}");
    }
}
