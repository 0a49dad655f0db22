using System.Globalization;
using System.Text;

namespace Placard.Captures;

/// <summary>The comments by which HTTrack, browsers and SingleFile say in a page where and when they saved it.</summary>
internal static class SavedMarks
{
    /// <param name="start">The start of a page, or its end.</param>
    /// <returns>The URL in the form of <see cref="SavedUrl"/>, and the time in UTC; null for what is not said.</returns>
    public static (string? Url, DateTime? Saved) Of(ReadOnlySpan<byte> start)
    {
        if (start.IndexOf("<!--"u8) < 0) return default;
        var text = Encoding.Latin1.GetString(start);
        return OfHttrack(text) ?? OfSingleFile(text) ?? OfBrowser(text) ?? default;
    }

    /// <summary><c>Mirrored from HOST/PATH by HTTrack Website Copier/3.x [XR&amp;CO'2014], Fri, 11 Aug 2017 15:34:48 GMT</c>.</summary>
    private static (string? Url, DateTime? Saved)? OfHttrack(string text)
    {
        if (Between(text, "<!-- Mirrored from ", " by HTTrack") is not { } place) return null;
        var start = text.IndexOf(" by HTTrack", text.IndexOf("<!-- Mirrored from ", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = text.IndexOf("-->", start, StringComparison.Ordinal);
        var comment = end < 0 ? "" : text[start..end];
        var comma = comment.IndexOf("], ", StringComparison.Ordinal);
        return (SavedUrl.OfHttrack(place), comma < 0 ? null : Parse(comment[(comma + 3)..].Trim(), "r"));
    }

    /// <summary><c>saved from url=(0023)https://site.example/</c>, of Chromium, Firefox and Internet Explorer.</summary>
    private static (string? Url, DateTime? Saved)? OfBrowser(string text) =>
        Between(text, "<!-- saved from url=(", "-->") is { } place && place.IndexOf(')', StringComparison.Ordinal) is >= 0 and var end
            ? (SavedUrl.Of(place[(end + 1)..].Trim()), null)
            : null;

    private static (string? Url, DateTime? Saved)? OfSingleFile(string text)
    {
        if (!text.Contains("Page saved with SingleFile", StringComparison.Ordinal)) return null;
        var url = Between(text, "url: ", "\n") is { } place ? SavedUrl.Of(place.Trim()) : null;
        var saved = Between(text, "saved date: ", "\n") is { } date ? Parse(date.Split('(')[0].Trim(), "ddd MMM dd yyyy HH:mm:ss 'GMT'zzz") : null;
        return (url, saved);
    }

    private static DateTime? Parse(string text, string format) =>
        DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcDateTime : null;

    private static string? Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal);
        if (start < 0) return null;
        start += before.Length;
        var end = text.IndexOf(after, start, StringComparison.Ordinal);
        return end < 0 ? null : text[start..end];
    }
}
