using System.Buffers;
using System.Text;

namespace Placard.Urls;

/// <summary>The permanent URL of a page inside the archive: a path that names a file, without a leading slash.</summary>
public readonly record struct Permalink(string Path)
{
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("-./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");

    /// <summary>The path as a URL: UTF-8, percent-encoded.</summary>
    public string Href { get; } = Encode(Path);

    /// <summary>The relative path from this page to the archive's root: empty, or <c>../</c> for each folder.</summary>
    public string Root => RootOf(Path);

    /// <summary>A further page that belongs to this one. A page without an extension cannot have pages below it, hence the suffix.</summary>
    internal Permalink Below(string name) =>
        new($"{(Path.EndsWith(".html", StringComparison.Ordinal) ? Path[..^".html".Length] : Path + "-pages")}/{name}");

    public override string ToString() => Path;

    /// <summary>The path of the file that a host serves at a decoded path of a URL: for a folder, its <c>index.html</c>.</summary>
    internal static string FileAt(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;

    /// <summary>Percent-encodes all but letters, digits and <c>-._~/</c> of a path.</summary>
    public static string Encode(string path) => Encode(path, Unreserved);

    /// <summary>Percent-encodes all but some ASCII characters of a text, in UTF-8.</summary>
    internal static string Encode(string text, SearchValues<char> kept)
    {
        if (!text.AsSpan().ContainsAnyExcept(kept)) return text;

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (kept.Contains((char)b)) encoded.Append((char)b);
            else encoded.Append('%').Append(Convert.ToHexString([b]));
        }
        return encoded.ToString();
    }

    private static string RootOf(string path)
    {
        var depth = path.AsSpan().Count('/');
        return depth switch
        {
            0 => "",
            1 => "../",
            2 => "../../",
            _ => string.Concat(Enumerable.Repeat("../", depth)),
        };
    }
}
