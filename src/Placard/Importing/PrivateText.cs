using System.Text;
using System.Text.RegularExpressions;
using Placard.Captures;
using Placard.Files;
using Placard.Syntax;

namespace Placard.Importing;

/// <summary>Finds email addresses, IP addresses, passwords and tokens. It never gives a value away.</summary>
internal static partial class PrivateText
{
    private const string Email = "an email address", Ip = "an IP address";

    /// <summary>The text without email addresses; null where something private would remain, or nothing else does.</summary>
    public static string? Clean(string text, out string? found)
    {
        found = null;
        var clean = text;
        if (text.Contains('@', StringComparison.Ordinal))
        {
            clean = EmailWithBrackets().Replace(text, match => IsEmail(match) ? "" : match.Value);
            if (clean.Length < text.Length) found = Email;
        }
        if (IpAddresses().IsMatch(clean)) found = Ip;
        else if (SecretIn(clean) is { } secret) found = secret;
        else return clean.Trim() is { Length: > 0 } rest ? rest : null;
        return null;
    }

    /// <summary>What in a text looks private, with 1-based lines of the text.</summary>
    public static IEnumerable<(int Line, string What)> FindIn(string text)
    {
        var found = SecretScanner.Scan(FileOf(text)).Select(secret => (secret.Line, secret.What)).ToList();
        if (text.Contains('@', StringComparison.Ordinal)) Add(EmailWithBrackets(), Email, IsEmail);
        Add(IpAddresses(), Ip, _ => true);
        return found.Distinct().Order();

        void Add(Regex pattern, string what, Func<Match, bool> isMeant)
        {
            var (line, counted) = (1, 0);
            foreach (Match match in pattern.Matches(text))
            {
                if (!isMeant(match)) continue;
                line += text.AsSpan(counted, match.Index - counted).Count('\n');
                counted = match.Index;
                found.Add((line, what));
            }
        }
    }

    /// <summary>A full stop behind it ends the sentence.</summary>
    private static bool IsEmail(Match match) => EmailAddress.IsValid(match.Groups["address"].Value.TrimEnd('.'));

    private static string? SecretIn(string text) => SecretScanner.Scan(FileOf(text)) is [var first, ..] ? first.What : null;

    private static MemorySourceFile FileOf(string text) => new("", Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"[<(\[]?(?:mailto:)?(?<address>[^\s<>()\[\]"",;:/@]{1,64}@[^\s<>()\[\]"",;:/@]{1,255})[>)\]]?")]
    private static partial Regex EmailWithBrackets();

    /// <summary>IPv4 in four parts, and IPv6 in eight parts or with two colons.</summary>
    [GeneratedRegex(
        @"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.]*\d)|(?<![\w:])(?=[0-9A-Fa-f:]*\d)"
            + @"(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{1,4}:){1,6}(?::[0-9A-Fa-f]{1,4}){1,6})(?![\w:])")]
    private static partial Regex IpAddresses();
}
