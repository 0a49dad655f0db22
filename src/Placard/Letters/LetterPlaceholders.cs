namespace Placard.Letters;

/// <summary>The placeholders of a letter, in the letter's language: <c>[your name]</c>.</summary>
/// <param name="Salutation">The placeholder of the salutation.</param>
public sealed record LetterPlaceholders(string TargetName, string Salutation, string YourName, string YourTown)
{
    /// <summary>The English placeholders, which every letter may contain.</summary>
    public static LetterPlaceholders English { get; } = new("[target name]", "[salutation]", "[your name]", "[your town]");

    /// <summary>The text with English placeholders translated to this language.</summary>
    public string Localise(string text) =>
        text.Contains('[', StringComparison.Ordinal)
            ? Pairs.Aggregate(text, (result, pair) => result.Replace(pair.English, pair.Own, StringComparison.OrdinalIgnoreCase))
            : text;

    private IEnumerable<(string English, string Own)> Pairs =>
        [(English.TargetName, TargetName), (English.Salutation, Salutation), (English.YourName, YourName), (English.YourTown, YourTown)];
}
