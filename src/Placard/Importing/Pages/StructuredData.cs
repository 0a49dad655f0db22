using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Placard.Importing.Html;

namespace Placard.Importing.Pages;

/// <summary>What the JSON-LD of a page says of its text: the headline, the date and the authors of the first article in it.</summary>
internal sealed record StructuredData(string? Headline, string? Date, IReadOnlyList<string> Authors)
{
    private const int MaxDepth = 8, MaxLength = 1024 * 1024;

    private static readonly string[] Types = ["Article", "BlogPosting", "NewsArticle", "Report", "ScholarlyArticle", "TechArticle", "WebPage"];

    private static StructuredData None { get; } = new(null, null, []);

    public static StructuredData Of(IHtmlDocument page)
    {
        foreach (var script in page.Scripts.Where(script => script.Type?.Trim() is "application/ld+json" && script.Text.Length < MaxLength))
        {
            try
            {
                using var json = JsonDocument.Parse(script.Text, new JsonDocumentOptions { AllowTrailingCommas = true });
                if (Find(json.RootElement, 0) is { } found) return found;
            }
            catch (JsonException)
            {
                // A page with broken data has none.
            }
        }
        return None;
    }

    private static StructuredData? Find(JsonElement element, int depth)
    {
        if (depth > MaxDepth) return null;
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select(item => Find(item, depth + 1)).FirstOrDefault(found => found is not null);
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (TextOf(element, "@type") is { } type && Types.Contains(type) && element.TryGetProperty("datePublished", out _))
            return new StructuredData(TextOf(element, "headline"), TextOf(element, "datePublished"), NamesIn(element));
        return element.TryGetProperty("@graph", out var graph) ? Find(graph, depth + 1) : null;
    }

    private static string[] NamesIn(JsonElement article)
    {
        if (!article.TryGetProperty("author", out var author)) return [];
        JsonElement[] authors = author.ValueKind == JsonValueKind.Array ? [.. author.EnumerateArray()] : [author];
        return [.. authors.Select(one => one.ValueKind == JsonValueKind.Object ? TextOf(one, "name") : Text(one)).OfType<string>().Take(10)];
    }

    private static string? TextOf(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? Text(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value)
        : null;

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && ShownText.Collapse(WebUtility.HtmlDecode(value.GetString()!)) is { Length: > 0 } text ? text : null;
}
