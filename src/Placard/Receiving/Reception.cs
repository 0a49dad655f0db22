using Placard.Content;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Reading.Tables;
using Placard.Receiving.Formats;

namespace Placard.Receiving;

/// <summary>One run of <see cref="Receiver"/>.</summary>
internal sealed class Reception(ReceiveRequest request)
{
    private readonly DiagnosticBag diagnostics = new();
    private readonly SenderDigest digest = new(request.State.Key);
    private readonly ReceivedState before = request.State.Forget(request.Site.Today, RetentionPeriod.Of(request.Site.Settings.Privacy.Retention));
    private readonly CampaignAction action = request.Action;

    public ReceiveResult Run()
    {
        var at = SourceLocation.StartOf(action.Origin.Path);
        if (action.Kind == ActionKind.Contact) diagnostics.Report(DiagnosticDescriptors.NothingToReceive, at);
        var file = ActionFile.Open(request.Sources.First(source => source.Path == action.SourcePath), diagnostics);
        if (file is not null && action.Tally is { Counts.Count: 0 } single)
            diagnostics.Report(DiagnosticDescriptors.TallyNotByWay, file.LocationOf("tally"), request.Way, single.Count, single.AsOf ?? Today);
        var reader = new CandidateReader(request.Contract, action, digest, request.Site.Settings.TimeZone);
        var submissions = request.Exports.SelectMany(Read).ToList();
        var decisions = request.Reviewed is { } reviewed
            ? ReviewTable.Read(reviewed, sent => sent.DayIn(request.Site.Settings.TimeZone), diagnostics)
            : [];
        if (Store() is not { } store || file is null || diagnostics.HasErrors) return Failed();
        var book = new SenderBook(before, store, digest, Today);
        var report = Decide(book, decisions, new ReceiveReport { Entries = submissions.Count });
        var waiting = new List<Candidate>();
        report = Take(book, [.. submissions.Select(submission => (submission, reader.Read(submission)))], waiting, report);
        var state = book.State(action.Tally, request.Way);
        var tally = RunningTotal.Of(action.Tally, request.Way, book.Total(state), book.NewestDay(request.Site.Settings.TimeZone) ?? Today, book.OtherRows);
        var changes = store.Changes().ToList();
        var begun = NewTable is { } path && changes.Exists(change => change.Path == path) ? path[(path.LastIndexOf('/') + 1)..] : null;
        if ((tally is not null || begun is not null) && file.With(tally, begun, diagnostics) is { } counted) changes.Add(counted);
        report = report with { Total = book.Total(state) };
        return new ReceiveResult(diagnostics.Sorted(), changes, state, waiting.Count == 0 ? null : ReviewTable.Write(waiting), report);
    }

    private ArchiveDate Today => new(request.Site.Today);

    /// <summary>The path of the table that is begun where the action has none.</summary>
    private string? NewTable => action.Signatures is null ? action.SourcePath[..^".md".Length] + "-signatures.csv" : null;

    private ReceiveResult Failed() => new(diagnostics.Sorted(), [], request.State, null, new ReceiveReport());

    private SignatureStore? Store()
    {
        if (NewTable is { } path)
        {
            if (request.Sources.FirstOrDefault(source => source.Path == path) is not { } taken) return TableStore.Begin(path, digest);
            diagnostics.Report(DiagnosticDescriptors.SignaturesNotNamed, SourceLocation.StartOf(action.Origin.Path), taken.Name);
            return null;
        }
        var signatures = action.Signatures!;
        if (signatures.Sources is [var table] && !signatures.SourcePath!.EndsWith('/')) return TableStore.Open(table, digest, diagnostics);
        var entries = signatures.Sources.Select(source => (source, CsvTable.ReadEntry(source, SignatureTable.Schema, diagnostics)));
        var readable = entries.Where(entry => entry.Item2 is not null).Select(entry => (entry.source, entry.Item2!));
        return new FolderStore(signatures.SourcePath!, [.. readable], digest);
    }

