using System.Text.RegularExpressions;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Urls;

namespace Placard.Reading;

/// <summary>
/// Reads <c>addresses.txt</c>: a path a line. What follows a path, if anything, is <c>gone: reason</c>, <c>gone (fr): raison</c> or
/// <c>moved: path</c>; <c>?name=number moved: path</c> is a former URL with a query. No path holds a colon, since not every
/// system could keep it. Lines that begin with # are comments.
/// </summary>
internal sealed partial class UrlLedgerReader(SourceFile file, ArchiveSettings settings, DiagnosticBag diagnostics)
{
    private readonly List<RecordedUrl> kept = [];
    private readonly List<RemovedUrl> gone = [];
    private readonly List<UrlRedirect> moved = [];
    private readonly List<QueryRedirect> queries = [];

    public static UrlLedger Read(SourceIndex sources, ArchiveSettings settings, DiagnosticBag diagnostics)
    {
        if (sources.Find(UrlLedger.FileName) is not { } file || TextFile.ReadText(file, diagnostics) is not { } text) return UrlLedger.Empty;
        return new UrlLedgerReader(file, settings, diagnostics).Read(text);
    }

    private UrlLedger Read(string text)
    {
        var number = 1;
        for (int start = 0, end; start < text.Length; start = end + 1, number++)
        {
            end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text.AsMemory(start, end - start).Trim();
            if (line.IsEmpty || line.Span[0] == '#') continue;
            if (line.Span.Contains(':')) ReadNote(text[start..end].TrimEnd(), number);
            else kept.Add(new RecordedUrl(line.TrimStart('/'), number));
        }
        return new UrlLedger { DisplayPath = file.DisplayPath, Active = kept, Removed = gone, Redirects = moved, Queries = queries };
    }

    private void ReadNote(string line, int number)
    {
        var note = Note().Match(line);
        var said = note.Groups["said"];
        var at = new SourceLocation(file.DisplayPath, number, (note.Success ? said.Index : 0) + 1);
        if (!note.Success) diagnostics.Report(DiagnosticDescriptors.UrlLine, at);
        else if (said.Length == 0) diagnostics.Report(DiagnosticDescriptors.UrlNoteEmpty, at, note.Groups["word"].Value);
        else Add(new Permalink(note.Groups["path"].Value), note, said.Value, at);
    }

    private void Add(Permalink url, Match note, string said, SourceLocation at)
    {
        var lang = note.Groups["lang"];
        if (url.Path.StartsWith('?')) AddQuery(url.Path, note.Groups["word"].Value == "moved" ? said : null, at);
        else if (note.Groups["word"].Value == "moved") moved.Add(new UrlRedirect(url, new Permalink(said.TrimStart('/')), at));
        else if (lang.Success && !LanguageTag.IsValid(lang.Value))
            diagnostics.Report(DiagnosticDescriptors.NotALanguage, at with { Column = lang.Index + 1 }, lang.Value);
        else gone.Add(new RemovedUrl(url, said, lang.Success ? lang.Value : settings.DefaultLanguage, null, at));
    }

    /// <param name="to">Null where it did not move, which says nothing: no page was ever published at a query.</param>
    private void AddQuery(string from, string? to, SourceLocation at)
    {
        if (to is not null && QueryRedirect.Parse(from, new Permalink(to.TrimStart('/')), at) is { } redirect) queries.Add(redirect);
        else diagnostics.Report(DiagnosticDescriptors.UrlQueryNotUnderstood, at with { Column = 1 }, from);
    }

    [GeneratedRegex(@"^(?>\s*)/?(?<path>[^:\s](?:[^:]*[^:\s])?)\s+(?<word>gone|moved)(\s*\((?<lang>[^():]*)\))?\s*:\s*(?<said>.*)$")]
    private static partial Regex Note();
}
