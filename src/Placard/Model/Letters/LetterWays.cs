namespace Placard.Model.Letters;

/// <summary>The ways to send a letter that need no form handler.</summary>
/// <param name="Text">The letter to copy, filled in where it has one target.</param>
/// <param name="Mails">A link a target that has an address.</param>
/// <param name="MailsToAll">Links that reach all of those; none where there is but one.</param>
/// <param name="Print">The page of sheets to print; null where there are no targets.</param>
public sealed record LetterWays(string Text, IReadOnlyList<MailLink> Mails, IReadOnlyList<MailLink> MailsToAll, Permalink? Print)
{
    /// <param name="letter">The letter as plain text.</param>
    /// <param name="separator">What stands between names.</param>
    /// <param name="everyone">How one letter calls many.</param>
    public static LetterWays Of(CampaignAction action, string letter, string separator, string everyone)
    {
        var subject = action.Subject ?? action.Title;
        var reachable = action.Targets.Where(target => target.Email.Length > 0).ToList();
        return new LetterWays(
            action.Targets is [var only] ? MergedLetter.To(only, letter) : letter,
            [.. reachable.Select(target => MailLink.To(target, subject, letter))],
            reachable.Count > 1 ? MailLink.ToAll(reachable, subject, MergedLetter.ToAll(reachable, letter, separator, everyone)) : [],
            action.Targets.Count > 0 ? action.PrintPermalink : null);
    }
}

/// <summary>A sheet of paper for one target.</summary>
public sealed record LetterSheet(Target Target, IReadOnlyList<string> Paragraphs)
{
    public static IReadOnlyList<LetterSheet> Of(CampaignAction action, string letter) =>
        [.. action.Targets.Select(target => new LetterSheet(target, MergedLetter.OnPaper(MergedLetter.To(target, letter)).Split("\n\n")))];
}