    private IEnumerable<Submission> Read(ExportFile export)
    {
        var candidates = request.Formats.Where(format => request.Format is not { } name || format.Name == name).ToList();
        var recognising = candidates.FirstOrDefault(format => format.Recognises(export));
        if ((recognising ?? (request.Format is null ? null : candidates.FirstOrDefault())) is { } format) return format.Read(export, diagnostics);
        diagnostics.Report(DiagnosticDescriptors.ExportNotRecognised, SourceLocation.StartOf(export.DisplayPath),
            string.Join(", ", request.Formats.Select(known => known.Name).Distinct()));
        return [];
    }

    private static ReceiveReport Decide(SenderBook book, IReadOnlyList<(Candidate Candidate, bool IsAccepted)> decisions, ReceiveReport report)
    {
        foreach (var (candidate, isAccepted) in decisions)
        {
            if (!isAccepted) book.Refuse(candidate);
            else if (book.Take(candidate) != Taken.Known) report = report with { Accepted = report.Accepted + 1 };
        }
        return report;
    }

    /// <summary>Sorts all submissions out, and takes those that count.</summary>
    private ReceiveReport Take(SenderBook book, IReadOnlyList<(Submission Submission, Candidate Candidate)> all, List<Candidate> waiting, ReceiveReport report)
    {
        var own = all.Where(entry => IsOfThisForm(entry.Submission)).Select(entry => entry.Candidate).ToList();
        var wanted = own.Where(candidate => !candidate.IsSpam).ToList();
        var agreed = wanted.Where(candidate => candidate.MayBeDelivered).ToList();
        List<Candidate> latest = [.. agreed.GroupBy(candidate => candidate.Id, StringComparer.Ordinal)
            .Select(same => same.Aggregate((newest, next) => Nullable.Compare(next.Sent, newest.Sent) >= 0 ? next : newest))
            .OrderBy(candidate => candidate.Sent ?? default).ThenBy(candidate => candidate.Id, StringComparer.Ordinal)];
        if (agreed.Count == 0 && wanted.Count > 0)
        {
            diagnostics.Report(DiagnosticDescriptors.ExportWithoutConsent, SourceLocation.StartOf(request.Exports[0].DisplayPath),
                request.Contract.NameOf(new FormNames().DeliverConsent));
        }
        report = report with
        {
            OfOtherForms = all.Count - own.Count,
            Spam = own.Count - wanted.Count,
            WithoutConsent = wanted.Count - agreed.Count,
            Repeated = agreed.Count - latest.Count,
            OldestDay = own.Min(candidate => candidate.Day),
        };
        foreach (var candidate in Doubts.Find(latest)) report = Take(book, candidate, waiting, report);
        return report;
    }

    private static ReceiveReport Take(SenderBook book, Candidate candidate, List<Candidate> waiting, ReceiveReport report)
    {
        if (book.IsKnown(candidate)) return report with { Known = report.Known + 1 };
        if (book.IsRefused(candidate)) return report with { Refused = report.Refused + 1 };
        if (book.IsTooOld(candidate)) return report with { TooOld = report.TooOld + 1 };
        var doubt = candidate.Doubt ?? (book.HasNameOfOther(candidate) ? "a row of the table has this name" : null);
        if (doubt is not null)
        {
            waiting.Add(candidate with { Doubt = doubt });
            return report with { Doubtful = report.Doubtful + 1 };
        }
        return book.Take(candidate) switch
        {
            Taken.New => report with { New = report.New + 1, Named = report.Named + (candidate.Display == SignatureDisplay.Anonymous ? 0 : 1) },
            Taken.Updated => report with { Updated = report.Updated + 1 },
            Taken.KeptByHand => report with { KeptByHand = report.KeptByHand + 1 },
            _ => report with { Known = report.Known + 1 },
        };
    }

    /// <summary>Services that export all forms at once name the page of each.</summary>
    private bool IsOfThisForm(Submission submission)
    {
        if (submission.FormUrl is not { } url) return true;
        var path = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? Uri.UnescapeDataString(uri.AbsolutePath) : url;
        var page = action.Permalink.Path;
        return WithoutHtml(path).EndsWith('/' + WithoutHtml(page), StringComparison.Ordinal);
    }

    private static string WithoutHtml(string path) => path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length] : path.TrimEnd('/');
}
