using Placard.Content;

namespace Placard.Letters;

/// <summary>A print sheet: the letter to one target.</summary>
/// <param name="Letter">The number of the letter among those of its action, from 1.</param>
public sealed record PrintSheet(int Letter, Target Target, string Subject, string Lang, IReadOnlyList<string> Paragraphs)
{
    /// <summary>What is filled in for the target.</summary>
    public MergeValues Values { get; init; } = MergeValues.None;

    public static IEnumerable<PrintSheet> Of(int number, IReadOnlyList<Target> targets, MailMerge subject, string lang, MailMerge letter) =>
        targets.Select(target => new PrintSheet(number, target, subject.ForPrint(target), lang, letter.ForPrint(target).Split("\n\n"))
        {
            Values = letter.ValuesOf(target),
        });
}
