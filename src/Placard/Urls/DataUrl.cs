using System.Buffers;
using System.Text;

namespace Placard.Urls;

/// <summary>Texts as <c>data:</c> URLs (RFC 2397), in the form of the URL standard (url.spec.whatwg.org).</summary>
public static class DataUrl
{
    private static readonly SearchValues<char> Kept =
        SearchValues.Create("!$'()*+,-./0123456789:;=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");

    /// <summary>The URL of a text in UTF-8. Letters beyond ASCII stand as they are, which a page in UTF-8 may hold and which is shorter.</summary>
    public static string Of(string mediaType, string text)
    {
        var url = new StringBuilder(text.Length + (text.Length / 2) + 64).Append("data:").Append(mediaType).Append(',');
        for (var rest = text.AsSpan(); ;)
        {
            var kept = rest.IndexOfAnyExcept(Kept);
            url.Append(kept < 0 ? rest : rest[..kept]);
            if (kept < 0) return url.ToString();
            var c = rest[kept];
            if (char.IsLetter(c) || char.IsSurrogate(c)) url.Append(c);
            else AppendEncoded(url, c);
            rest = rest[(kept + 1)..];
        }
    }

    private static void AppendEncoded(StringBuilder url, char c)
    {
        Span<byte> bytes = stackalloc byte[4];
        Span<char> digits = stackalloc char[2];
        foreach (var b in bytes[..Encoding.UTF8.GetBytes([c], bytes)])
        {
            Convert.TryToHexString([b], digits, out _);
            url.Append('%').Append(digits);
        }
    }
}
