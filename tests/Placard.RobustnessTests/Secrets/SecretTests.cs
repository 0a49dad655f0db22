using System.Net;
using System.Text;
using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Secrets;

/// <summary>
/// Row 12 of the matrix: secrets in every kind of file, where people leave them, are in no output file. Private columns of tables have more tests in
/// <c>PrivateDataTests</c>, metadata of images in <c>CleanImageTests</c>.
/// </summary>
public sealed class SecretTests : IDisposable
{
    /// <summary>Each § is a secret of its own.</summary>
    private const string Files = """
        == input/archive.yaml
        # §
        title: T # §
        baseUrl: https://archive.test/
        handler: { type: formspree, id: abc }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == input/articles/public.md
        ---
        title: Publictitle
        date: 2020-05-01 # §
        # §
        titel: §
        signatures: public.csv
        image: ../files/photo.jpg
        imageAlt: A slope
        ---
        Publictext [a](https://example.org/).

        [//]: # (§)
        [unused]: https://example.org/§ "§"
        == input/articles/public.csv
        name,email,phone,display,withdrawn,notes
        Publicname,§@private.test,§,full,,§
        §,,,anonymous,,
        §,,,full,yes,
        == input/pages/html.md
        ---
        title: Page
        ---
        <p>Publichtml</p>

        <!-- § -->

        <p><!-- § --> Text.</p>
        == input/articles/§.md
        ---
        title: §
        summary: §
        date: 2020-05-02
        tags: [§]
        authors: [§]
        aliases: [§.html]
        image: ../files/photo.jpg
        imageAlt: §
        draft: true
        ---
        §
        == input/campaigns/draft.md
        ---
        title: §
        start: 2020-05-02
        draft: true
        ---
        §
        == input/pages/withdrawn.md
        ---
        title: Withdrawntitle
        gone: Publicreason
        ---
        §
        == input/actions/upcoming.md
        ---
        title: Upcoming
        kind: letter
        opens: 2020-07-01
        closes: 2020-08-01
        subject: §
        targets:
          - { name: Publictarget, email: §@target.test }
        ---
        Text.

        ## Letter

        §
        == input/actions/closed.md
        ---
        title: Closed
        kind: letter
        closes: 2020-05-01
        targets: closed.csv
        ---
        Text.

        ## Letter

        Dear [target name], publicletter.
        == input/actions/closed.csv
        name,email,home phone
        Office,§@target.test,§
        == input/articles/unused.csv
        name,email
        §,§@private.test
        == input/files/drawing.svg
        <!-- § -->
        <?editor §?>
        <!DOCTYPE svg [<!-- § --><!ENTITY secret "§"><!ATTLIST svg author CDATA "§">]>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:own="https://own.test/§" own:path="/home/§">
        <metadata>§</metadata><own:view>§</own:view><style>/* § */a{x:1}</style><script>§</script><text>publicdrawing</text>
        </svg>
        == input/captures/old/capture.yaml
        # §
        title: Old
        == input/captures/old/index.html
        Publiccapture
        == input/links.lock.yaml
        # §

        # §
        https://example.org/:
          status: "200"
          checked: 2020-05-01
        == input/README.md
        §
        == input/.env
        §
        == input/articles/.hidden.md
        §
        == input/articles/public.md~
        §
        == input/articles/#public.md#
        §
        == input/articles/public.md.swp
        §
        == input/files/.DS_Store
        §
        == input/files/Thumbs.db
        §
        == input/files/desktop.ini
        §
        == input/captures/old/.git/config
        §
        == theme/layouts/page.liquid
        {% comment %}§{% endcomment %}{{ content }}
        == theme/partials/unused.liquid
        §
        == theme/layouts/unused.liquid
        §
        == theme/assets/.hidden
        §
        == theme/README.md
        §
        == .env
        §
        == notes/§.txt
        §
        == output.txt
        §
        """;

    private readonly DiskArchive archive = new();
    private readonly List<string> secrets = [];

    public void Dispose() => archive.Dispose();

    [Fact]
    public void No_output_file_holds_a_secret_of_any_input_file()
    {
        Plant();
        Assert.True(archive.Build() == 0, archive.Said);

        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        var files = Directory.EnumerateFiles(archive.Output, "*", all)
            .Select(path => (Path: Path.GetRelativePath(archive.Output, path), Bytes: File.ReadAllBytes(path))).ToList();
        Assert.All(["Publictitle", "Publictext", "Publicname", "Publichtml", "Publicreason", "Publictarget", "publicletter", "publicdrawing", "Publiccapture"],
            word => Assert.Contains(files, file => Encoding.UTF8.GetString(file.Bytes).Contains(word, StringComparison.Ordinal)));

        Assert.InRange(secrets.Count, 60, 200);
        var found = files.SelectMany(file => secrets.Where(secret => Holds(file.Path, file.Bytes, secret)).Select(secret => $"{file.Path} holds {secret}"))
            .Concat(files.Where(file => Photos.Planted.Any(planted => file.Bytes.AsSpan().IndexOf(planted) >= 0)).Select(file => $"{file.Path} holds metadata"))
            .ToList();
        RunReport.Add("secrets", $"{secrets.Count} planted in {files.Count} files' sources, {found.Count} found");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("x plantedq7z y")]
    [InlineData("x PLANTEDQ7Z y")]
    [InlineData("x cGxhbnRlZHE3eg== y")]
    [InlineData("x planted&#113;7z y")]
    [InlineData("x planted%717z y")]
    public void The_search_finds_a_secret_however_it_is_written(string text) => Assert.True(Holds("a.html", Encoding.UTF8.GetBytes(text), "plantedq7z"));

    private void Plant()
    {
        foreach (var part in ("\n" + Files).Split("\n== ").Skip(1))
        {
            var lines = part.Split('\n', 2);
            archive.With(WithSecrets(lines[0]), WithSecrets(lines[1]));
        }
        archive.With("input/files/photo.jpg", Photos.Jpeg()).With("input/files/photo.png", Photos.Png()).With("input/files/photo.webp", Photos.Webp())
            .With("input/files/photo.gif", Photos.Gif()).With("input/files/photo.avif", Photos.Avif());
        // The machine's own: where the archive lies.
        secrets.Add(Path.GetFileName(archive.Root));
    }

    private string WithSecrets(string text)
    {
        while (text.IndexOf('§', StringComparison.Ordinal) is >= 0 and var at)
        {
            secrets.Add($"plantedq{secrets.Count}z");
            text = text[..at] + secrets[^1] + text[(at + 1)..];
        }
        return text;
    }

    /// <summary>Whether a file's path or bytes hold a word, as it is, in escapes, or in base 64.</summary>
    private static bool Holds(string path, byte[] bytes, string secret)
    {
        var text = path + "\n" + Encoding.UTF8.GetString(bytes);
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=')[..^1];
        return text.Contains(secret, StringComparison.OrdinalIgnoreCase) || text.Contains(base64, StringComparison.Ordinal)
            || WebUtility.HtmlDecode(text).Contains(secret, StringComparison.OrdinalIgnoreCase)
            || Uri.UnescapeDataString(text).Contains(secret, StringComparison.OrdinalIgnoreCase);
    }
}
