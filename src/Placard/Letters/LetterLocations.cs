using System.Text;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Letters;

/// <summary>Finds the locations of texts in the file of an action.</summary>
internal sealed class LetterLocations(Body body)
{
    private readonly Lazy<string> file = new(() => Read(body));

    /// <summary>The index at which a key of the front matter is first written; 0 if it is not.</summary>
    public int OfKey(string key)
    {
        var text = file.Value;
        for (var at = text.IndexOf(key + ":", StringComparison.Ordinal); at >= 0; at = text.IndexOf(key + ":", at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsAsciiLetter(text[at - 1])) return at;
        }
        return 0;
    }

    /// <summary>The index of a 0-based line of the body.</summary>
    public int OfBodyLine(int line)
    {
        var at = 0;
        for (var number = 1; number < body.FirstLine + line; number++)
        {
            var end = file.Value.IndexOf('\n', at);
            if (end < 0) break;
            at = end + 1;
        }
        return at;
    }

    /// <summary>The first location of a text at or after an index, else anywhere in the file; the start of the file if it is in none of its lines.</summary>
    public SourceLocation Of(string text, int from)
    {
        var at = file.Value.IndexOf(text, from, StringComparison.Ordinal);
        if (at < 0) at = file.Value.IndexOf(text, StringComparison.Ordinal);
        return SourceLocation.At(body.File.DisplayPath, file.Value, Math.Max(0, at));
    }

    private static string Read(Body body)
    {
        var text = "";
        body.File.UseBytes(bytes => text = Encoding.UTF8.GetString(bytes));
        return text;
    }
}
