using System.Globalization;
using System.Text.RegularExpressions;
using Placard.Content;

namespace Placard.Reading.FrontMatter;

/// <summary>Suggestions for malformed dates of the past, of which less than a day may be known.</summary>
internal static partial class PastDateHint
{
    private const string Forms = " Of EDTF these forms are read: 2019, 2019-05 and 2019-05-18, each also with ~ (about), ? (uncertain) or % (both); 201X; "
        + "2019-05/2019-07; ../2019-05-18.";

    private const string Less = " If the day is not known, write what is: 2020-06, 2020, 2020~ (about) or 2020? (uncertain).";

    private static readonly string[] Months =
        ["MMMM yyyy", "MMM yyyy", "MMM. yyyy", "MMMM, yyyy", "yyyy MMMM", "M/yyyy", "M.yyyy", "M-yyyy", "yyyy/M", "yyyy.M", "yyyy-M", "MMM-yy", "yyyyMM"];

    /// <summary>What may be meant, the forms that are read, or what to write if the day is not known.</summary>
    public static string For(string text)
    {
        var trimmed = text.Trim(' ', '“', '”', '„', '‘', '’', '\u00a0');
        if (Respell(trimmed) is { } edtf && EdtfDate.TryParse(edtf, out _)) return $" Did you mean {edtf}?";
        if (OtherEdtf().IsMatch(trimmed)) return Forms;
        return DateHint.For(text) is { Length: > 0 } hint ? hint : Less;
    }

    private static string? Respell(string text) =>
        About().Match(text) is { Success: true } about ? Plain(about) is { } date ? date + "~" : null
        : Uncertain().Match(text) is { Success: true } uncertain ? Plain(uncertain) is { } doubtful ? doubtful + "?" : null
        : Until().Match(text) is { Success: true } until ? Plain(until) is { } end ? "../" + end : null
        : Range().Match(text) is { Success: true } range ? $"{range.Groups["from"]}/{range.Groups["to"]}"
        : Decade().Match(text) is { Success: true } decade ? decade.Groups["tens"] + "X"
        : Unspecified().Match(text) is { Success: true } unspecified ? unspecified.Groups["date"].Value
        : Month(text);

    /// <summary>A date within a longer text, in EDTF.</summary>
    private static string? Plain(Match match) => match.Groups["date"].Value is var date && EdtfDate.TryParse(date, out _) ? date : Month(date);

    private static string? Month(string text) =>
        DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^(c\.|ca\.?|circa|about|around|vers|~) ?(?<date>.{4,})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex About();

    [GeneratedRegex(@"^\[?(?<date>[^/?\[]{4,}?) ?(\?|\(\?\))\]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Uncertain();

    [GeneratedRegex(@"^(before|until|by|avant|/) ?(?<date>.{4,})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Until();

    [GeneratedRegex(@"^(?<from>\d{4}(-\d\d){0,2}) ?(–|—|-| - | to ) ?(?<to>\d{4}(-\d\d){0,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(the )?(?<tens>\d{3})(0s|0’s|0's|[xu*_-])$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Decade();

    [GeneratedRegex(@"^(?<date>\d{4}(-\d\d)?)(-(XX|xx|uu|00|\?\?))+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Unspecified();

    /// <summary>What EDTF takes on its levels 0 to 2, or its drafts took, and archives do not need.</summary>
    [GeneratedRegex(
        @"^(Y-?\d+.*|-\d{4}.*|\d\dXX.*|\d{4}-(2[1-9]|3\d|4[01])[~?%]?|[\[{].*[\]}]|[\dX?~%-]+/(\.\.)?|\.\./(\.\.)?|[\dX-]*[~?%X][\dX~?%/.-]*|unknown/.*|.*/(open|unknown))$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex OtherEdtf();
}
