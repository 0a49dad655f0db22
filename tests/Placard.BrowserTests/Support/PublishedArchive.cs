using System.Text;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Pictures;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.BrowserTests.Support;

/// <summary>A built archive with its site.</summary>
public sealed record PublishedArchive(Site Site, BuiltSite Built)
{
    public Uri BaseUrl => new(Site.BaseUrl);

    public string Origin => BaseUrl.GetLeftPart(UriPartial.Authority);

    public IReadOnlyDictionary<string, byte[]> Files => Built.Files;

    /// <summary>One page of each kind: of each layout, in each status of an action, in each language.</summary>
    public IReadOnlyList<string> SamplePages => field ??= [.. Built.Pages.Where(IsPageForReaders).DistinctBy(path =>
    {
        var page = Built.Page(path);
        return (page.Body!.ClassName, page.QuerySelector("main > article")?.ClassName, page.DocumentElement.GetAttribute("lang"));
    })];

    private bool IsPageForReaders(string path) =>
        !path.StartsWith("captures/", StringComparison.Ordinal) && Built.Page(path).QuerySelector("meta[http-equiv=refresh]") is null;

    /// <summary>The repository's sample on a given day, at a host of its own, with one of its languages as the default.</summary>
    public static PublishedArchive Sample(string host, string day, string lang = "en")
    {
        var options = new BuildOptions { AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd", null), BaseUrl = $"https://{host}/" };
        return Of(new BuildInput([.. Repository.ReadSample().Select(file => file.Path == "archive.yaml" ? InLanguage(file, lang) : file)], "input/",
            BuiltInTheme.Files, "theme/", options));
    }

    private static MemorySourceFile InLanguage(SourceFile settings, string lang)
    {
        var text = Encoding.UTF8.GetString(settings.Read().Span);
        var others = new[] { "en", "fr", "ar" }.Where(other => other != lang);
        Assert.Contains("languages: [en, fr, ar]", text, StringComparison.Ordinal);
        return new MemorySourceFile(settings.Path,
            Encoding.UTF8.GetBytes(text.Replace("languages: [en, fr, ar]", $"languages: [{string.Join(", ", others.Prepend(lang))}]",
                StringComparison.Ordinal)),
            settings.DisplayPath);
    }

    public static PublishedArchive Of(TestSite site) => Of(site.Input());

    /// <summary>Builds with the program's own image encoder, unless another is given.</summary>
    public static PublishedArchive Of(BuildInput input)
    {
        var diagnostics = new DiagnosticBag();
        var sink = new MemorySink();
        var build = SiteBuilder.Prepare(input with { ImageEncoder = input.ImageEncoder ?? CachingImageEncoder.Default }, diagnostics)!;
        SiteBuilder.Write(build, sink);
        Assert.Empty(diagnostics.Sorted().Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString()));
        return new PublishedArchive(build.Site, new BuiltSite(sink.Files, diagnostics.Sorted()));
    }
}
