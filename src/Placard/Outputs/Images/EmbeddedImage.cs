using Placard.Images.Formats;

namespace Placard.Outputs.Images;

/// <summary>An image embedded in a drawing as a <c>data:</c> URL.</summary>
internal static class EmbeddedImage
{
    /// <summary>Whether the URL contains an image without metadata.</summary>
    public static bool IsHarmless(string url)
    {
        const string Encoding = ";base64,";
        var text = url.TrimStart();
        var comma = text.IndexOf(Encoding, StringComparison.OrdinalIgnoreCase);
        if (!text.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) || comma < 0) return false;
        if (text.AsSpan(0, comma).Contains(',')) return false;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text[(comma + Encoding.Length)..].TrimEnd('"', '\'', ')', ' '), bytes, out var length)
            && ImageMetadata.IsAbsentFrom(bytes.AsSpan(0, length));
    }
}
