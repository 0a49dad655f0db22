using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.DocumentationSite;
using Placard.Files;
using Placard.Theming;

namespace Placard.HostTests;

/// <summary>The documentation is an archive itself, built by the program that it describes.</summary>
public class DocumentationSiteTests
{
    [Fact]
    public void The_documentation_builds_without_a_diagnostic()
    {
        var built = Build(new Documentation(Sources.Root, "https://docs.example/").Files());
        Assert.Empty(built.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Contains("docs/deploying.html", built.Files.Keys);
        Assert.Contains("docs/messages/plc1001.html", built.Files.Keys);
        Assert.Contains(built.Files.Keys, path => path.StartsWith("pictures/placard", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_of_its_home_page_leads_to_a_page()
    {
        var built = Build(new Documentation(Sources.Root, "https://docs.example/").Files());
        var home = System.Text.Encoding.UTF8.GetString(built.Files["index.html"]);
        string[] links = [.. home.Split("<li><a href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])];
        Assert.True(links.Length >= 10);
        Assert.All(links, link => Assert.Contains(link, built.Files.Keys));
    }

    [Fact]
    public void A_link_to_a_file_that_is_no_page_leads_to_the_repository()
    {
        var page = new Documentation(Sources.Root, "https://docs.example/").Files().Single(file => file.Path == "pages/docs/readme.md");
        var text = System.Text.Encoding.UTF8.GetString(page.Bytes);
        Assert.Contains("https://github.com/placard/placard/blob/main/input/pages/guide.md", text, StringComparison.Ordinal);
        Assert.Contains("](../theme/readme.md)", text, StringComparison.Ordinal);
    }

    private static (IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyDictionary<string, byte[]> Files) Build(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        SourceFile[] sources = [.. files.Select(file => new MemorySourceFile(file.Path, file.Bytes, $"input/{file.Path}"))];
        var home = File.ReadAllBytes(Path.Join(Sources.Root, "docs/site/theme/layouts/home.liquid"));
        var theme = BuiltInTheme.Overlay([new MemorySourceFile("layouts/home.liquid", home)]);
        var (diagnostics, sink) = (new DiagnosticBag(), new MemorySink());
        var input = new BuildInput(sources, "input/", theme, "theme/", new BuildOptions { AsOf = new DateOnly(2026, 1, 1) }) { ImageEncoder = Sources.Encoder };
        if (SiteBuilder.Prepare(input, diagnostics) is { } build) SiteBuilder.Write(build, sink);
        return ([.. diagnostics.Sorted()], sink.Files);
    }
}
