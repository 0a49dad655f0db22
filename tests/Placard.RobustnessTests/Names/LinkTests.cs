using Placard.Cli.Publishing;
using Placard.RobustnessTests.Support;

namespace Placard.RobustnessTests.Names;

/// <summary>
/// Row 4 of the matrix, links: whatever git can make a link, in the content, the theme, the output and its hidden neighbours, leads to no reading and no
/// writing outside.
/// </summary>
public sealed class LinkTests : IDisposable
{
    private const string Secret = "Secretoutside";

    private static readonly string[] Places =
    [
        "input/articles/link.md", "input/articles/link", "input/articles", "input/pages", "input/files/link.txt", "input/files/link",
        "input/captures/link", "input/captures/c/link", "input/archive.yaml", "input/addresses.txt", "input/links.lock.yaml", "theme/layouts/page.liquid",
        "theme/partials/link.liquid", "theme/assets/link.css", "theme/assets", "theme/locales/en.yaml", "output", "output/index.html", "output/articles",
        "output/README.txt", ".output.stamp", ".output.record", ".output.staging", ".output.lock", ".output.journal", ".output.previous",
    ];

    private static readonly string[] Targets = ["elsewhere/secret.md", "elsewhere", "elsewhere/nothing", ".", "/dev/null", "/etc", "../../../../../etc/passwd"];

    private readonly DiskArchive archive = new();

    public static TheoryData<string> AllPlaces => [.. Places];

    public void Dispose() => archive.Dispose();

    [Theory, MemberData(nameof(AllPlaces))]
    public void A_link_is_never_followed(string place)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need special rights on Windows.");
        archive.WithBasics().With("elsewhere/secret.md", $"---\ntitle: {Secret}\ndate: 2020-01-01\n---\n{Secret}\n").With("elsewhere/index.html", Secret);
        Assert.True(archive.Build() == 0, archive.Said);

        foreach (var target in Targets.Take(RunSize.Of(3, Targets.Length)))
        {
            var link = Put(place, target);
            var before = archive.Outside();
            try
            {
                archive.Build();
            }
            catch (PublishRefusedException)
            {
                // The program prints its message, which names the place.
            }
            Assert.Equal(before, archive.Outside());
            Assert.DoesNotContain(Files(), file => File.ReadAllText(file).Contains(Secret, StringComparison.Ordinal));
            Remove(link, place);
        }
    }

    /// <summary>The published files, as a reader would find them behind a link in the place of the output too.</summary>
    private IEnumerable<string> Files()
    {
        var noLinks = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return new DirectoryInfo(archive.Output) is { Exists: true, LinkTarget: null } output
            ? output.EnumerateFiles("*", noLinks).Select(file => file.FullName)
            : [];
    }

    private string Put(string place, string target)
    {
        var link = archive.PathOf(place);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        if (Directory.Exists(link)) Directory.Move(link, archive.PathOf("moved"));
        else if (File.Exists(link)) File.Move(link, archive.PathOf("moved"));
        File.CreateSymbolicLink(link, Path.IsPathRooted(target) ? target : archive.PathOf(target));
        return link;
    }

    private void Remove(string link, string place)
    {
        if (new FileInfo(link).LinkTarget is not null) File.Delete(link);
        var moved = archive.PathOf("moved");
        if (place.StartsWith("output", StringComparison.Ordinal) && (File.Exists(link) || Directory.Exists(link)))
        {
            if (Directory.Exists(moved)) Directory.Delete(moved, recursive: true);
            else File.Delete(moved);
        }
        else if (Directory.Exists(moved))
        {
            Directory.Move(moved, link);
        }
        else if (File.Exists(moved))
        {
            File.Move(moved, link);
        }
    }
}
