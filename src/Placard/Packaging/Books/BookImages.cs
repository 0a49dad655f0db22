using Placard.Files;
using Placard.Outputs;

namespace Placard.Packaging.Books;

/// <summary>The images that chapters show, each once, under names of the book.</summary>
internal sealed class BookImages(IReadOnlyDictionary<string, OutputFile> files)
{
    /// <summary>The types that every reading system shows (EPUB 3.2, section 3.2; of EPUB 3.3 without WebP, which older ones lack).</summary>
    private static readonly string[] Types = ["image/jpeg", "image/png", "image/gif", "image/svg+xml"];

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>The paths of the published files with their names in the book.</summary>
    public IEnumerable<KeyValuePair<string, string>> Used => names;

    /// <summary>The name of an image; null for a file that is none that a book can show.</summary>
    public string? NameOf(string path)
    {
        if (!Types.Contains(MediaTypes.Find(path)) || !files.ContainsKey(path)) return null;
        if (!names.TryGetValue(path, out var name)) names[path] = name = $"image-{names.Count + 1}.{MediaTypes.EndingOf(path).ToString().ToLowerInvariant()}";
        return name;
    }
}
