using System.Net;
using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>The language and the direction of words.</summary>
internal static class SpeechAttributes
{
    /// <summary>
    /// The attributes that tell an element's language and direction from those around it, each with a blank before it; empty where they are the same.
    /// </summary>
    public static string Of(IElement element, string? language, string direction, out (string? Language, string Direction) spoken)
    {
        var attributes = "";
        spoken = (language, direction);
        if ((element.GetAttribute("lang") ?? element.GetAttribute("xml:lang"))?.Trim() is { Length: > 0 and < 40 } own && !IsSame(own, language))
        {
            attributes += $" lang=\"{WebUtility.HtmlEncode(own)}\"";
            spoken.Language = own;
        }
        var written = element.GetAttribute("dir")?.Trim().ToLowerInvariant();
        if (written is "ltr" or "rtl" or "auto" && written != direction)
        {
            attributes += $" dir=\"{written}\"";
            spoken.Direction = written;
        }
        return attributes;
    }

    private static bool IsSame(string own, string? language) =>
        language is not null && own.Split('-', '_')[0].Equals(language.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase);
}
