namespace Placard.Letters;

/// <summary>What stands in a letter for what only its sender or its addressee makes known, as the letter's language has it: <c>[your name]</c>.</summary>
/// <param name="Salutation">How the letter greets its addressee.</param>
public sealed record LetterPlaceholders(string TargetName, string Salutation, string YourName, string YourTown)
{
    /// <summary>As every letter may write them, whatever its language.</summary>
    public static LetterPlaceholders English { get; } = new("[target name]", "[salutation]", "[your name]", "[your town]");

    /// <summary>The text with each place written as this language has it.</summary>
    public string Localise(string text) =>
        text.Contains('[', StringComparison.Ordinal)
            ? Pairs.Aggregate(text, (result, pair) => result.Replace(pair.English, pair.Own, StringComparison.OrdinalIgnoreCase))
            : text;

    private IEnumerable<(string English, string Own)> Pairs =>
        [(English.TargetName, TargetName), (English.Salutation, Salutation), (English.YourName, YourName), (English.YourTown, YourTown)];
}
