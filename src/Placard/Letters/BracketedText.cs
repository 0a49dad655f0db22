using System.Text.RegularExpressions;

namespace Placard.Letters;

/// <summary>Text in brackets, such as a placeholder: <c>[your name]</c>, <c>{{first_name}}</c>.</summary>
/// <param name="Written">The text with its brackets, which may not match: <c>[your name}</c>.</param>
public sealed partial record BracketedText(string Written)
{
    /// <summary>What may stand in square brackets as it is.</summary>
    private static readonly HashSet<string> Marks = new(["sic", "sic!", "recte", "idem", "ibid", "ibid."], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is a placeholder of another program, <c>{{…}}</c>, which nothing fills in.</summary>
    public bool IsForeign => Written.StartsWith("{{", StringComparison.Ordinal);

    /// <summary>The words between the brackets.</summary>
    public string Words => Written.Trim('[', ']', '{', '}').Trim();

    /// <summary>All in a text, in order; except numbers, single letters and marks of quotations such as <c>[sic]</c>.</summary>
    public static IEnumerable<BracketedText> AllIn(string text)
    {
        if (text.AsSpan().IndexOfAny('[', '{') < 0) yield break;
        foreach (Match match in Pattern().Matches(text))
        {
            var found = new BracketedText(match.Value);
            if (found.IsForeign || (found.Words.Count(char.IsLetter) > 1 && !Marks.Contains(found.Words))) yield return found;
        }
    }

    [GeneratedRegex(@"\{\{[^{}\n]*\}\}|[\[{][^\[\]{}\n]{1,80}[\]}]")]
    private static partial Regex Pattern();
}
