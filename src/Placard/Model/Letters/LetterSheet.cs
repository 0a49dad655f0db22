namespace Placard.Model.Letters;

/// <summary>A sheet of paper for one target.</summary>
public sealed record LetterSheet(Target Target, string Subject, string Lang, IReadOnlyList<string> Paragraphs)
{
    public static IEnumerable<LetterSheet> Of(IReadOnlyList<Target> targets, string subject, string lang, MergedLetter letter) =>
        targets.Select(target => new LetterSheet(target, subject, lang, letter.OnPaper(target).Split("\n\n")));
}
