using System.Text.RegularExpressions;

namespace Placard.Reading.FrontMatter;

/// <summary>The check of BCP 47 language tags: a language, and optionally a script and a region.</summary>
internal static partial class LanguageTag
{
    public const string Pattern = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$";

    public static bool IsValid(string tag) => Form().IsMatch(tag);

    [GeneratedRegex(Pattern)]
    private static partial Regex Form();
}
