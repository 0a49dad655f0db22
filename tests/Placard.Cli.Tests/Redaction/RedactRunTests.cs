using System.Diagnostics;
using Placard.Building;
using Placard.Cli.Commands;
using Placard.Cli.Redaction;
using Placard.Content;
using Placard.Redaction;

namespace Placard.Cli.Tests.Redaction;

/// <summary><c>placard redact</c> writes nothing but what is confirmed, and says where else the name is.</summary>
public sealed class RedactRunTests : IDisposable
{
    private const string Call = "---\ntitle: A call\ndate: 2020-09-01\nauthors: [Anna Bell]\nsignatures: names.csv\n---\nWritten by Anna Bell.\n";
    private const string Names = "name,country,display\nAnna Bell,Chad,full\nJo Roe,Canada,full\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-redact-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public RedactRunTests()
    {
        Write("archive.yaml", "title: A\nbaseUrl: https://archive.test/\nmirrors: [{ name: The library, url: https://mirror.test/copy }]\n");
        Write("articles/call.md", Call);
        Write("articles/names.csv", Names);
    }

    private string Input => Path.Join(folder.FullName, "input");

    [Fact]
    public async Task Without_a_confirmation_nothing_is_written()
    {
        Assert.Equal(ExitCode.Success, await RunAsync("Anna Bell"));
        Assert.Contains("3 places in 2 files.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("articles/call.md:4:11", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("      Anna Bell,Chad,full", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("https://mirror.test/copy/articles/2020/call.html", output.ToString(), StringComparison.Ordinal);
        Assert.Equal((Call, Names), (Read("articles/call.md"), Read("articles/names.csv")));
        Assert.False(File.Exists(Path.Join(Input, "removals.yaml")));
    }

    [Fact]
    public async Task What_is_confirmed_is_removed_and_noted()
    {
        Assert.Equal(ExitCode.Success, await RunAsync("Anna Bell", apply: "2-3", reason: RemovalReason.Wish));
        Assert.Equal(Call.Replace("by Anna Bell", "by N. N.", StringComparison.Ordinal), Read("articles/call.md"));
        Assert.Equal("name,country,display\n,Chad,anonymous\nJo Roe,Canada,full\n", Read("articles/names.csv"));
        Assert.EndsWith("removals:\n  - date: 2026-11-29\n    count: 2\n    reason: wish\n", Read("removals.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Bell", Read("removals.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("1-4")]
    [InlineData("3-1")]
    [InlineData("one")]
    [InlineData("1;2")]
    [InlineData("-1")]
    public async Task Numbers_that_name_no_place_change_nothing(string numbers)
    {
        Assert.Equal(ExitCode.UsageError, await RunAsync("Anna Bell", apply: numbers, reason: RemovalReason.Law));
        Assert.Equal((Call, Names), (Read("articles/call.md"), Read("articles/names.csv")));
    }

    [Fact]
    public async Task A_removal_that_would_break_the_archive_is_refused_as_a_whole()
    {
        Write("addresses.txt", "articles/2020/anna-bell.html\n");
        Write("articles/anna-bell.md", "---\ntitle: Hers\ndate: 2020-09-01\n---\nText.\n");
        Assert.Equal(ExitCode.ContentErrors, await RunAsync("Anna Bell", apply: "all", reason: RemovalReason.Wish));
        Assert.Contains("Nothing was written.", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("articles/anna-bell.md", output.ToString(), StringComparison.Ordinal);
        Assert.Equal((Call, Names), (Read("articles/call.md"), Read("articles/names.csv")));
    }

    [Theory]
    [InlineData("1\nlaw\n", "law", "N. N.")]
    [InlineData("1\nwhim\n", null, "Anna Bell")]
    [InlineData("\n", null, "Anna Bell")]
    [InlineData("", null, "Anna Bell")]
    public async Task A_terminal_is_asked(string answers, string? reason, string author)
    {
        await RunAsync("Anna Bell\n" + answers, isTerminal: true);
        Assert.Contains($"authors: [{author}]", Read("articles/call.md"), StringComparison.Ordinal);
        Assert.Equal(reason is not null, File.Exists(Path.Join(Input, "removals.yaml")));
    }

    [Theory, InlineData(""), InlineData("---")]
    public async Task Without_a_name_there_is_nothing_to_do(string name) => Assert.Equal(ExitCode.UsageError, await RunAsync(name));

    [Fact]
    public async Task Commits_that_hold_it_are_named()
    {
        Git("init", "-q", "-b", "main");
        Git("add", ".");
        Git("commit", "-q", "-m", "Add a call");
        Write("articles/call.md", Call.Replace("Written by Anna Bell.", "Nothing.", StringComparison.Ordinal));
        Git("commit", "-q", "-a", "-m", "Take a name away");
        Write("pages.txt", "Other");
        Git("add", ".");
        Git("commit", "-q", "-m", "Something else");
        await RunAsync("Anna Bell");
        Assert.Contains("2 commits of this repository added or removed it.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("git filter-repo --replace-text", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_and_a_name_over_two_lines_are_found_in_the_history()
    {
        const string Log = "\u0001commit aaaaaaaaaaaa 2020-01-01\nThanks to Anna Bell\n\ndiff --git a/x b/x\n+nothing\n"
            + "\u0001commit bbbbbbbbbbbb 2020-01-02\nText\n\ndiff --git a/x b/x\n@@ -1 +1 @@ Anna Bell\n+by Anna\n+Bell\n"
            + "\u0001commit cccccccccccc 2020-01-03\nText\n\ndiff --git a/x b/x\n@@ -1 +1 @@ Anna Bell\n+by Anna\ndiff --git a/y b/y\n+Bell\n";
        Assert.Equal(["aaaaaaaaaaaa", "bbbbbbbbbbbb"], GitHistory.Read(new StringReader(Log), new NameMatcher("Anna Bell")).Select(commit => commit.Hash));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<int> RunAsync(string typed, string? apply = null, RemovalReason? reason = null, bool isTerminal = false)
    {
        var noon = BuildEnvironment.At(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
        var settings = new RedactSettings(Input, noon) { Apply = apply, Reason = reason };
        return new RedactRun(settings, new StringReader(typed), isTerminal, output, error).RunAsync(TestContext.Current.CancellationToken);
    }

    private void Write(string path, string text)
    {
        var full = Path.Join(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private string Read(string path) => File.ReadAllText(Path.Join(Input, path));

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Input, "-c", "user.name=T", "-c", "user.email=t@archive.test", .. arguments]))!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
