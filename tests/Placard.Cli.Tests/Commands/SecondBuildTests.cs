using Placard.Building;
using Placard.Cli.Commands;
using Placard.Cli.Terminal;
using Placard.Content;

namespace Placard.Cli.Tests.Commands;

/// <summary>A build without changes is skipped; a change of a source or of the output is built.</summary>
public sealed class SecondBuildTests : IDisposable
{
    private const string Article = "---\ntitle: First\ndate: 2020-01-01\nkind: news\n---\nText.\n";

    private static readonly DateTime LongAgo = new(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string folder = Directory.CreateTempSubdirectory("placard-").FullName;

    public SecondBuildTests()
    {
        Source("archive.yaml", "title: Archive\nbaseUrl: https://archive.test/\n");
        Source("articles/a.md", Article);
    }

    private string ArticlePage => Path.Join(folder, "output/articles/2020/a.html");

    [Fact]
    public void A_build_without_changes_is_skipped()
    {
        Assert.Contains(" new, ", Build(), StringComparison.Ordinal);
        Assert.Contains("Nothing has changed since the last build", Build(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_text_of_the_same_length_is_published()
    {
        Build();
        Source("articles/a.md", Article.Replace("First", "Other", StringComparison.Ordinal), LongAgo.AddSeconds(1));
        Build();
        Assert.Contains("Other", File.ReadAllText(ArticlePage), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_changed_to_the_same_length_and_time_is_published()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the time of a change is not read.");
        Build();
        Source("articles/a.md", Article.Replace("First", "Other", StringComparison.Ordinal));
        Build();
        Assert.Contains("Other", File.ReadAllText(ArticlePage), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stamp_that_is_a_link_is_replaced_and_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need special rights on Windows.");
        var elsewhere = Path.Join(folder, "elsewhere.txt");
        File.WriteAllText(elsewhere, "ten years of work");
        File.CreateSymbolicLink(Path.Join(folder, ".output.stamp"), elsewhere);
        Build();
        Assert.Equal("ten years of work", File.ReadAllText(elsewhere));
        Assert.Contains("Nothing has changed since the last build", Build(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_file_and_a_deleted_file_are_noticed()
    {
        Build();
        Source("articles/b.md", Article);
        Build();
        Assert.True(File.Exists(Path.Join(folder, "output/articles/2020/b.html")));
        File.Delete(Path.Join(folder, "input/articles/b.md"));
        Build();
        Assert.False(File.Exists(Path.Join(folder, "output/articles/2020/b.html")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_published_file_that_was_changed_or_deleted_is_restored(bool delete)
    {
        Build();
        var published = File.ReadAllText(ArticlePage);
        if (delete) File.Delete(ArticlePage);
        else File.WriteAllText(ArticlePage, "Something else.");
        Build();
        Assert.Equal(published, File.ReadAllText(ArticlePage));
    }

    [Fact]
    public void Another_day_or_another_base_URL_is_another_build()
    {
        Build();
        Assert.DoesNotContain("since the last build", Build(options => options with { AsOf = options.AsOf.AddDays(1) }), StringComparison.Ordinal);
        Assert.Contains(" new, ", Build(options => options with { BaseUrl = "https://other.test/" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_holds_until_an_action_opens_or_closes_and_says_what_does_so_next()
    {
        Source("archive.yaml", """
            title: Archive
            baseUrl: https://archive.test/
            timeZone: America/Vancouver
            handler: netlify
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }

            """);
        Source("actions/sign.md", "---\ntitle: Sign\nkind: petition\nopens: 2026-07-01T09:00\ncloses: 2026-07-01\n---\nText.\n");
        const string Opens = "Opens next: actions/sign.md, 2026-07-01 09:00 America/Vancouver (2026-07-01 16:00 UTC). Only a build after that moment opens it.";
        const string Closes = "Closes next: actions/sign.md, 2026-07-02 00:00 America/Vancouver (2026-07-02 07:00 UTC).";

        Assert.Contains(Opens, BuildAt("2026-07-01T15:00Z"), StringComparison.Ordinal);
        var unchanged = BuildAt("2026-07-01T15:59:59Z");
        Assert.Contains("Nothing has changed since the last build", unchanged, StringComparison.Ordinal);
        Assert.Contains(Opens, unchanged, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", File.ReadAllText(Path.Join(folder, "output/actions/sign.html")), StringComparison.Ordinal);

        var opened = BuildAt("2026-07-01T16:00Z");
        Assert.Contains(Closes, opened, StringComparison.Ordinal);
        Assert.DoesNotContain("Opens next", opened, StringComparison.Ordinal);
        Assert.Contains("<form", File.ReadAllText(Path.Join(folder, "output/actions/sign.html")), StringComparison.Ordinal);
        Assert.Contains("since the last build", BuildAt("2026-07-02T06:59:59Z"), StringComparison.Ordinal);

        Assert.DoesNotContain("since the last build", BuildAt("2026-07-02T07:00Z"), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", File.ReadAllText(Path.Join(folder, "output/actions/sign.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("since the last build", BuildAt("2026-07-02T06:00Z"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_reported_by_each_build()
    {
        Source("articles/a.md", Article.Replace("kind: news", "kind: news\ntitel: x", StringComparison.Ordinal));
        Build();
        Build();
        Assert.Contains("titel", Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_written_just_now_could_change_within_its_timestamp_and_is_read_again()
    {
        Source("articles/a.md", Article, DateTime.UtcNow);
        Build();
        Assert.DoesNotContain("since the last build", Build(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Errors { get; set; } = "";

    private string Build(Func<BuildOptions, BuildOptions>? change = null)
    {
        var options = new BuildOptions { AsOf = new DateOnly(2026, 1, 1) };
        var settings = new BuildSettings(Path.Join(folder, "input"), Path.Join(folder, "theme"), Path.Join(folder, "output"), change?.Invoke(options)
            ?? options, DiagnosticFormat.Text);
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = new BuildRun(settings, output, error).Run();
        Errors = error.ToString();
        Assert.True(exitCode == ExitCode.Success, Errors);
        return output.ToString();
    }

    private string BuildAt(string moment)
    {
        var at = BuildEnvironment.At(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        return Build(options => options with { AsOf = at.AsOf, AsOfTime = at.AsOfTime });
    }

    private void Source(string path, string text, DateTime? time = null)
    {
        var full = Path.Join(folder, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        File.SetLastWriteTimeUtc(full, time ?? LongAgo);
    }
}
