using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Placard.Content;

namespace Placard.Citations;

/// <summary>The data of a citation of a page, for every style and format.</summary>
/// <param name="Url">The page's canonical URL.</param>
/// <param name="Note">The provenance of what the page records, as one text; empty where the entry names none.</param>
public sealed record Citation(Entry Entry, IReadOnlyList<CitedName> Authors, EdtfDate? Date, string Archive, string? Publisher, string Url, string Note)
{
    private static readonly SearchValues<char> InKeys = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

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
            var key = new StringBuilder(path.Length);
            for (var rest = path.AsSpan(); rest.IndexOfAny(InKeys) is >= 0 and var start;)
            {
                rest = rest[start..];
                var length = rest.IndexOfAnyExcept(InKeys) is >= 0 and var end ? end : rest.Length;
                if (key.Length > 0) key.Append('-');
                key.Append(rest[..length]);
                rest = rest[length..];
            }
            var plain = key.ToString();
            return Ascii.IsValid(path) ? plain : $"{plain}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 4))}";
        }
    }

    private static string StemOf(Entry entry) =>
        entry.Permalink.Path is var path && path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length] : path;
}
