using System.Text;
using Placard.BrowserTests.Support;
using Placard.Building;
using Placard.Content;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.BrowserTests.Editing;

/// <summary>The sample archive's files, with their folder, as an editor in the browser sees and changes them.</summary>
public sealed class EditedFiles
{
    public const string BaseUrl = "https://edited.test/";

    public const string AdminUrl = BaseUrl + "admin/index.html";

    private EditedFiles(string admin)
    {
        All = Repository.Read("input").ToDictionary(file => "input/" + file.Path, file => file.Read().ToArray(), StringComparer.Ordinal);
        All["input/archive.yaml"] = [.. All["input/archive.yaml"], .. Encoding.UTF8.GetBytes($"\nadmin: {admin}\n")];
    }

    public Dictionary<string, byte[]> All { get; }

    public string Text(string path) => Encoding.UTF8.GetString(All[path]);

    /// <summary>Publishes the archive with its editor, from npm. Skips the test where npm can't be reached.</summary>
    public static async Task<(EditedFiles Files, NpmPackage Package)> PublishAsync(BrowserFixture browser, string admin, CancellationToken stop)
    {
        var files = new EditedFiles(admin);
        var archive = files.Publish();
        browser.Host.Publish(archive);
        var script = archive.Built.Page("admin/index.html").QuerySelector("script[src]")!.GetAttribute("src")!;
        var package = await NpmPackage.FetchAsync(NpmPackage.NameIn(script), stop);
        Assert.SkipWhen(package is null, "The npm registry can't be reached, so there is no editor to try.");
        browser.Host.Answer("unpkg.com", package.AnswerAsync);
        return (files, package);
    }

    /// <summary>Asserts that the files build without a diagnostic, and that each of these is the heading of as many pages.</summary>
    public void AssertBuilds(params string[] headings)
    {
        var built = Publish().Built.WithoutDiagnostics();
        var found = built.Pages.Select(path => built.Page(path).QuerySelector("h1")?.TextContent.Trim() ?? "");
        Assert.Equal(headings.Order(StringComparer.Ordinal), found.Where(headings.Contains).Order(StringComparer.Ordinal));
    }

    public PublishedArchive Publish() => PublishedArchive.Of(new BuildInput(
        [.. All.Select(file => new MemorySourceFile(file.Key["input/".Length..], file.Value, file.Key))], "input/", BuiltInTheme.Files, "theme/",
        new BuildOptions { AsOf = new DateOnly(2026, 1, 1), BaseUrl = BaseUrl }));
}
