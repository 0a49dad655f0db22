using System.Globalization;

namespace Placard.Letters;

/// <summary>Splits a long letter into parts that each fit into a URL, at the ends of paragraphs, sentences or words, never within a grapheme cluster.</summary>
public static class LetterParts
{
    private static readonly string[] Boundaries = ["\n\n", "\n", ". ", "! ", "? ", "؟ ", "… ", " "];

    /// <summary>The text percent-encoded, with the line breaks of mail (CRLF).</summary>
    public static string Escape(string text) => Uri.EscapeDataString(text.ReplaceLineEndings("\r\n"));

    /// <param name="room">The maximum length of an encoded part, in characters; at least a few hundred.</param>
    public static IReadOnlyList<string> Split(string letter, int room)
    {
        var parts = new List<string>();
        for (var rest = letter.ReplaceLineEndings("\n").Trim(); rest.Length > 0;)
        {
            var length = FittingLength(rest, room);
            if (length < rest.Length) length = BoundaryBefore(rest[..length]);
            parts.Add(rest[..length].Trim());
            rest = rest[length..].Trim();
        }
        return parts;
    }

    /// <summary>The length of the longest beginning that fits, in whole grapheme clusters; at least one of them.</summary>
    private static int FittingLength(string text, int room)
    {
        var length = 0;
        while (length < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text.AsSpan(length));
            room -= Escape(text.Substring(length, next)).Length;
            if (room < 0 && length > 0) break;
            length += next;
        }
        return length;
    }

    /// <summary>The end of the last paragraph, sentence or word, the first of these that leaves the part at least half full.</summary>
    private static int BoundaryBefore(string fitting)
    {
        foreach (var boundary in Boundaries)
        {
            var at = fitting.LastIndexOf(boundary, StringComparison.Ordinal);
            if (at >= fitting.Length / 2) return at + boundary.Length;
        }
        return fitting.Length;
    }
}
