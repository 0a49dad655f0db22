using System.Globalization;
using Placard.Captures;
using Placard.Content;
using Placard.Text;

namespace Placard.Importing;

/// <summary>
/// Gives entries and files their paths inside <c>input/</c>: portable on every file system, each once, the same for the same source. Paths are claimed in the
/// order of the source.
/// </summary>
public sealed class ImportPaths
{
    private const int LongestName = 120;

    private readonly TakenPaths taken = new();

    /// <summary>The path of an entry's file.</summary>
    /// <param name="date">An article must have one.</param>
    /// <param name="name">A slug, a title or a file name; of a page also with folders.</param>
    public string OfEntry(ImportedKind kind, EdtfDate? date, string name) => PathOf(kind, date, PrivateText.Clean(name, out _) ?? "");

    private string PathOf(ImportedKind kind, EdtfDate? date, string name) => kind switch
    {
        ImportedKind.Article => Free($"articles/{date!.Value.YearName}/", LastOf(name), ".md"),
        ImportedKind.Campaign => Free("campaigns/", LastOf(name), ".md"),
        ImportedKind.Action => Free("actions/", LastOf(name), ".md"),
        _ => Free("pages/" + FoldersOf(name), LastOf(name), ".md"),
    };

    /// <summary>The path of a file below <c>files/</c>.</summary>
    /// <param name="path">The path that it had, with or without percent encoding; its folders are kept.</param>
    public string OfFile(string path)
    {
        var decoded = Uri.UnescapeDataString(path);
        var name = decoded[(decoded.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var ending = dot > 0 ? Slug.From(name[(dot + 1)..]) : "";
        return Free("files/" + FoldersOf(decoded), dot > 0 ? name[..dot] : name, ending.Length > 0 ? "." + ending : "");
    }

    private string Free(string folder, string name, string ending)
    {
        var slug = Truncation.AtByte(Slug.From(name), LongestName).TrimEnd('-');
        if (slug.Length == 0) slug = "untitled";
        var path = Portable(folder, slug, ending);
        for (var number = 2; !taken.TryAdd(path); number++) path = Portable(folder, string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}"), ending);
        return path;
    }

    /// <summary>A path that is too long, or whose folders are names of devices, loses its folders.</summary>
    private static string Portable(string folder, string name, string ending)
    {
        var path = folder + name + ending;
        if (PortableNames.IsPortable(path)) return path;
        var top = folder[..(folder.IndexOf('/', StringComparison.Ordinal) + 1)];
        return PortableNames.IsPortable(top + name + ending) ? top + name + ending : $"{top}_{name}{ending}";
    }

    private static string LastOf(string name) => name[(name.TrimEnd('/').LastIndexOf('/') + 1)..];

    private static string FoldersOf(string name) =>
        string.Concat(name.Split('/')[..^1].Select(Slug.From).Where(folder => folder.Length > 0).Select(folder => Truncation.AtByte(folder, 60) + '/'));
}
