using System.Text;

namespace Placard.Urls;

/// <summary>Texts as <c>data:</c> URLs (RFC 2397), in the form of the URL standard (url.spec.whatwg.org).</summary>
public static class DataUrl
{
    private const string Kept = "!$'()*+,-./:;=@_~";

    /// <summary>The URL of a text in UTF-8. Letters beyond ASCII stand as they are, which a page in UTF-8 may hold and which is shorter.</summary>
    public static string Of(string mediaType, string text)
    {
        var url = new StringBuilder(text.Length + (text.Length / 2) + 64).Append("data:").Append(mediaType).Append(',');
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || char.IsLetter(c) || char.IsSurrogate(c) || Kept.Contains(c, StringComparison.Ordinal)) url.Append(c);
            else AppendEncoded(url, c);
        }
        return url.ToString();
    }

    private static void AppendEncoded(StringBuilder url, char c)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..Encoding.UTF8.GetBytes([c], bytes)]) url.Append('%').Append(Convert.ToHexString([b]));
    }
}
