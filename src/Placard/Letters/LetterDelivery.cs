using Placard.Content;

namespace Placard.Letters;

/// <summary>The ways to send a letter that need no form handler.</summary>
/// <param name="Text">The letter to copy, filled in where its targets do not differ.</param>
/// <param name="MailLinks">A link a target that has an address.</param>
/// <param name="GroupMailLinks">Links that reach all of those; none where there is but one.</param>
public sealed record LetterDelivery(string Text, IReadOnlyList<MailLink> MailLinks, IReadOnlyList<MailLink> GroupMailLinks)
{
    /// <summary>A page that offers a long letter in parts to more people than this would itself be too long.</summary>
    private const int MaxTargetsForParts = 20;

    /// <summary>Every mail link, to one or to all.</summary>
    public IEnumerable<MailLink> AllMailLinks => MailLinks.Concat(GroupMailLinks);

    /// <param name="separator">What stands between names.</param>
    /// <param name="everyone">How one letter calls many.</param>
    public static LetterDelivery Of(IReadOnlyList<Target> targets, string subject, MailMerge letter, string separator, string everyone)
    {
        var reachable = targets.Where(target => target.Email.Length > 0).ToList();
        var namesakes = reachable.CountBy(target => target.DisplayName(separator), StringComparer.Ordinal).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
        string Label(Target target) => target.DisplayName(separator) is var name && namesakes.Contains(name) ? target.FullDisplayName(separator) : name;
        return new LetterDelivery(
            letter.ForEachOf(targets),
            [.. reachable.Select(target => MailLink.To(target, Label(target), subject, letter.For(target), inParts: reachable.Count <= MaxTargetsForParts))],
            reachable.Count > 1 ? MailLink.ToAll(reachable, subject, letter.ForGroup(reachable, separator, everyone)) : []);
    }
}
