using System.Text;
using System.Text.Json;

namespace Placard.Receiving.Formats;

/// <summary>A file that a form handler exported, or a mailbox.</summary>
/// <param name="DisplayPath">The path for messages, as the user wrote it.</param>
public sealed record ExportFile(string DisplayPath, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Values nest in no known export deeper than this.</summary>
    private const int DeepestJson = 32;

    private readonly Lazy<string?> text = new(() => Decode(Bytes.Span));
    private readonly Lazy<JsonElement?> json = new(() => Decode(Bytes.Span) is { } decoded ? Parse(decoded) : null);

    /// <summary>The bytes as text in UTF-8, or UTF-16 with a byte-order mark; null if they are neither.</summary>
    public string? Text => text.Value;

    /// <summary>The root of the file as JSON; null if it is none.</summary>
    public JsonElement? Json => json.Value;

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new UnicodeEncoding(false, true, true).GetString(bytes[2..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new UnicodeEncoding(true, true, true).GetString(bytes[2..]);
            if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static JsonElement? Parse(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..]) return null;
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestJson }).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
