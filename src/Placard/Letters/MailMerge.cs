using Placard.Content;

namespace Placard.Letters;

/// <summary>A letter whose places in square brackets are filled in: those of the addressee by Placard, those of the sender by the sender.</summary>
public sealed class MailMerge
{
    /// <summary>What is filled in by hand on paper.</summary>
    private const string Blank = "______________________";

    private readonly string text;
    private readonly LetterPlaceholders placeholders;

    public MailMerge(string text, LetterPlaceholders placeholders) => (this.text, this.placeholders) = (placeholders.Localise(text), placeholders);

    /// <summary>With all its places.</summary>
    public string Template => text;

    /// <summary>The letter for somebody who sends it to one after the other: what all have in common is filled in.</summary>
    public string ForEachOf(IReadOnlyList<Target> targets)
    {
        var names = targets.Select(target => target.Label).Distinct(StringComparer.Ordinal).ToList();
        var salutations = targets.Select(SalutationOf).Distinct(StringComparer.Ordinal).ToList();
        return ToNamed(names is [var name] ? name : placeholders.TargetName, salutations is [var salutation] ? salutation : placeholders.Salutation);
    }

    /// <summary>The letter to one of its targets.</summary>
    public string For(Target target) => ToNamed(target.Label, SalutationOf(target));

    /// <summary>One letter to all: their names, or <paramref name="everyone"/> where the names would be longer than a line.</summary>
    public string ForGroup(IReadOnlyList<Target> targets, string separator, string everyone)
    {
        var names = Joined(targets.Select(target => target.Label), separator, everyone);
        return ToNamed(names, Joined(targets.Select(SalutationOf), separator, everyone));
    }

    /// <summary>The letter to one of its targets, with room to write by hand what only the sender knows.</summary>
    public string ForPrint(Target target) => Fill(Fill(For(target), placeholders.YourName, Blank), placeholders.YourTown, Blank);

    private static string SalutationOf(Target target) => target.Salutation.Length > 0 ? target.Salutation : target.Label;

    private string ToNamed(string name, string salutation) => Fill(Fill(text, placeholders.TargetName, name), placeholders.Salutation, salutation);

    private static string Joined(IEnumerable<string> names, string separator, string everyone) =>
        string.Join(separator, names.Distinct(StringComparer.Ordinal)) is { Length: <= 80 } joined ? joined : everyone;

    private static string Fill(string letter, string place, string words) => letter.Replace(place, words, StringComparison.OrdinalIgnoreCase);
}
