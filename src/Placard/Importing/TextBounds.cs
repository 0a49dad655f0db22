using System.Text;
using Placard.Syntax;

namespace Placard.Importing;

/// <summary>Cuts texts that are longer than a text of an archive may be, which no page that people wrote is.</summary>
internal static class TextBounds
{
    /// <summary>The front matter has the rest.</summary>
    private const int MaxBytes = (MarkdownLimits.MaxMegabytes * 1024 * 1024) - (128 * 1024);

    private const int MaxLines = MarkdownLimits.MaxLines - 1000;

    /// <summary>The text up to the last empty line within the limits; the text itself where it is short enough.</summary>
    public static string Cut(string text)
    {
        if (text.Length * 3 <= MaxBytes && text.Length <= MaxLines) return text;
        var (lines, bytes, end) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : text.Length;
            if (next == at + 1) end = at;
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(at, next - at));
            if (++lines > MaxLines || bytes > MaxBytes) return text[..end];
            at = next;
        }
        return text;
    }
}
