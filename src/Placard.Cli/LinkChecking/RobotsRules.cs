namespace Placard.Cli.LinkChecking;

/// <summary>The rules of a site's robots.txt for the link checker (RFC 9309): those for its name, else those for all.</summary>
internal sealed class RobotsRules
{
    private readonly List<(string Path, bool Allows)> rules;

    private RobotsRules(List<(string, bool)> rules) => this.rules = rules;

    public static RobotsRules None { get; } = new([]);

    public static RobotsRules Parse(string text, string robotName)
    {
        var own = new List<(string, bool)>();
        var all = new List<(string, bool)>();
        var (isOwn, isAll, namesEnded, ownNamed) = (false, false, true, false);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var parts = line.Split('#')[0].Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2) continue;
            switch (parts[0].ToLowerInvariant())
            {
                case "user-agent":
                    if (namesEnded) (isOwn, isAll, namesEnded) = (false, false, false);
                    isOwn |= parts[1].Equals(robotName, StringComparison.OrdinalIgnoreCase);
                    isAll |= parts[1] == "*";
                    ownNamed |= isOwn;
                    break;
                case "allow" or "disallow":
                    namesEnded = true;
                    if (parts[1].Length == 0) break;
                    var rule = (parts[1], parts[0].Equals("allow", StringComparison.OrdinalIgnoreCase));
                    if (isOwn) own.Add(rule);
                    if (isAll) all.Add(rule);
                    break;
            }
        }
        return new RobotsRules(ownNamed ? own : all);
    }

    /// <summary>The longest matching rule decides; of two equally long ones the one that allows.</summary>
    public bool Allows(Uri url) =>
        rules.Where(rule => Matches(rule.Path, url.PathAndQuery)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.Allows)
            .Select(rule => rule.Allows).DefaultIfEmpty(true).First();

    private static bool Matches(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = pattern.TrimEnd('$').Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + part.Length;
        }
        return !isWhole || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
