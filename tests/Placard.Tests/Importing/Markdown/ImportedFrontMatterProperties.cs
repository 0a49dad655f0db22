using CsCheck;
using Placard.Importing.Markdown;
using Placard.Tests.Support;

namespace Placard.Tests.Importing.Markdown;

/// <summary>Any front matter and body of a former site imports into an archive that builds, and importing it again changes nothing.</summary>
public class ImportedFrontMatterProperties
{
    private static readonly string[] Keys =
        ["title", "date", "lastmod", "tags", "categories", "author", "description", "url", "slug", "aliases", "permalink", "image", "lang", "draft", "x"];

    private static readonly string[] Pieces =
    [
        "a",
        "Ä ß", " ", ": ", "#", "'", "\"", "[", "]", "{", "}", "-", "2020-06-17", "2020", "/x/", "../", "\\", "@b.example", "<", "\t", "|", "---", "no", "017",
        "{{< x >}}", "{% y %}", "](z)", "![i](j.png)", "`", "\u0007", "\u202E", "\uFEFF", "日本", "con", "?", "%2e", "&amp;",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 6].Select(string.Concat);

    private static readonly Gen<string> Keyed = Gen.Select(Gen.Int[0, Keys.Length - 1].Select(i => Keys[i]), Text).Array[0, 6]
        .Select(pairs => string.Concat(pairs.DistinctBy(pair => pair.Item1).Select(pair => $"{pair.Item1}: {pair.Item2}\n")));

    private static readonly Gen<string> File = Gen.Select(Keyed, Text.Array[0, 4])
        .Select(parts => $"---\n{parts.Item1}---\n{string.Join("\n\n", parts.Item2)}\n");

    [Fact]
    public void What_is_imported_is_read_back_without_an_error() => Property.Holds(File.Array[1, 4], files =>
    {
        var source = string.Concat(files.Select((file, i) => $"== content/posts/f{i}.md\n{file}\n"));
        var site = new ImportedSite().Import(new MarkdownImporter(), $"== hugo.toml\nbaseURL = \"https://old.example/\"\n{source}");
        var build = TestSite.Of(string.Join('\n', site.Paths.Select(path => $"== {path}\n{site[path]}"))).Build();
        Assert.Equal([], build.Diagnostics.Where(found => found.IsError).Select(found => found.ToString()));
        var before = site.Paths.Select(path => site[path]).ToList();
        site.Import(new MarkdownImporter(), $"== hugo.toml\nbaseURL = \"https://old.example/\"\n{source}");
        Assert.Equal(before, site.Paths.Select(path => site[path]));
    }, count: 60);
}
