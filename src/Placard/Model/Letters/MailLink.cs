namespace Placard.Model.Letters;

/// <summary>A link that opens the reader's mail program with a letter in it.</summary>
/// <param name="Label">Whom it writes to.</param>
/// <param name="HasText">Whether the letter fitted; else it is to be pasted.</param>
public sealed record MailLink(string Label, string Url, bool HasText)
{
    /// <summary>What mail programs and browsers take; longer addresses are cut off or ignored by some.</summary>
    public const int MaxLength = 1900;

    public static MailLink To(Target target, string subject, string letter) => Of(target.Label, [target], subject, MergedLetter.To(target, letter));

    /// <summary>As few links as reach all targets, each short enough.</summary>
    /// <param name="letter">The letter as all of them get it.</param>
    public static IReadOnlyList<MailLink> ToAll(IReadOnlyList<Target> targets, string subject, string letter)
    {
        var links = new List<MailLink>();
        var text = Fits(targets.Take(1), subject, letter) ? letter : "";
        var group = new List<Target>();
        foreach (var target in targets)
        {
            if (group.Count > 0 && !Fits([.. group, target], subject, text))
            {
                links.Add(Of("", group, subject, text));
                group = [];
            }
            group.Add(target);
        }
        if (group.Count > 0) links.Add(Of("", group, subject, text));
        return links;
    }

    private static MailLink Of(string label, IEnumerable<Target> targets, string subject, string letter)
    {
        var whole = Address(targets, subject, letter);
        var fits = letter.Length > 0 && whole.Length <= MaxLength;
        return new MailLink(label, fits ? whole : Address(targets, subject, ""), fits);
    }

    private static bool Fits(IEnumerable<Target> targets, string subject, string letter) => Address(targets, subject, letter).Length <= MaxLength;

    private static string Address(IEnumerable<Target> targets, string subject, string letter)
    {
        var addresses = string.Join(',', targets.Select(target => Uri.EscapeDataString(target.Email).Replace("%40", "@", StringComparison.Ordinal)));
        var body = letter.Length == 0 ? "" : "&body=" + Uri.EscapeDataString(letter.ReplaceLineEndings("\r\n"));
        return $"mailto:{addresses}?subject={Uri.EscapeDataString(subject)}{body}";
    }
}
