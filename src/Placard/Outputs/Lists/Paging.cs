using System.Globalization;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>The pagination of a list.</summary>
internal sealed record Paging(Permalink First, int Total, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public IEnumerable<int> Numbers => Enumerable.Range(1, Pages);

    /// <summary>The items of a page.</summary>
    public IReadOnlyList<T> Slice<T>(IReadOnlyList<T> all, int number)
    {
        var first = (number - 1) * Size;
        var slice = new T[Math.Min(Size, all.Count - first)];
        for (var i = 0; i < slice.Length; i++) slice[i] = all[first + i];
        return slice;
    }

    /// <summary>The subtitle of a page: the parent's title and the page number, in the page's language.</summary>
    public string SubtitleOf(OutputContext context, string lang, PageLink? parent, int number)
    {
        var page = context.Text(lang, "list.page")
            .Replace("{number}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{pages}", Pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        string?[] parts = [parent?.Title, number > 1 ? page : null];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>Template values of a page.</summary>
    public Dictionary<string, object?> Values(int number, Dictionary<string, object?>? extras, params ReadOnlySpan<(string Name, object? Value)> own)
    {
        var values = new Dictionary<string, object?>(extras ?? [])
        {
            ["number"] = number,
            ["pages"] = Pages,
            ["total"] = Total,
            ["previousUrl"] = UrlOf(number, number - 1),
            ["nextUrl"] = UrlOf(number, number + 1),
            ["pageLinks"] = Pages == 1 ? null : Neighbourhood(number).Select(n => new NumberedLink(n, ListUrls.PageOf(First, n), n == number)),
        };
        foreach (var (name, value) in own) values[name] = value;
        return values;
    }

    private string? UrlOf(int from, int to) =>
        to < 1 || to > Pages ? null : ListUrls.PageOf(First, from).Root + ListUrls.PageOf(First, to).Href;

    /// <summary>The page numbers to link to: the first, the last, and two on either side of this one.</summary>
    private IEnumerable<int> Neighbourhood(int number)
    {
        var (first, last) = (Math.Max(2, number - 2), Math.Min(Pages - 1, number + 2));
        return [1, .. Enumerable.Range(first, Math.Max(0, last - first + 1)), Pages];
    }
}
