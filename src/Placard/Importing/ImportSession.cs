using System.Security.Cryptography;
using System.Text;
using Placard.Captures;
using Placard.Containers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Urls;

namespace Placard.Importing;

/// <summary>
/// An import into one archive: takes the items of an importer, writes each at once, and collects the report. A file is written where it is new, or where it has
/// still the bytes of an earlier import; what a person edited or removed is kept.
/// </summary>
/// <param name="store">The files of the archive.</param>
/// <param name="unpublished">The folder of what was not published; null where such items are left out.</param>
/// <param name="memory">What earlier imports into the archive wrote.</param>
/// <param name="advance">Is called for each item, for progress; null for nothing.</param>
public sealed class ImportSession(IImportStore store, IImportStore? unpublished, ImportMemory memory, string defaultLanguage, Action? advance = null)
    : IImportTarget
{
    private readonly List<ReportedItem> entries = [], files = [];
    private readonly List<LeftItem> left = [];
    private readonly List<ImportNote> notes = [];
    private readonly Dictionary<string, string> digests = new(memory.Digests, StringComparer.Ordinal);
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private readonly RedirectLedger redirects = new();
    private readonly TakenPaths urls = new();
    private readonly PatternSuggestion suggestion = new();

    /// <summary>The archive's patterns of URLs.</summary>
    public PermalinkPatterns Patterns { get; init; } = PermalinkPatterns.None;

    /// <summary>Runs an importer to its end.</summary>
    /// <exception cref="IOException">A source can't be read, or the archive can't be written to.</exception>
    public ImportReport Run(IImporter importer, ImportRequest request)
    {
        foreach (var source in request.Sources)
        {
            foreach (var problem in source.Tree.Problems)
                Note(new(ImportFate.Left, "file", TextOf(problem), new(source.Prefix + problem.Name, 1, 1)));
        }
        importer.Import(request, this);
        WriteRedirects();
        if (Patterns.Articles is null && suggestion.Note() is { } note) Note(note);
        return new(importer.Name, [.. request.Sources.Select(source => source.Name)])
        {
            Entries = entries,
            Files = files,
            Left = left,
            Notes = notes,
            Digests = digests,
        };
    }

    public void Add(ImportedItem item)
    {
        advance?.Invoke();
        if (item.IsUnpublished)
        {
            AddUnpublished(item);
            return;
        }
        var (bytes, found, permalinks) = ItemFile.Write(item, defaultLanguage, Patterns, urls);
        if (item.Kind == ImportedKind.Article) suggestion.Add(item, permalinks[0]);
        var state = Put(item.Path, Convert.ToHexStringLower(SHA256.HashData(bytes)), stream =>
        {
            stream.Write(bytes);
            return null;
        });
        entries.Add(new(item.Path, item.Title, item.Place, state.State, found, permalinks));
    }

    public void Add(ImportedFile file)
    {
        advance?.Invoke();
        var isKnown = digests.ContainsKey(file.Path) || store.DigestOf(file.Path) is not null;
        var problem = (ContainerProblem?)null;
        var digest = isKnown ? DigestOf(file, out problem) : null;
        var (state, failure) = problem is null ? Put(file.Path, digest, stream => file.Read(from => from.CopyTo(stream))) : (ImportState.Failed, problem);
        var found = failure is { } why ? [.. file.Notes, new ImportNote(ImportFate.Left, "file", TextOf(why), file.Place)] : file.Notes;
        files.Add(new(file.Path, null, file.Place, state, found, []));
    }

    /// <summary>The table of comments; null where they are left out.</summary>
    public CommentTable? Comments { get; init; }

    public void Add(ImportedComment comment) => Comments?.Add(comment);

    public void Leave(string what, string why, SourceLocation? place = null)
    {
        advance?.Invoke();
        left.Add(new(what, why, place));
    }

    public void Redirect(string from, string to) => redirects.Add(from, to);

    public void Note(ImportNote note) => notes.Add(note);

    private void WriteRedirects()
    {
        var (paths, queries) = redirects.Counts;
        if (paths + queries == 0) return;
        var published = entries.Where(entry => entry.State is not ImportState.KeptRemoved)
            .ToDictionary(entry => entry.Path, entry => entry.Urls[0], StringComparer.Ordinal);
        var taken = entries.SelectMany(entry => entry.Urls).ToHashSet(StringComparer.Ordinal);
        if (redirects.Write(store.ReadText(UrlLedger.FileName), published, taken, digests) is { } text)
        {
            store.Write(UrlLedger.FileName, stream =>
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                return true;
            });
        }
        var place = SourceLocation.StartOf(UrlLedger.FileName);
        if (paths > 0) Note(new(ImportFate.Carried, Counted.Of(paths, "former URL"), $"{UrlLedger.FileName} says where they lead", place));
        const string queried = "hosts that look at queries lead on; on others a script of the home page does";
        if (queries > 0) Note(new(ImportFate.Carried, $"{Counted.Of(queries, "former URL")} with a query", queried, place));
    }

    private void AddUnpublished(ImportedItem item)
    {
        var why = unpublished is null ? "it was not published" : "it was not published; its text is in the folder given for that";
        left.Add(new("unpublished item", why, null));
        if (unpublished is null) return;
        var (bytes, _, _) = ItemFile.Write(item, defaultLanguage, Patterns, new());
        if (unpublished.DigestOf(item.Path) is not null) return;
        unpublished.Write(item.Path, stream =>
        {
            stream.Write(bytes);
            return true;
        });
    }

    /// <param name="digest">The digest of the new bytes; null where the file is new, so that it need not be known.</param>
    private (ImportState State, ContainerProblem? Problem) Put(string path, string? digest, Func<Stream, ContainerProblem?> write)
    {
        if (!paths.Add(path)) throw new InvalidOperationException($"{path} is imported twice.");
        var (there, before) = (store.DigestOf(path), digests.GetValueOrDefault(path));
        if (there is not null && there == digest)
        {
            digests[path] = there;
            return (ImportState.Unchanged, null);
        }
        if (there is null && before is not null) return (ImportState.KeptRemoved, null);
        if (there is not null && there != before) return (ImportState.KeptEdited, null);
        ContainerProblem? problem = null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        store.Write(path, stream => (problem = write(new HashedStream(stream, hash))) is null);
        if (problem is not null) return (ImportState.Failed, problem);
        digests[path] = Convert.ToHexStringLower(hash.GetHashAndReset());
        return (ImportState.Written, null);
    }

    private static string? DigestOf(ImportedFile file, out ContainerProblem? problem)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        problem = file.Read(stream => stream.CopyTo(new HashedStream(Stream.Null, hash)));
        return problem is null ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
    }

    private static string TextOf(ContainerProblem problem) => problem.ToString();
}
