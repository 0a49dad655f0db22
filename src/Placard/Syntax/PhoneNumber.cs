using System.Globalization;
using System.Text;
using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>
/// Telephone numbers as people write them: digits, with or without a plus sign before them, and the usual separators. A number has three digits (a short
/// code) to fifteen (E.164).
/// </summary>
internal static class PhoneNumber
{
    private const int FewestDigits = 3, MostDigits = 15;

    private const string Separators = " \u00A0\u202F\u2009-\u2010\u2011\u2013./()";

    /// <summary>The number as written, without blanks and invisible characters around it; null where it is none, which has been reported.</summary>
    public static string? Read(string text, SourceLocation at, DiagnosticBag diagnostics)
    {
        var trimmed = EmailAddress.Trim(text);
        if (trimmed.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) trimmed = trimmed["tel:".Length..];
        if (DialledOf(trimmed) is not null) return trimmed;
        diagnostics.Report(DiagnosticDescriptors.NotAPhoneNumber, at, text.Trim());
        return null;
    }

    /// <summary>
    /// The digits that are dialled, after a plus sign where one is written; null if the text is no telephone number. The <c>(0)</c> of a number with a
    /// country code is not dialled.
    /// </summary>
    public static string? DialledOf(string text)
    {
        var international = text.StartsWith('+');
        var dialled = new StringBuilder(international ? "+" : "");
        foreach (var c in international ? text[1..].Replace("(0)", "", StringComparison.Ordinal) : text)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit) dialled.Append((char)('0' + digit));
            else if (!Separators.Contains(c, StringComparison.Ordinal)) return null;
        }
        return dialled.Length - (international ? 1 : 0) is >= FewestDigits and <= MostDigits ? dialled.ToString() : null;
    }

    /// <summary>The URL that calls a number (RFC 3966); null if the text is none.</summary>
    public static string? UrlOf(string text) => DialledOf(text) is { } dialled ? "tel:" + dialled : null;
}
