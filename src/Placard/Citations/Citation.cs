using System.Security.Cryptography;
using System.Text;
using Placard.Content;
using Placard.Urls;

namespace Placard.Citations;

/// <summary>The data of a citation of a page, for every style and format.</summary>
/// <param name="Url">The page's canonical URL.</param>
/// <param name="Note">The provenance of what the page records, as one text; empty where the entry names none.</param>
public sealed record Citation(Entry Entry, IReadOnlyList<CitedName> Authors, EdtfDate? Date, string Archive, string? Publisher, string Url, string Note)
{
    public string Title => Entry.Title;

    /// <summary>The path of the page's citation file in a format, beside the page.</summary>
    /// <param name="entry">The cited entry.</param>
    /// <param name="ending">The file name extension with its dot; empty for the path without extension.</param>
    public static Permalink FileOf(Entry entry, string ending)
    {
        var path = entry.Permalink.Path;
        return new Permalink((path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length] : path) + ending);
    }

    /// <summary>The citation key: ASCII letters, digits and hyphens, which every reference manager takes; unique within the archive.</summary>
    public string Key
    {
        get
        {
            var path = FileOf(Entry, "").Path;
            var key = new StringBuilder();
            foreach (var c in path)
            {
                if (char.IsAsciiLetterOrDigit(c)) key.Append(c);
                else if (key.Length > 0 && key[^1] != '-') key.Append('-');
            }
            var plain = key.ToString().Trim('-');
            return path.All(char.IsAscii) ? plain : $"{plain}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 4))}";
        }
    }
}
