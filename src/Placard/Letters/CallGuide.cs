using Placard.Content;
using Placard.Syntax;

namespace Placard.Letters;

/// <summary>Whom to call, and what to say.</summary>
/// <param name="Cards">The targets, each with the words for it where there are few.</param>
/// <param name="Script">What to say to all of them, in paragraphs; empty where each card has its own.</param>
/// <param name="Voicemail">What to say to a voicemail, in paragraphs; empty where each card has its own, or the author gives none.</param>
public sealed record CallGuide(IReadOnlyList<CallCard> Cards, IReadOnlyList<string> Script, IReadOnlyList<string> Voicemail)
{
    /// <summary>The number of targets up to which each has the words with its own name in them; beyond, they stand once before all.</summary>
    private const int MostOwnScripts = 3;

    /// <param name="targets">The targets; they have telephone numbers only while the action is open.</param>
    /// <param name="script">What to say, with placeholders; null before the action opens.</param>
    /// <param name="voicemail">What to say to a voicemail, with placeholders; null if the author gives none.</param>
    /// <param name="places">The placeholders in the action's language.</param>
    public static CallGuide Of(IReadOnlyList<Target> targets, string? script, string? voicemail, LetterPlaceholders places)
    {
        var (words, message) = (new MailMerge(script ?? "", places), new MailMerge(voicemail ?? "", places));
        if (targets.Count <= MostOwnScripts)
            return new([.. targets.Select(target => new CallCard(target, Paragraphs(words.For(target)), Paragraphs(message.For(target))))], [], []);
        return new([.. targets.Select(target => new CallCard(target, [], []))], Paragraphs(words.ForEachOf(targets)), Paragraphs(message.ForEachOf(targets)));
    }

    private static IReadOnlyList<string> Paragraphs(string text) =>
        [.. text.Split("\n\n").Select(paragraph => paragraph.Trim('\n')).Where(paragraph => paragraph.Length > 0)];
}

/// <summary>A target to call.</summary>
public sealed record CallCard(Target Target, IReadOnlyList<string> Script, IReadOnlyList<string> Voicemail)
{
    /// <summary>The URL that calls it; null without a telephone number.</summary>
    public string? Url => PhoneNumber.UrlOf(Target.Phone);
}
