using System.Security.Cryptography;
using System.Text;
using Placard.Content;
using Placard.Urls;

namespace Placard.Citations;

/// <summary>What a citation of a page says, whatever its style or format.</summary>
/// <param name="Url">The page's permanent address.</param>
/// <param name="Note">Where what the page records came from; empty where nothing is said of it.</param>
public sealed record Citation(Entry Entry, IReadOnlyList<CitedName> Authors, ArchiveDate? Date, string Archive, string? Publisher, string Url, string Note)
{
    public string Title => Entry.Title;

    /// <summary>The page's file in a format: it lies beside the page.</summary>
    public static Permalink FileOf(Entry entry, string ending)
    {
        var path = entry.Permalink.Path;
        return new Permalink((path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length] : path) + ending);
    }

    /// <summary>A name for the page among others that somebody cites, in letters that every program takes.</summary>
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
