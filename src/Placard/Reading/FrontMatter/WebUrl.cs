using System.Buffers;

namespace Placard.Reading.FrontMatter;

/// <summary>The check of http and https URLs.</summary>
internal static class WebUrl
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" \"<>\n\r\t");

    public static bool IsValid(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
        && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && !text.AsSpan().ContainsAny(Forbidden);
}
