using System.Security.Cryptography;
using System.Text;
using Placard.Content;

namespace Placard.Citations;

/// <summary>The data of a citation of a page, for every style and format.</summary>
/// <param name="Url">The page's canonical URL.</param>
/// <param name="Note">The provenance of what the page records, as one text; empty where the entry names none.</param>
public sealed record Citation(Entry Entry, IReadOnlyList<CitedName> Authors, EdtfDate? Date, string Archive, string? Publisher, string Url, string Note)
{
    public string Title => Entry.Title;

    /// <summary>The summary of the page, which the formats give as its abstract; empty to leave it out. [default: that of the entry]</summary>
    public string Abstract { get; init; } = Entry.Summary;

    /// <summary>The name of a file with the citation of an entry alone, without extension: that of its page.</summary>
    public static string FileNameOf(Entry entry)
    {
        var path = StemOf(entry);
        return path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>The citation key: ASCII letters, digits and hyphens, which every reference manager takes; unique within the archive.</summary>
    public string Key
    {
        get
        {
            var path = StemOf(Entry);
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

    private static string StemOf(Entry entry) =>
        entry.Permalink.Path is var path && path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length] : path;
}
