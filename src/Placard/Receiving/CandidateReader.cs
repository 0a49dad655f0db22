using Placard.Content;
using Placard.Forms;
using Placard.Reading.Tables;
using Placard.Receiving.Formats;
using Placard.Syntax;
using Placard.Time;

namespace Placard.Receiving;

/// <summary>
/// Reads submissions by the contract that the form was built from. Only fields that are asked for here are looked at: IP addresses, user agents, referrers,
/// towns, telephone numbers and all else that an export holds are never read.
/// </summary>
internal sealed class CandidateReader(FormContract contract, CampaignAction action, SenderDigest digest, ArchiveTimeZone zone)
{
    /// <summary>The names besides <c>email</c> under which services give the sender's email address out again.</summary>
    private static readonly string[] EmailNames = ["_replyto", "replyTo", "replyto", "mail", "_email"];

    private static readonly string[] HoneypotNames = ["_gotcha", "_honey", "_honeypot", "honeypot", "bot-field", "botcheck", "__fl_hp"];

    private static readonly FormNames Names = new();

    private static readonly string[] Columns = ["role", "organisation", "organization", "country", "consent", "display"];

    private readonly string[] nameFormat = contract.NameFormat.Split("{0}");
    private readonly ILookup<string, string> standard = Names.All.Concat(Columns).ToLookup(contract.NameOf, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> asked = [.. action.Fields.Select(field => TableColumn.Fold(field.Name))];

    public Candidate Read(Submission submission)
    {
        var fields = submission.Fields.ToLookup(field => PlainName(field.Name), field => field.Value, StringComparer.OrdinalIgnoreCase);
        var name = ReceivedText.Clean(Value(fields, Names.Name));
        var email = EmailAddress.Trim(EmailIn(fields));
        return new Candidate(name, email, EmailAddress.IsValid(email)
            ? digest.OfSender(email)
            : digest.OfEntry(name, email, submission.Sent?.ToString() ?? ""))
        {
            Role = ReceivedText.Clean(Value(fields, "role")),
            Organisation = ReceivedText.Clean(Value(fields, "organisation") is { Length: > 0 } written ? written : Value(fields, "organization")),
            Country = ReceivedText.Clean(Value(fields, "country")),
            Display = DisplayIn(fields),
            Sent = submission.Sent,
            Day = submission.Sent?.DayIn(zone),
            Origin = submission.Origin,
            IsSpam = submission.IsSpam || fields["_spam"].Any(IsTicked),
            IsHoneypotFilled = HoneypotNames.Append(contract.Honeypot?.Name ?? HoneypotNames[0]).Any(trap => fields[trap].Any(IsTicked)),
            MayBeDelivered = fields[Names.DeliverConsent].Any(value => YesNo.Parse(value) == true),
        };
    }

    /// <summary>The name that the form's author or the program gave a field, before the contract changed it: <c>fields[name]</c> becomes <c>name</c>.</summary>
    private string PlainName(string name)
    {
        if (standard[name].FirstOrDefault() is { } known) return known;
        if (IsWithin(name, nameFormat[0], nameFormat[^1])) return name[nameFormat[0].Length..^nameFormat[^1].Length];
        return IsWithin(name, "fields[", "]") ? name["fields[".Length..^1] : name;
    }

    private static bool IsWithin(string name, string before, string after) => name.Length > before.Length + after.Length
        && name.StartsWith(before, StringComparison.Ordinal) && name.EndsWith(after, StringComparison.Ordinal);

    /// <summary>All values of a field, and of those that share its name before a number: <c>role-1</c>, <c>role-2</c>.</summary>
    private static string Value(ILookup<string, string> fields, string name)
    {
        var own = fields[name].Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (own.Count > 0) return string.Join(", ", own);
        if (!fields.Any(field => field.Key.StartsWith($"{name}-", StringComparison.OrdinalIgnoreCase))) return "";
        const int MostParts = 100;
        return string.Join(", ", Enumerable.Range(1, MostParts).SelectMany(number => fields[string.Create(null, $"{name}-{number}")]));
    }

    private string EmailIn(ILookup<string, string> fields) => EmailNames.Prepend(contract.ReplyTo ?? Names.Email).Prepend(Names.Email)
        .SelectMany(name => fields[name]).FirstOrDefault(value => value.Length > 1) ?? "";

    /// <summary>
    /// Nothing is published unless a field of the form asks for it and was answered: <c>display</c> with what is shown, <c>consent</c> with a tick. Where the
    /// form has both, the tick must be there.
    /// </summary>
    private SignatureDisplay DisplayIn(ILookup<string, string> fields)
    {
        var (asksForConsent, asksForDisplay) = (asked.Contains("consent"), asked.Contains("display"));
        if (asksForConsent && !fields["consent"].Any(value => YesNo.Parse(value) == true)) return SignatureDisplay.Anonymous;
        if (!asksForDisplay) return asksForConsent ? SignatureDisplay.Full : SignatureDisplay.Anonymous;
        var display = fields["display"].FirstOrDefault(value => value.Length > 0) ?? "";
        return SignatureDisplays.Find(display) ?? SignatureDisplay.Anonymous;
    }

    /// <summary>Whether a field that people leave empty holds anything; what programs write for an empty checkbox is nothing.</summary>
    private static bool IsTicked(string value) => value.Trim().Length > 0 && YesNo.Parse(value) != false;
}
