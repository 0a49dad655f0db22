using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress;

/// <summary>The language of an item, where a plugin for several languages (Polylang) keeps it as a term.</summary>
internal static class ItemLanguage
{
    /// <returns>A language tag; null where the export does not say it.</returns>
    public static string? Of(WxrItem item) =>
        item.Categories.FirstOrDefault(category => category.Taxonomy == "language") is { Slug.Length: > 0 } language ? Tag(language.Slug) : null;

    /// <summary>The language of a site: <c>de-DE</c> is <c>de</c>, since texts do not differ by country but for Chinese and Portuguese.</summary>
    public static string? OfSite(string language) =>
        language.Length < 2 ? null : language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            || language.StartsWith("pt-BR", StringComparison.OrdinalIgnoreCase) ? Tag(language) : Tag(language.Split('-', '_')[0]);

    private static string Tag(string slug) => slug.Replace('_', '-');
}
