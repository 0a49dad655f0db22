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
            ? Pairs.Aggregate(text, (result, pair) => result.Replace(pair.English, pair.Own, StringComparison.OrdinalIgnoreCase)
                .Replace(pair.Own, pair.Own, StringComparison.OrdinalIgnoreCase))
            : text;

    /// <summary>The placeholders in this language, with their brackets.</summary>
    public IReadOnlyList<string> All => [TargetName, Salutation, YourName, YourTown];

    /// <summary>Whether a text with its brackets is one of the placeholders, in this language or in English, ignoring case.</summary>
    public bool IsKnown(string written) => All.Concat(English.All).Contains(written, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<(string English, string Own)> Pairs =>
        [(English.TargetName, TargetName), (English.Salutation, Salutation), (English.YourName, YourName), (English.YourTown, YourTown)];
}
