using Placard.Content;

namespace Placard.Letters;

/// <summary>A <c>mailto:</c> link with a letter.</summary>
/// <param name="Label">The name of the recipient; empty for several.</param>
/// <param name="HasText">Whether the link contains the letter; else it is to be pasted, or sent in parts.</param>
/// <param name="Parts">Links for the parts of a letter that did not fit; none if there would be too many.</param>
public sealed record MailLink(string Label, string Url, bool HasText, IReadOnlyList<string> Parts)
{
    /// <summary>What is filled in for its recipients.</summary>
    public MergeValues Values { get; init; } = MergeValues.None;

    /// <summary>What else a reader may know of its recipient: office, organisation, country.</summary>
    public string Words { get; init; } = "";

    /// <summary>The area of its recipient, as written; empty without one.</summary>
    public string Area { get; init; } = "";

    /// <summary>The maximum length of a URL, in characters; some mail programs and browsers truncate or ignore longer ones.</summary>
    public const int MaxLength = 1900;

    /// <summary>The maximum number of parts of a letter.</summary>
    private const int MaxParts = 6;

    /// <summary>The link to one target.</summary>
    public static MailLink To(Target target, string label, string subject, string letter, bool inParts = true, MailTo mailTo = MailTo.To) =>
        Of(label, [target], subject, letter, inParts, mailTo);

    /// <summary>The fewest links that reach all targets, each short enough; either all of them contain the letter, or none does.</summary>
    /// <param name="letter">The letter as all of them receive it.</param>
    public static IReadOnlyList<MailLink> ToAll(IReadOnlyList<Target> targets, string subject, string letter, MailTo mailTo = MailTo.To)
    {
        var text = Fits(targets.OrderByDescending(target => UrlOf([target], "", "", mailTo).Length).Take(1), subject, letter, mailTo) ? letter : "";
        var groups = new List<List<Target>>();
        foreach (var target in targets)
        {
            if (groups.Count > 0 && Fits(groups[^1].Append(target), subject, text, mailTo)) groups[^1].Add(target);
            else groups.Add([target]);
        }
        return groups is [var all]
            ? [Of("", all, subject, letter, inParts: true, mailTo)]
            : [.. groups.Select(group => Of("", group, subject, text, inParts: false, mailTo))];
    }

    private static MailLink Of(string label, IReadOnlyList<Target> targets, string subject, string letter, bool inParts, MailTo mailTo)
    {
        var whole = UrlOf(targets, subject, letter, mailTo);
        return whole.Length <= MaxLength
            ? new MailLink(label, whole, letter.Length > 0, [])
            : new MailLink(label, UrlOf(targets, subject, "", mailTo), false, inParts ? PartsOf(targets, subject, letter, mailTo) : []);
    }

    private static IReadOnlyList<string> PartsOf(IReadOnlyList<Target> targets, string subject, string letter, MailTo mailTo)
    {
        var room = MaxLength - UrlOf(targets, Numbered(subject, 1, 1), "", mailTo).Length - Body("").Length;
        var parts = LetterParts.Split(letter, room);
        return parts.Count > MaxParts ? [] : [.. parts.Select((part, i) => UrlOf(targets, Numbered(subject, i + 1, parts.Count), part, mailTo))];
    }

    private static string Numbered(string subject, int part, int parts) => string.Create(null, $"{subject} ({part}/{parts})");

    private static bool Fits(IEnumerable<Target> targets, string subject, string letter, MailTo mailTo) =>
        UrlOf([.. targets], subject, letter, mailTo).Length <= MaxLength;

    private static string UrlOf(IReadOnlyList<Target> targets, string subject, string letter, MailTo mailTo)
    {
        var emails = targets.Select(target => target.Email);
        var copies = targets.Select(target => target.Bcc).Where(email => email.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
        var (to, bcc) = mailTo == MailTo.Bcc ? ("", Recipients(emails.Concat(copies))) : (Recipients(emails), Recipients(copies));
        return $"mailto:{to}?subject={Uri.EscapeDataString(subject)}{(bcc.Length == 0 ? "" : "&bcc=" + bcc)}{(letter.Length == 0 ? "" : Body(letter))}";
    }

    private static string Recipients(IEnumerable<string> emails) =>
        string.Join(',', emails.Select(email => Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal)));

    private static string Body(string letter) => "&body=" + LetterParts.Escape(letter);
}
