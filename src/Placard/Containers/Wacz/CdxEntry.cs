using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Placard.Containers.Wacz;

/// <summary>A line of a CDXJ index: where the record of a URL and time lies.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Timestamp">The time in UTC: 14 digits from the year to the second.</param>
/// <param name="MediaType">The media type of the body; empty if not stated.</param>
/// <param name="Status">The HTTP status; 0 if there is none.</param>
/// <param name="Digest">The digest of the payload, with its algorithm; empty if not stated.</param>
/// <param name="FileName">The WARC in <c>archive/</c>.</param>
/// <param name="Offset">The offset of the record in it.</param>
/// <param name="Length">The length of the record there.</param>
public sealed record CdxEntry(string Url, string Timestamp, string MediaType, int Status, string Digest, string FileName, long Offset, long Length)
{
    private const int TimestampLength = 14;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The timestamp of a moment.</summary>
    public static string TimestampOf(DateTimeOffset date) => date.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>Reads a line.</summary>
    /// <returns>Null if it is not understood.</returns>
    public static CdxEntry? Read(string line)
    {
        var start = line.IndexOf(" {", StringComparison.Ordinal);
        var words = start < 0 ? [] : line[..start].Split(' ');
        if (words.Length != 2 || words[1].Length != TimestampLength || !words[1].All(char.IsAsciiDigit)) return null;
        try
        {
            using var json = JsonDocument.Parse(line.AsMemory(start + 1));
            var fields = json.RootElement;
            var offset = Number(fields, "offset");
            var length = Number(fields, "length");
            if (fields.Text("url") is not { } url || fields.Text("filename") is not { } file || offset is null || length is null) return null;
            var status = Number(fields, "status") is { } number and < 1000 ? (int)number : 0;
            return new(url, words[1], fields.Text("mime") ?? "", status, fields.Text("digest") ?? "", file, offset.Value, length.Value);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The line with its end, in UTF-8.</summary>
    public byte[] ToLine()
    {
        var line = new ArrayBufferWriter<byte>(256);
        Encoding.UTF8.GetBytes($"{Surt.Of(Url)} {Timestamp} ", line);
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("url", Url);
            json.WriteString("mime", MediaType);
            if (Status > 0) json.WriteString("status", Status.ToString(CultureInfo.InvariantCulture));
            json.WriteString("digest", Digest);
            json.WriteString("length", Length.ToString(CultureInfo.InvariantCulture));
            json.WriteString("offset", Offset.ToString(CultureInfo.InvariantCulture));
            json.WriteString("filename", FileName);
            json.WriteEndObject();
        }
        line.Write("\n"u8);
        return line.WrittenSpan.ToArray();
    }

    /// <summary>Programs write numbers as numbers or as texts.</summary>
    private static long? Number(JsonElement fields, string name)
    {
        if (!fields.TryGetProperty(name, out var value)) return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
