using Placard.Content;

namespace Placard.Letters;

/// <summary>A print sheet: the letter to one target.</summary>
public sealed record PrintSheet(Target Target, string Subject, string Lang, IReadOnlyList<string> Paragraphs)
{
    public static IEnumerable<PrintSheet> Of(IReadOnlyList<Target> targets, MailMerge subject, string lang, MailMerge letter) =>
        targets.Select(target => new PrintSheet(target, subject.ForPrint(target), lang, letter.ForPrint(target).Split("\n\n")));
}
