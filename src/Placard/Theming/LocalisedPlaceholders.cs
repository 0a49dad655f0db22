using Placard.Letters;
using Placard.Locales;

namespace Placard.Theming;

/// <summary>The placeholders of letters in the words of a locale.</summary>
internal static class LocalisedPlaceholders
{
    public static LetterPlaceholders Of(Locale locale)
    {
        string Place(string key, string otherwise) => locale.Find(key) is { } place ? $"[{place}]" : otherwise;
        var english = LetterPlaceholders.English;
        return new LetterPlaceholders(Place("places.targetName", english.TargetName), Place("places.salutation", english.Salutation),
            Place("places.yourName", english.YourName), Place("places.yourTown", english.YourTown));
    }
}
