using System.Text.RegularExpressions;
using Placard.Importing.Html;

namespace Placard.Importing.Pages;

/// <summary>The line of a page that names its authors.</summary>
internal static partial class Byline
{
    /// <summary>The names after a word such as <c>By</c>; none where the line may say anything else.</summary>
    public static IReadOnlyList<string> AuthorsIn(string? line)
    {
        if (line is null || Names().Match(ShownText.Collapse(line)) is not { Success: true } match) return [];
        return [.. match.Groups["names"].Value.Split([", ", " and ", " und ", " et ", " y ", " & "], StringSplitOptions.TrimEntries)
            .Where(name => name.Length is > 2 and < 60 && name.Split(' ').Length is >= 2 and <= 5)];
    }

    [GeneratedRegex(@"^(?:by|von|par|por|di|door|written by)\s*:?\s+(?<names>[^\d@/|()]{3,150})$", RegexOptions.IgnoreCase)]
    private static partial Regex Names();
}
