using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Strangers;

/// <summary>Row 13 of the matrix: no workflow, neither this repository's nor one that archives begin with, runs a stranger's pull request with a
/// token.</summary>
public class WorkflowTests
{
    private const string Safe = """
        on: {pull_request: }
        permissions: {contents: read}
        jobs:
          check:
            steps:
              - uses: actions/checkout@0123456789012345678901234567890123456789
                with: {persist-credentials: false}
              - run: sh placard.sh check
          publish:
            if: github.event_name != 'pull_request'
            permissions: {contents: write}
            steps:
              - uses: actions/checkout@0123456789012345678901234567890123456789
              - run: publish
                env: {TOKEN: "${{ secrets.TOKEN }}"}
        """;

    public static TheoryData<string> Files =>
    [
        .. new[] { ".github/workflows", "starter/.github/workflows", "starter/.forgejo/workflows" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Join(Repository.Root, folder), "*.y*ml"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Files))]
    public void A_pull_request_runs_nothing_with_a_token(string path) =>
        Assert.Empty(new Workflow(File.ReadAllText(Path.Join(Repository.Root, path))).Unsafe(hasPermissions: !path.Contains(".forgejo",
            StringComparison.Ordinal)));

    [Theory]
    [InlineData("{pull_request: }", "{pull_request_target: }", "the event pull_request_target")]
    [InlineData("{pull_request: }", "[pull_request, issue_comment]", "the event issue_comment")]
    [InlineData("permissions: {contents: read}", "permissions: write-all", "permissions beyond contents: read")]
    [InlineData("permissions: {contents: read}", "env: {}", "permissions beyond contents: read")]
    [InlineData("{persist-credentials: false}", "{persist-credentials: true}", "check: the checkout keeps its token")]
    [InlineData("{persist-credentials: false}", "{persist-credentials: false, ref: x}", "check: another commit is checked out")]
    [InlineData("sh placard.sh check", "sh placard.sh check ${{ secrets.TOKEN }}", "check: a token in a job of pull requests")]
    [InlineData("sh placard.sh check", "echo ${{ github.event.pull_request.title }}", "check: words of a stranger in a command")]
    [InlineData("sh placard.sh check", "git switch ${{ github.head_ref }}", "check: words of a stranger in a command")]
    [InlineData("  check:\n", "  check:\n    environment: production\n", "check: an environment in a job of pull requests")]
    [InlineData("github.event_name != 'pull_request'", "github.event_name != 'push'", "publish: a token in a job of pull requests")]
    [InlineData("github.event_name != 'pull_request'", "vars.A || github.event_name != 'pull_request'", "publish: a token in a job of pull requests")]
    [InlineData("0123456789012345678901234567890123456789\n        with", "v7\n        with", "check: actions/checkout@v7 is not pinned")]
    public void A_workflow_that_would_is_found(string safe, string planted, string unsafeness)
    {
        var text = Safe.ReplaceLineEndings("\n");
        Assert.Empty(new Workflow(text).Unsafe(hasPermissions: true));
        Assert.Contains(safe, text, StringComparison.Ordinal);
        Assert.Contains(unsafeness, new Workflow(text.Replace(safe, planted, StringComparison.Ordinal)).Unsafe(hasPermissions: true));
    }

    /// <summary>GitLab runs the merge requests of forks in the fork; a token is in the jobs of the default branch alone.</summary>
    [Fact]
    public void Merge_requests_on_GitLab_have_no_token()
    {
        var jobs = ("\n" + File.ReadAllText(Path.Join(Repository.Root, "starter/.gitlab-ci.yml")).ReplaceLineEndings("\n")).Split("\n")
            .Aggregate(new List<string>(), (all, line) =>
            {
                if (line.Length > 0 && char.IsAsciiLetter(line[0])) all.Add(line);
                else if (all.Count > 0 && !line.StartsWith('#')) all[^1] += "\n" + line;
                return all;
            });
        var withToken = jobs.Where(job => job.Contains("_TOKEN", StringComparison.Ordinal)).ToList();
        Assert.All(withToken, job => Assert.Contains("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH}]", job, StringComparison.Ordinal));
        Assert.NotEmpty(withToken);
        RunReport.Add("workflows", $"{Files.Count + 1} files, 0 unsafe");
    }
}
