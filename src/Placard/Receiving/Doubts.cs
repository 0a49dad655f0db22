using Placard.Receiving.Formats;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Receiving;

/// <summary>Finds submissions of which a person must decide.</summary>
internal static class Doubts
{
    /// <summary>One person with two email addresses, or a program, sends twice within this time.</summary>
    private static readonly TimeSpan TwinsWithin = TimeSpan.FromMinutes(1);

    /// <summary>The submissions, each with its doubt.</summary>
    /// <param name="candidates">One of each sender.</param>
    public static IEnumerable<Candidate> Find(IReadOnlyList<Candidate> candidates)
    {
        var last = new Dictionary<string, SentTime>(StringComparer.Ordinal);
        var twins = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates.Where(candidate => candidate.Sent is not null).OrderBy(candidate => candidate.Sent!.Value))
        {
            var name = SortKey.Of(candidate.Name);
            if (name.Length > 0 && last.TryGetValue(name, out var before) && candidate.Sent!.Value.Time - before.Time <= TwinsWithin) twins.Add(candidate.Id);
            last[name] = candidate.Sent!.Value;
        }
        return candidates.Select(candidate => candidate with { Doubt = Of(candidate, twins) });
    }

    private static string? Of(Candidate candidate, HashSet<string> twins)
    {
        if (candidate.IsHoneypotFilled) return "a field is filled in that people do not see";
        if (!EmailAddress.IsValid(candidate.Email)) return candidate.Email.Length == 0 ? "no email address" : "an email address that can't exist";
        if (candidate.Name.Length == 0) return "no name";
        string[] cells = [candidate.Name, candidate.Role, candidate.Organisation, candidate.Country];
        return cells.Select(ReceivedText.DoubtOf).FirstOrDefault(doubt => doubt is not null)
            ?? (twins.Contains(candidate.Id) ? "the same name twice within a minute" : null);
    }
}
