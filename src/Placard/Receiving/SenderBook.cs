using Placard.Content;
using Placard.Reading.Tables;
using Placard.Text;
using Placard.Time;

namespace Placard.Receiving;

/// <summary>What became of a submission that counts.</summary>
internal enum Taken
{
    New,
    Updated,
    KeptByHand,
    Known,
}

/// <summary>The senders that are known during a run, and the rows that belong to them.</summary>
internal sealed class SenderBook
{
    private readonly ReceivedState before;
    private readonly SignatureStore store;
    private readonly SenderDigest digest;
    private readonly ArchiveDate today;
    private readonly Dictionary<string, ReceivedSender> senders;
    private readonly Dictionary<string, List<StoredSignature>> rows;
    private readonly HashSet<string> namesOfOthers;

    public SenderBook(ReceivedState before, SignatureStore store, SenderDigest digest, ArchiveDate today)
    {
        (this.before, this.store, this.digest, this.today) = (before, store, digest, today);
        senders = new(before.Senders, StringComparer.Ordinal);
        rows = store.Rows.GroupBy(row => row.Identity, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);
        var own = before.Senders.Values.Select(sender => sender.Row).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var others = store.Rows.Where(row => !own.Contains(row.Identity) || !SignatureStore.IsAsWritten(row, row.Row["display"])).ToList();
        namesOfOthers = others.Select(row => SortKey.Of(row.Row["name"])).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        OtherRows = others.Count(row => !own.Contains(row.Identity) && store.Stands(row));
    }

    /// <summary>How many rows stand in the table that belong to no known sender.</summary>
    public int OtherRows { get; }

    /// <summary>Whether a submission of a sender is no newer than what is known of it.</summary>
    public bool IsKnown(Candidate candidate) => senders.GetValueOrDefault(candidate.Id) is { IsRefused: false } known && !IsNewer(candidate, known);

    public bool IsRefused(Candidate candidate) => senders.GetValueOrDefault(candidate.Id) is { IsRefused: true };

    /// <summary>
    /// Whether a submission is from a time of which senders have been forgotten, so that it may be counted already; not where no time is known.
    /// </summary>
    public bool IsTooOld(Candidate candidate) =>
        !senders.ContainsKey(candidate.Id) && before.ForgottenUntil is { } last && candidate.Sent is { } sent && DateOnly.FromDateTime(sent.Time) <= last;

    /// <summary>
    /// Whether a new name is in the table already, in a row of which no sender is known, or which was withdrawn, retracted or refused since: it may be the
    /// same person.
    /// </summary>
    public bool HasNameOfOther(Candidate candidate) => candidate.Display != SignatureDisplay.Anonymous && !senders.ContainsKey(candidate.Id)
        && (namesOfOthers.Contains(SortKey.Of(candidate.Name)) || namesOfOthers.Contains(SortKey.Of(SignatureRow.Of(candidate)!.Name)));

    /// <summary>Takes a submission: a row is added, or replaced where it is as it was written. What was edited by hand stays.</summary>
    public Taken Take(Candidate candidate)
    {
        var row = SignatureRow.Of(candidate) is { } written ? store.Fit(written) : null;
        if (!senders.TryGetValue(candidate.Id, out var known) || known.IsRefused)
        {
            if (row is not null) store.Add(row, candidate.Id);
            Remember(candidate, row, new ReceivedSender(today.Day));
            return Taken.New;
        }
        if (!IsNewer(candidate, known)) return Taken.Known;
        if (row?.Identity(digest) == known.Row && row?.Display == known.Display)
        {
            senders[candidate.Id] = known with { Sent = candidate.Sent };
            return Taken.Known;
        }
        if (known.Row is null)
        {
            store.Add(row!, candidate.Id);
        }
        else if (rows.GetValueOrDefault(known.Row)?.Find(stored => SignatureStore.IsAsWritten(stored, known.Display)) is { } stored)
        {
            rows[known.Row].Remove(stored);
            if (row is null) store.Remove(stored);
            else store.Replace(stored, row);
        }
        else
        {
            senders[candidate.Id] = known with { Sent = candidate.Sent };
            return Taken.KeptByHand;
        }
        Remember(candidate, row, known);
        return Taken.Updated;
    }

    /// <summary>Notes that a person refused a submission; what counted before of the same sender stays.</summary>
    public void Refuse(Candidate candidate)
    {
        if (!senders.TryGetValue(candidate.Id, out var known))
            senders[candidate.Id] = new ReceivedSender(today.Day) { Sent = candidate.Sent, IsRefused = true };
        else if (IsNewer(candidate, known)) senders[candidate.Id] = known with { Sent = candidate.Sent };
    }

    /// <summary>The state after the run. What a tally of earlier days has more than the known senders was counted without this state.</summary>
    public ReceivedState State(Tally? tally, string way)
    {
        var state = before with { Senders = senders };
        if (before.Senders.Count > 0 || before.Before > 0 || RunningTotal.NewestOf(tally, way) is not { } newest) return state;
        return state with { Before = Math.Max(0, newest.Count - Total(state)) };
    }

    /// <summary>How many took part: known senders but for those whose row was withdrawn or retracted, and those from before.</summary>
    public int Total(ReceivedState state)
    {
        var byRow = state.Senders.Values.Where(sender => sender is { IsRefused: false, Row: not null })
            .GroupBy(sender => sender.Row!, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        var gone = store.Rows.Where(row => byRow.ContainsKey(row.Identity) && !store.Stands(row)).GroupBy(row => row.Identity, StringComparer.Ordinal)
            .Sum(same => Math.Min(same.Count(), byRow[same.Key]));
        return state.Before + state.Senders.Values.Count(sender => !sender.IsRefused) - gone;
    }

    /// <summary>The day of the newest submission that counts; null where no export said.</summary>
    public ArchiveDate? NewestDay(ArchiveTimeZone zone)
    {
        var days = senders.Values.Where(sender => !sender.IsRefused).Select(sender => sender.Sent?.DayIn(zone));
        return days.Max() is { } day ? new ArchiveDate(day < today.Day ? day : today.Day) : null;
    }

    private void Remember(Candidate candidate, SignatureRow? row, ReceivedSender known) => senders[candidate.Id] = known with
    {
        Sent = candidate.Sent,
        Row = row?.Identity(digest),
        Display = row?.Display,
        IsRefused = false,
    };

    private static bool IsNewer(Candidate candidate, ReceivedSender known) => Nullable.Compare(candidate.Sent, known.Sent) > 0;
}
