using System.Buffers;
using System.Globalization;
using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>
/// Email addresses that mail links and form services take: one <c>addr-spec</c> of RFC 5321 and RFC 6068 with a dotted local part and a domain name, in
/// letters of any script. Quoted local parts and domain literals are refused.
/// </summary>
internal static class EmailAddress
{
    /// <summary>In characters, as RFC 5321, section 4.5.3.1 counts octets.</summary>
    private const int LongestLocalPart = 64, Longest = 254, LongestLabel = 63;

    /// <summary>The characters besides letters and digits of which local parts consist.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("!#$%&'*+-/=?^_`{|}~");

    /// <summary>The email address without blanks and invisible characters around it; null where there is none, which has been reported.</summary>
    public static string? Read(string text, SourceLocation at, DiagnosticBag diagnostics)
    {
        var trimmed = Trim(text);
        if (!IsValid(trimmed))
        {
            diagnostics.Report(DiagnosticDescriptors.NotAnEmail, at, text.Trim(), Hint(trimmed));
            return null;
        }
        if (trimmed.Length < text.Trim().Length)
            diagnostics.Report(DiagnosticDescriptors.InvisibleBesideEmail, at, trimmed);
        return trimmed;
    }

    public static bool IsValid(string text) =>
        text.Length <= Longest
        && text.Split('@') is [{ Length: > 0 and <= LongestLocalPart } local, var domain]
        && local.Split('.').All(part => part.Length > 0 && part.All(c => IsLetter(c) || Special.Contains(c)))
        && domain.Split('.') is { Length: > 1 } labels
        && labels.All(IsLabel)
        && !labels[^1].All(char.IsAsciiDigit);

    /// <summary>The text without blanks, control and format characters at its ends.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsInvisible(text[start])) start++;
        while (end > start && IsInvisible(text[end - 1])) end--;
        return text[start..end];
    }

    private static bool IsInvisible(char c) =>
        char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-' && label.All(c => IsLetter(c) || c == '-');

    /// <summary>Letters and digits; beyond ASCII also marks, and the halves of characters outside the basic plane.</summary>
    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>What to do, with a leading space; empty where nothing is obvious.</summary>
    private static string Hint(string text)
    {
        if (text.Count(c => c == '@') > 1) return " Only one address stands here: another addressee takes an item or a row of its own.";
        var inner = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text["mailto:".Length..] : text;
        if (inner.LastIndexOf('<') is >= 0 and var open) inner = inner[(open + 1)..].TrimEnd('>');
        inner = inner.Split('?')[0].Trim('.', ',', ';', ' ', '(', ')', '<', '>', '"');
        if (inner != text && IsValid(inner)) return $" Did you mean `{inner}`?";
        var visible = string.Concat(inner.Where(c => !IsInvisible(c)));
        return visible.Length < inner.Length && IsValid(visible) ? $" It holds a blank or an invisible character: type it anew as `{visible}`." : "";
    }
}
