using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Placard.RobustnessTests.Strangers;

/// <summary>A workflow of GitHub or Forgejo, judged by what a stranger's pull request could have it do.</summary>
internal sealed partial class Workflow(string text)
{
    /// <summary>Events that strangers cause and that run with the rights of the repository.</summary>
    private static readonly string[] PrivilegedEvents =
        ["pull_request_target", "workflow_run", "issue_comment", "issues", "discussion", "discussion_comment", "pull_request_review", "fork", "watch"];

    private readonly YamlMappingNode root = Parse(text);

    /// <summary>What is unsafe; empty if a pull request runs nothing with a token, and no job runs words of a stranger.</summary>
    /// <param name="hasPermissions">Whether the host has the key <c>permissions</c>, and actions that are pinned.</param>
    public IEnumerable<string> Unsafe(bool hasPermissions)
    {
        foreach (var name in Events().Where(PrivilegedEvents.Contains)) yield return $"the event {name}";
        var isForPullRequests = Events().Contains("pull_request");
        if (hasPermissions && isForPullRequests && Text(root, "permissions") is not "{ contents: read }") yield return "permissions beyond contents: read";
        foreach (var (job, steps, name) in Jobs())
        {
            foreach (var step in steps)
            {
                if (StrangersWords().IsMatch(Text(step, "run"))) yield return $"{name}: words of a stranger in a command";
                if (Text(step, "uses").StartsWith("actions/checkout@", StringComparison.Ordinal) && Text(step, "with").Contains("ref:",
                    StringComparison.Ordinal))
                {
                    yield return $"{name}: another commit is checked out";
                }
                if (hasPermissions && Text(step, "uses") is { Length: > 0 } action && !Pinned().IsMatch(action)) yield return $"{name}: {action} is not pinned";
            }
            if (!isForPullRequests || IsNeverForPullRequests(Text(job, "if"))) continue;
            if (Token().IsMatch(Text(job))) yield return $"{name}: a token in a job of pull requests";
            if (job.Children.ContainsKey("permissions")) yield return $"{name}: permissions in a job of pull requests";
            if (job.Children.ContainsKey("environment")) yield return $"{name}: an environment in a job of pull requests";
            foreach (var step in steps.Where(step => Text(step, "uses").Contains("actions/checkout@", StringComparison.Ordinal)))
            {
                if (!Text(step, "with").Contains("persist-credentials: false", StringComparison.Ordinal)) yield return $"{name}: the checkout keeps its token";
            }
        }
    }

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static bool IsNeverForPullRequests(string condition) =>
        condition.Split(" && ").Any(part => part is "github.event_name != 'pull_request'" or "github.event_name == 'schedule'")
        || (condition.Length > 0 && condition.Split(" || ").All(part => OtherEvent().IsMatch(part)));

    /// <summary>A node on one line, in the flow style of YAML.</summary>
    private static string Text(YamlNode node, string? key = null) => node switch
    {
        YamlMappingNode map when key is not null => map.Children.TryGetValue(key, out var value) ? Text(value) : "",
        YamlMappingNode map => $"{{ {string.Join(", ", map.Children.Select(pair => $"{Text(pair.Key)}: {Text(pair.Value)}"))} }}",
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(item => Text(item)))}]",
        _ => ((YamlScalarNode)node).Value ?? "",
    };

    private IEnumerable<string> Events() => root.Children["on"] switch
    {
        YamlMappingNode map => map.Children.Keys.Select(key => Text(key)),
        YamlSequenceNode list => list.Children.Select(item => Text(item)),
        var one => [Text(one)],
    };

    private IEnumerable<(YamlMappingNode Job, List<YamlMappingNode> Steps, string Name)> Jobs() =>
        from pair in ((YamlMappingNode)root.Children["jobs"]).Children
        let job = (YamlMappingNode)pair.Value
        select (job, ((YamlSequenceNode)job.Children["steps"]).Children.Cast<YamlMappingNode>().ToList(), Text(pair.Key));

    [GeneratedRegex(@"\$\{\{[^}]*(github\.event\.(?!schedule)|github\.head_ref|github\.ref_name|inputs\.)")]
    private static partial Regex StrangersWords();

    [GeneratedRegex(@"secrets\.|github\.token|GITHUB_TOKEN")]
    private static partial Regex Token();

    [GeneratedRegex("@[0-9a-f]{40}$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"^github\.(event_name == '(?!pull_request)\w+'|event\.schedule == '[^']+')$")]
    private static partial Regex OtherEvent();
}
