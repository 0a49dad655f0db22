using System.Net;
using System.Text.RegularExpressions;
using Placard.Forms;

namespace Placard.Cli.Receiving;

/// <summary>Finds the fields of a form in the text of a mail.</summary>
internal static partial class MailFields
{
    private const int LongestName = 60;

    /// <summary>The names whose value may stand on the line below.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "email", "_replyto", "replyto", "mail", "role", "organisation", "organization", "country", "consent", "display", "consent-deliver",
        "consent-contact", "letter", "letter-subject", "_gotcha", "_honey", "_honeypot", "bot-field", "botcheck", "honeypot",
    };

    public static List<FormValue> Of(string text)
    {
        var fields = new List<FormValue>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        string? open = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim().Trim('*', '|', '\u2022').Trim();
            if (line.Length == 0) continue;
            if (FieldLine().Match(line) is { Success: true } match && match.Groups["name"].Length <= LongestName)
            {
                var (name, value) = (Plain(match.Groups["name"].Value), match.Groups["value"].Value.Trim().Trim('*').Trim());
                open = Known.Contains(name) && value.Length == 0 ? name : null;
                if (value.Length > 0 && !name.Contains(' ', StringComparison.Ordinal)) Add(name, value);
                continue;
            }
            if (open is not null)
            {
                Add(open, line);
                open = null;
            }
            else if (Known.Contains(Plain(line)))
            {
                open = Plain(line);
            }
        }
        return fields;

        // The first value of a name counts.
        void Add(string name, string value)
        {
            if (named.Add(name)) fields.Add(new FormValue(name, value));
        }
    }

    /// <summary>The page with the form, where a mail names it in a field; else null.</summary>
    public static string? UrlOf(IReadOnlyList<FormValue> fields) => fields.FirstOrDefault(field => field.Name == "_url")?.Value;

    private static string Plain(string name) => name.Trim().Trim('*', '"', '\'', '`').Trim().ToLowerInvariant();

    [GeneratedRegex(@"^(?<name>[^:\s][^:]{0,80}?)\s*:(?:\s+(?<value>.*))?$")]
    private static partial Regex FieldLine();
}

/// <summary>The text of a mail that is HTML alone.</summary>
internal static class MailText
{
    /// <summary>Strangers write the mails: a search takes a time that grows with their length, however many tags never end.</summary>
    private const RegexOptions InLinearTime = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Hidden = new(
        "<(?:script|style|head|title)\\b.*?</(?:script|style|head|title)>|<!--.*?-->", InLinearTime | RegexOptions.Singleline);

    /// <summary>What stands between a name and its value in a table or list.</summary>
    private static readonly Regex Pairs = new("(?::\\s*)?</t[dh]>\\s*<td\\b[^>]*>|(?::\\s*)?</dt>\\s*<dd\\b[^>]*>", InLinearTime);

    private static readonly Regex Blocks = new("</?(?:p|div|tr|td|th|li|dt|dd|br|h[1-6]|table|ul|ol|dl|hr)\\b[^>]*>", InLinearTime);

    private static readonly Regex Tags = new("<[^>]*>", InLinearTime);

    /// <summary>Words without tags; what begins a block begins a line, and two cells are a name and its value.</summary>
    public static string OfHtml(string html)
    {
        var lines = Blocks.Replace(Pairs.Replace(Hidden.Replace(html, ""), ": "), "\n");
        return WebUtility.HtmlDecode(Tags.Replace(lines, ""));
    }
}
