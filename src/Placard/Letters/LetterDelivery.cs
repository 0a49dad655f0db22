using Placard.Content;

namespace Placard.Letters;

/// <summary>The ways to send a letter without a form handler.</summary>
/// <param name="Text">The letter to copy, merged if its targets do not differ.</param>
/// <param name="MailLinks">A mail link for each target with an email address.</param>
/// <param name="GroupMailLinks">Mail links to all of these targets; none if there is only one.</param>
public sealed record LetterDelivery(string Text, IReadOnlyList<MailLink> MailLinks, IReadOnlyList<MailLink> GroupMailLinks)
{
    /// <summary>The maximum number of targets for which a long letter is offered in parts; a page with more would be too long.</summary>
    private const int MaxTargetsForParts = 20;

    /// <summary>All mail links.</summary>
    public IEnumerable<MailLink> AllMailLinks => MailLinks.Concat(GroupMailLinks);

    /// <summary>The mail links to single targets in groups; one group without a title where they are few.</summary>
    public IReadOnlyList<MailGroup> MailGroups { get; private init; } = [];

    /// <param name="targets">The targets of the letter.</param>
    /// <param name="subject">The subject, whose placeholders are filled in like those of the letter.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="separator">The separator of names.</param>
    /// <param name="everyone">The salutation of a letter to many targets.</param>
    /// <param name="mailTo">Where mail links put the targets.</param>
    /// <param name="countryOf">The name of a country in the page's language.</param>
    public static LetterDelivery Of(IReadOnlyList<Target> targets, MailMerge subject, MailMerge letter, string separator, string everyone,
        MailTo mailTo = MailTo.To, Func<string, string>? countryOf = null)
    {
        var reachable = targets.Where(target => target.Email.Length > 0).ToList();
        var namesakes = reachable.CountBy(target => target.DisplayName(separator), StringComparer.Ordinal).Where(name => name.Value > 1)
            .Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
        string Label(Target target) => target.DisplayName(separator) is var name && namesakes.Contains(name) ? target.FullDisplayName(separator) : name;
        var country = countryOf ?? (written => written);
        MailLink[] links = [.. reachable.Select(target => To(target, letter.ValuesOf(target)))];
        return new LetterDelivery(letter.ForEachOf(targets), links, reachable.Count > 1 ? ToAll(letter.ValuesOf(reachable, separator, everyone)) : [])
        {
            MailGroups = MailGroup.Of(reachable, links, country),
        };

        MailLink To(Target target, MergeValues values) =>
            MailLink.To(target, Label(target), subject.For(values), letter.For(values), inParts: reachable.Count <= MaxTargetsForParts, mailTo) with
            {
                Values = values,
                Area = target.Area,
                Words = string.Join(' ', new[] { target.Role, target.Organisation, country(target.Country), target.Area }.Where(words => words.Length > 0)),
            };

        IReadOnlyList<MailLink> ToAll(MergeValues values) =>
            [.. MailLink.ToAll(reachable, subject.For(values), letter.For(values), mailTo).Select(link => link with { Values = values })];
    }
}
