using System.Text;
using System.Text.RegularExpressions;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Conventions;

/// <summary>The examples of the documentation build in the sample archive as they are written.</summary>
public partial class ReadmeExampleTests
{
    public static TheoryData<string, string> Examples => new(
        new TheoryDataRow<string, string>("README.md", "articles/2026/the-minister-answers.md"),
        new TheoryDataRow<string, string>("docs/coming-from.md", "captures/old-site/capture.yaml"));

    [Theory, MemberData(nameof(Examples))]
    public void It_builds_as_pasted(string document, string path)
    {
        var text = RepositoryFiles.Read(document);
        Assert.Contains($"input/{path}", text, StringComparison.Ordinal);
        var example = Blocks().Match(text).Groups["text"].Value;
        List<SourceFile> added = [Source(path, example)];
        if (path.EndsWith("/capture.yaml", StringComparison.Ordinal)) added.Add(Source(path[..^"capture.yaml".Length] + "index.html", "<p>Saved</p>"));
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions { AsOf = new DateOnly(2026, 4, 1) };

        var build = SiteBuilder.Prepare(new BuildInput([.. Repository.ReadSample(), .. added], "input/", BuiltInTheme.Files, "theme/", options), diagnostics)!;
        SiteBuilder.FindErrors(build);

        Assert.DoesNotContain(diagnostics.Sorted(), diagnostic => diagnostic.ToString().Contains(path, StringComparison.Ordinal));
        Assert.NotNull(build.Site.EntryAt(path));
    }

    private static MemorySourceFile Source(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), "input/" + path);

    [GeneratedRegex("^```(?:markdown|yaml)\\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
