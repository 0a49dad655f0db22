using Placard.Content;

namespace Placard.Letters;

/// <summary>A letter with placeholders: Placard fills in those of the addressee, the sender fills in the others.</summary>
public sealed class MailMerge
{
    /// <summary>A blank to fill in by hand.</summary>
    private const string Blank = "______________________";

    private readonly string text;
    private readonly LetterPlaceholders placeholders;

    /// <summary>Creates a mail merge with the placeholders of the letter's language.</summary>
    public MailMerge(string text, LetterPlaceholders placeholders) => (this.text, this.placeholders) = (placeholders.Localise(text), placeholders);

    /// <summary>The letter with all placeholders.</summary>
    public string Template => text;

    /// <summary>The letter for each of several targets in turn: only values that all share are filled in.</summary>
    public string ForEachOf(IReadOnlyList<Target> targets)
    {
        var names = targets.Select(target => target.Label).Distinct(StringComparer.Ordinal).ToList();
        var salutations = targets.Select(SalutationOf).Distinct(StringComparer.Ordinal).ToList();
        return ToNamed(names is [var name] ? name : placeholders.TargetName, salutations is [var salutation] ? salutation : placeholders.Salutation);
    }

    /// <summary>The letter to one target.</summary>
    public string For(Target target) => For(ValuesOf(target));

    /// <summary>The letter with the values of its recipients.</summary>
    public string For(MergeValues values) => ToNamed(values.TargetName, values.Salutation);

    /// <summary>What is filled in for one target.</summary>
    public MergeValues ValuesOf(Target target) => new(target.Label, SalutationOf(target));

    /// <summary>What is filled in for all targets at once: their names, or <paramref name="everyone"/> if the names are longer than a line.</summary>
    public MergeValues ValuesOf(IReadOnlyList<Target> targets, string separator, string everyone) =>
        new(Joined(targets.Select(target => target.Label), separator, everyone), Joined(targets.Select(SalutationOf), separator, everyone));

    /// <summary>The letter to one target for a print sheet, with blanks for the sender's placeholders.</summary>
    public string ForPrint(Target target) => Fill(Fill(For(target), placeholders.YourName, Blank), placeholders.YourTown, Blank);

    /// <summary>The salutation of a target, which may contain the placeholder of the target's name.</summary>
    private string SalutationOf(Target target) =>
        target.Salutation.Length > 0 ? Fill(placeholders.Localise(target.Salutation), placeholders.TargetName, target.Label) : target.Label;

    private string ToNamed(string name, string salutation) => Fill(Fill(text, placeholders.TargetName, name), placeholders.Salutation, salutation);

    private static string Joined(IEnumerable<string> names, string separator, string everyone) =>
        string.Join(separator, names.Distinct(StringComparer.Ordinal)) is { Length: <= 80 } joined ? joined : everyone;

    private static string Fill(string letter, string place, string words) => letter.Replace(place, words, StringComparison.OrdinalIgnoreCase);
}
