using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Placard.Liquid;

/// <summary>
/// Encodes text for HTML's content and quoted attributes: just the five characters that mean something there, so that pages stay
/// readable as text in every script.
/// </summary>
internal sealed unsafe class HtmlTextEncoder : TextEncoder
{
    private const string Special = "&<>\"'";

    private static readonly SearchValues<char> SpecialCharacters = SearchValues.Create(Special);

    public static HtmlTextEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount)
    {
        var rest = value.AsSpan(startIndex, characterCount);
        for (var at = rest.IndexOfAny(SpecialCharacters); at >= 0; at = rest.IndexOfAny(SpecialCharacters))
        {
            output.Write(rest[..at]);
            output.Write(Entity(rest[at]));
            rest = rest[(at + 1)..];
        }
        output.Write(rest);
    }

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount) =>
        Encode(output, new string(value, startIndex, characterCount), 0, characterCount);

    public override string Encode(string value)
    {
        if (!value.AsSpan().ContainsAny(SpecialCharacters)) return value;
        var writer = new StringWriter();
        Encode(writer, value, 0, value.Length);
        return writer.ToString();
    }

    public override int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOfAny(SpecialCharacters);

    public override bool WillEncode(int unicodeScalar) => unicodeScalar < 0x80 && Special.Contains((char)unicodeScalar, StringComparison.Ordinal);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var room = new Span<char>(buffer, bufferLength);
        if (!WillEncode(unicodeScalar)) return new Rune(unicodeScalar).TryEncodeToUtf16(room, out numberOfCharactersWritten);
        var entity = Entity((char)unicodeScalar);
        var fits = entity.TryCopyTo(room);
        numberOfCharactersWritten = fits ? entity.Length : 0;
        return fits;
    }

    private static string Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
