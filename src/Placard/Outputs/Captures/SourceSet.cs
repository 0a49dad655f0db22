namespace Placard.Outputs.Captures;

/// <summary>The candidates of a <c>srcset</c> attribute, parsed as the HTML standard says.</summary>
internal static class SourceSet
{
    /// <summary>How many candidates are read; more serve no device.</summary>
    private const int MaxCandidates = 64;

    /// <param name="resolve">The URL to write for one in the set; null to leave its candidate out.</param>
    /// <returns>Null where no candidate is left.</returns>
    public static string? Rewrite(string value, Func<string, string?> resolve)
    {
        var kept = new List<string>();
        for (var (at, candidates) = (0, 0); candidates < MaxCandidates; candidates++)
        {
            while (at < value.Length && (IsWhite(value[at]) || value[at] == ',')) at++;
            if (at >= value.Length) break;
            var start = at;
            while (at < value.Length && !IsWhite(value[at])) at++;
            var url = value[start..at];
            var descriptor = "";
            if (url.EndsWith(','))
            {
                url = url.TrimEnd(',');
            }
            else
            {
                var (depth, first) = (0, at);
                for (; at < value.Length && (depth > 0 || value[at] != ','); at++) depth += value[at] switch { '(' => 1, ')' => -1, _ => 0 };
                descriptor = value[first..at].Trim();
            }
            if (!descriptor.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or ' ')) continue;
            if (resolve(url) is { } resolved && !resolved.Any(c => IsWhite(c)) && !resolved.StartsWith(',') && !resolved.EndsWith(','))
                kept.Add(descriptor.Length == 0 ? resolved : $"{resolved} {descriptor}");
        }
        return kept.Count == 0 ? null : string.Join(", ", kept);
    }

    private static bool IsWhite(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
