using Placard.Images.Formats;

namespace Placard.Outputs.Images;

/// <summary>A picture inside a drawing, as a <c>data:</c> address.</summary>
internal static class EmbeddedImage
{
    /// <summary>Whether this is a picture that holds pixels and nothing else.</summary>
    public static bool IsHarmless(string url)
    {
        const string Encoding = ";base64,";
        var text = url.TrimStart();
        var comma = text.IndexOf(Encoding, StringComparison.OrdinalIgnoreCase);
        if (!text.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) || comma < 0) return false;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text[(comma + Encoding.Length)..].TrimEnd('"', '\'', ')', ' '), bytes, out var length) && ImageMetadata.IsAbsentFrom(bytes.AsSpan(0, length));
    }
}
