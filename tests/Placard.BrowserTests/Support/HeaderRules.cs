using Microsoft.AspNetCore.Http;

namespace Placard.BrowserTests.Support;

/// <summary>An archive's <c>_headers</c> as hosts apply it: the headers of every matching rule are sent.</summary>
public sealed class HeaderRules
{
    private readonly List<(string Path, string Name, string Value)> rules = [];

    public HeaderRules(string text)
    {
        var path = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != ' ') path = line;
            else
                rules.Add((path, line[..line.IndexOf(':', StringComparison.Ordinal)].Trim(), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()));
        }
    }

    public void Apply(string path, IHeaderDictionary headers)
    {
        foreach (var (_, name, value) in rules.Where(rule => Matches(rule.Path, path))) headers.Append(name, value);
    }

    private static bool Matches(string rule, string path) =>
        rule.EndsWith('*') ? path.StartsWith(rule[..^1], StringComparison.Ordinal) : rule == path;
}
