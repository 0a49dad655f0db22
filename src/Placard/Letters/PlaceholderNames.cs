using Placard.Diagnostics;

namespace Placard.Letters;

/// <summary>Finds the placeholder that an author most likely meant.</summary>
internal static class PlaceholderNames
{
    private const int MaxTypingErrors = 2;

    /// <summary>Other names of placeholders, in the order of <see cref="LetterPlaceholders.All"/>.</summary>
    private static readonly string[][] OtherNames =
    [
        ["target", "recipient", "recipient name", "name of recipient", "name of target", "addressee", "minister name", "mp name", "representative name"],
        ["greeting", "greetings", "dear"],
        ["name", "first name", "last name", "full name", "your full name", "your first name", "your last name", "my name", "sender", "sender name",
            "signature", "your signature"],
        ["town", "city", "your city", "my city", "my town", "your village", "your place", "your location", "location"],
    ];

    /// <summary>The placeholder that is only misspelt, or in other brackets; null if there is none.</summary>
    public static string? Misspelt(BracketedText found, LetterPlaceholders placeholders)
    {
        var words = Normalise(found.Words);
        var known = placeholders.All.Concat(LetterPlaceholders.English.All).ToList();
        return NearestName.Of(words, known.Select(placeholder => placeholder.Trim('[', ']')), MaxTypingErrors) is { } name
            ? known.First(placeholder => placeholder.Trim('[', ']') == name)
            : null;
    }

    /// <summary>The placeholder that other words stand for; null if they are none that is known.</summary>
    public static string? Meant(BracketedText found, LetterPlaceholders placeholders)
    {
        var number = Array.FindIndex(OtherNames, names => names.Contains(Normalise(found.Words)));
        return number >= 0 ? placeholders.All[number] : Misspelt(found, placeholders);
    }

    private static string Normalise(string words) => words.Replace('_', ' ').Replace('-', ' ').ToLowerInvariant();
}
