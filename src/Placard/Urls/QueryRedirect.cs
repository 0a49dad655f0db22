using System.Text.RegularExpressions;
using Placard.Diagnostics;

namespace Placard.Urls;

/// <summary>A redirect from a former URL that named a page by a number in its query, such as <c>?p=12</c>.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Number">Its value: digits.</param>
/// <param name="To">The path at which the page is published now.</param>
/// <param name="Location">The location of <paramref name="To"/>.</param>
public sealed partial record QueryRedirect(string Name, string Number, Permalink To, SourceLocation Location)
{
    /// <summary>Reads <c>?name=number</c>; null for anything else.</summary>
    internal static QueryRedirect? Parse(string from, Permalink to, SourceLocation location) =>
        Form().Match(from) is { Success: true } match ? new(match.Groups["name"].Value, match.Groups["number"].Value, to, location) : null;

    [GeneratedRegex(@"^\?(?<name>[A-Za-z_]{1,40})=(?<number>[0-9]{1,15})$")]
    private static partial Regex Form();
}
