using System.Globalization;
using System.Text;

namespace Placard.Containers.Warc;

/// <summary>The header of an HTTP response in a record.</summary>
/// <param name="Status">The status code; 0 for a request, or where it is not understood.</param>
/// <param name="Reason">The words after the status code; may be empty.</param>
/// <param name="Fields">The fields in their order; names may occur more than once.</param>
public sealed record HttpHeader(int Status, string Reason, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The first value of a field, regardless of the case of its name; null if there is none.</summary>
    public string? this[string name] => HeaderFields.Find(Fields, name);

    /// <summary>Whether the body is in chunks (RFC 9112, section 7.1).</summary>
    public bool IsChunked => this["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;

    internal static HttpHeader Read(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        var first = (lineEnd < 0 ? text : text[..lineEnd]).TrimEnd('\r');
        var fields = HeaderFields.Read(lineEnd < 0 ? "" : text[lineEnd..]) ?? [];
        var words = first.Split(' ', 3);
        var isResponse = words.Length > 1 && words[0].StartsWith("HTTP/", StringComparison.Ordinal);
        var status = isResponse && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new(status, isResponse && words.Length > 2 ? words[2] : "", fields);
    }

    /// <summary>The bytes of the header of a response, with the empty line that ends it.</summary>
    internal byte[] ToBytes()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} {HeaderFields.Clean(Reason)}\r\n");
        foreach (var (name, value) in Fields) HeaderFields.Append(text, name, value);
        return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
    }
}
