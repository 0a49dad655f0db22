using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.DocumentationSite;

/// <summary>
/// The documentation of the repository as the sources of an archive: each Markdown file becomes a page with its first heading as title, links between them
/// lead to pages, and links to other files to the repository.
/// </summary>
/// <param name="root">The repository's folder.</param>
/// <param name="url">The URL at which the site is published.</param>
public sealed partial class Documentation(string root, string url)
{
    private const string Repository = "https://github.com/placard/placard/blob/main/";

    private static readonly string[] Single =
    [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "theme/README.md", "schemas/keys.md",
        "tests/Placard.Benchmarks/README.md",
    ];

    private static readonly string[] Folders = ["docs", "docs/messages"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    private readonly HashSet<string> documents = [.. DocumentsOf(root)];
    private readonly SortedDictionary<string, byte[]> images = new(StringComparer.Ordinal);

    /// <summary>The paths of the archive's files with their bytes.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Files()
    {
        yield return ("archive.yaml", Encoding.UTF8.GetBytes(Settings()));
        foreach (var path in documents.Order(StringComparer.Ordinal)) yield return (PageOf(path), Encoding.UTF8.GetBytes(Page(path)));
        foreach (var (path, bytes) in images) yield return (path, bytes);
    }

    private string Settings() => $"""
        title: Placard
        tagline: A static site generator for campaign websites and their archives
        baseUrl: {url}
        navigation:
          - title: Overview
            link: pages/readme.md
          - title: Documentation
            link: pages/docs/readme.md
          - title: Messages
            link: pages/docs/messages/readme.md
          - title: Search
            link: search.html

        """;

    private string Page(string path)
    {
        var text = GeneratedNote().Replace(File.ReadAllText(Path.Join(root, path)).ReplaceLineEndings("\n"), "");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var title = text[..end].TrimStart('#').Trim().Replace("`", "", StringComparison.Ordinal);
        // A line of an example must not look like the mark of a merge conflict in the page itself.
        return $"---\ntitle: '{title.Replace("'", "''", StringComparison.Ordinal)}'\n---\n{ConflictMark().Replace(WithLinks(path, text[(end + 1)..]), " $0")}";
    }

    /// <summary>The text with the targets of its links replaced; examples in code stay.</summary>
    private string WithLinks(string path, string text)
    {
        var written = new StringBuilder();
        var at = 0;
        foreach (var link in Markdown.Parse(text, Pipeline).Descendants<LinkInline>().Where(link => !link.UrlSpan.IsEmpty).OrderBy(link => link.UrlSpan.Start))
        {
            written.Append(text, at, link.UrlSpan.Start - at).Append(Target(path, link.Url!, link.IsImage));
            at = link.UrlSpan.End + 1;
        }
        return written.Append(text, at, text.Length - at).ToString();
    }

    private string Target(string path, string link, bool isImage)
    {
        if (link[0] == '#' || Uri.TryCreate(link, UriKind.Absolute, out _)) return link;
        var (file, fragment) = link.Split('#') is [var before, var after] ? (before, "#" + after) : (link, "");
        var full = Normalised(Path.Join(Path.GetDirectoryName(path), file));
        if (documents.Contains(full)) return RelativeTo(path, PageOf(full)) + fragment;
        if (!isImage) return Repository + full + fragment;
        var image = "files/" + Path.GetFileName(full);
        images[image] = File.ReadAllBytes(Path.Join(root, full));
        return RelativeTo(path, image);
    }

    private static string RelativeTo(string path, string target) =>
        Path.GetRelativePath(Path.Join("/", Path.GetDirectoryName(PageOf(path))), Path.Join("/", target)).Replace('\\', '/');

    private static string PageOf(string path) => $"pages/{path.ToLowerInvariant()}";

    private static string Normalised(string path) => Path.GetRelativePath("/", Path.GetFullPath(Path.Join("/", path))).Replace('\\', '/');

    private static IEnumerable<string> DocumentsOf(string root) => Single.Concat(
        Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Join(root, folder), "*.md").Select(file => $"{folder}/{Path.GetFileName(file)}")));

    /// <summary>The comment that says how a file was generated.</summary>
    [GeneratedRegex(@"\A<!--[^>]*-->\s*")]
    private static partial Regex GeneratedNote();

    [GeneratedRegex("^(?:<<<<<<<|=======$|>>>>>>>)", RegexOptions.Multiline)]
    private static partial Regex ConflictMark();
}
