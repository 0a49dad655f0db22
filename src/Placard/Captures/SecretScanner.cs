using System.Buffers;
using System.Text;
using Placard.Files;

namespace Placard.Captures;

/// <summary>
/// Finds what looks like a password, a token or a private key in a text. It reads a file in blocks, and never gives a value away. Linear in the file's length.
/// </summary>
internal static class SecretScanner
{
    /// <summary>The number of bytes that are read at a time; a secret is shorter by far.</summary>
    private const int BlockLength = 256 * 1024;

    /// <summary>The longest distance from a mark to the end of its secret.</summary>
    private const int MaxDistance = 400;

    private const int MaxFound = 20;

    private const int MinLength = 8, MaxLength = 200;

    private const string Password = "a password", Token = "an access token", Key = "a private key";

    private static readonly (string Mark, string What)[] Names =
    [
        ("password", Password), ("passwd", Password), ("passwort", Password), ("api_key", Token), ("apikey", Token), ("api-key", Token), ("secret", Token),
        ("token", Token),
    ];

    /// <summary>The beginnings of tokens, and the number of letters and digits that follow at least.</summary>
    private static readonly (string Mark, int Length)[] Tokens =
    [
        ("ghp_", 30), ("gho_", 30), ("ghs_", 30), ("github_pat_", 30), ("glpat-", 20), ("xoxb-", 20), ("xoxp-", 20), ("sk_live_", 20), ("rk_live_", 20),
        ("AKIA", 16), ("EAACEdEose0cBA", 20), ("npm_", 36), ("SG.", 40),
    ];

    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [.. Names.Select(name => name.Mark), .. Tokens.Select(token => token.Mark), "PRIVATE KEY-----", "://", "eyJ"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NoSecret = SearchValues.Create(" \t\r\n<>{}()$;"), AuthorityEnds = SearchValues.Create("/\"'<> \t\r\n?#)\\");

    private static readonly string[] Placeholders = ["password", "passwort", "changeme", "xxxxxxxx", "********", "........", "required", "example"];

    /// <summary>The places of secrets, with what each looks like; 1-based, in bytes of the line.</summary>
    public static IReadOnlyList<(int Line, int Column, string What)> Scan(SourceFile file)
    {
        var found = new List<(int, int, string)>();
        using var stream = file.OpenRead();
        var bytes = new byte[Math.Min(BlockLength, file.Length + MaxDistance)];
        var (kept, line, column, isFirst) = (0, 1, 1, true);
        while (found.Count < MaxFound)
        {
            var read = stream.ReadAtLeast(bytes.AsSpan(kept), bytes.Length - kept, throwOnEndOfStream: false);
            var isLast = read < bytes.Length - kept;
            var block = Encoding.Latin1.GetString(bytes, 0, kept + read);
            if (isFirst && block.AsSpan(0, Math.Min(block.Length, CapturedTypes.SniffedBytes)).Contains('\0')) return found;
            var end = isLast ? block.Length : block.Length - MaxDistance;
            ScanBlock(block, end, line, column, found);
            if (isLast) break;
            var lines = block.AsSpan(0, end).Count('\n');
            column = lines == 0 ? column + end : end - block.AsSpan(0, end).LastIndexOf('\n');
            (line, isFirst, kept) = (line + lines, false, block.Length - end);
            bytes.AsSpan(end, kept).CopyTo(bytes);
        }
        return found;
    }

    private static void ScanBlock(string block, int end, int line, int column, List<(int, int, string)> found)
    {
        var lineStart = 1 - column;
        for (var (at, counted) = (0, 0); found.Count < MaxFound;)
        {
            var next = block.AsSpan(at).IndexOfAny(Marks);
            if (next < 0 || at + next >= end) return;
            at += next;
            if (At(block, at) is not { } what)
            {
                at++;
                continue;
            }
            line += block.AsSpan(counted, at - counted).Count('\n');
            if (block.AsSpan(counted, at - counted).LastIndexOf('\n') is >= 0 and var last) lineStart = counted + last + 1;
            counted = at;
            found.Add((line, at - lineStart + 1, what));
            // One place is named once.
            at = block.IndexOf('\n', at) is >= 0 and var lineEnd ? lineEnd : block.Length;
        }
    }

    /// <summary>What the secret that a mark announces looks like; null where it announces none.</summary>
    private static string? At(string block, int at)
    {
        var rest = block.AsSpan(at, Math.Min(MaxDistance, block.Length - at));
        var before = block.AsSpan(Math.Max(0, at - 30), Math.Min(30, at));
        if (rest.StartsWith("PRIVATE KEY-----")) return before.Contains("-----BEGIN", StringComparison.Ordinal) ? Key : null;
        if (rest.StartsWith("://")) return HasUser(rest[3..]) ? Password : null;
        if (rest.StartsWith("eyJ")) return IsJsonWebToken(rest) ? Token : null;
        foreach (var (mark, length) in Tokens)
        {
            if (rest.StartsWith(mark) && IsWordStart(block, at) && CodeLength(rest[mark.Length..]) >= length) return Token;
        }
        foreach (var (mark, what) in Names)
        {
            if (rest.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && (IsAssigned(rest[mark.Length..]) || IsFilledIn(block, at, rest))) return what;
        }
        return null;
    }

    /// <summary>Whether a value in quotation marks follows that people or programs could have chosen as a secret.</summary>
    private static bool IsAssigned(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (at < rest.Length && at < 6 && rest[at] is '"' or '\'' or ']' or ' ' or '\t') at++;
        if (at >= rest.Length || rest[at] is not ('=' or ':' or ',')) return false;
        at++;
        while (at < rest.Length && rest[at] is '>' or ' ' or '\t') at++;
        if (at >= rest.Length || rest[at] is not ('"' or '\'')) return false;
        var value = rest[(at + 1)..];
        var end = value.IndexOf(rest[at]);
        return end >= 0 && IsSecret(value[..end]);
    }

    /// <summary>Whether the mark is the type of a form's field that has a value.</summary>
    private static bool IsFilledIn(string block, int at, ReadOnlySpan<char> rest)
    {
        if (!block.AsSpan(Math.Max(0, at - 6), Math.Min(6, at)).Contains("type=", StringComparison.OrdinalIgnoreCase)) return false;
        var tag = rest.IndexOf('>') is >= 0 and var end ? rest[..end] : rest;
        var value = tag.IndexOf("value=\"", StringComparison.OrdinalIgnoreCase);
        return value >= 0 && tag[(value + "value=\"".Length)..].IndexOf('"') > 0;
    }

    private static bool IsSecret(ReadOnlySpan<char> value)
    {
        if (value.Length is < MinLength or > MaxLength || value.ContainsAny(NoSecret)) return false;
        foreach (var placeholder in Placeholders)
        {
            if (value.Contains(placeholder, StringComparison.OrdinalIgnoreCase)) return false;
        }
        return value.IndexOfAnyInRange('0', '9') >= 0 && value.ToString().Any(char.IsAsciiLetter) && !value.Contains('/') && !value.StartsWith("#");
    }

    /// <summary>Whether a URL names a user and a password before its host.</summary>
    private static bool HasUser(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(AuthorityEnds);
        if (end >= 0) rest = rest[..end];
        var at = rest.LastIndexOf('@');
        var colon = rest.IndexOf(':');
        return colon > 0 && colon + 1 < at;
    }

    private static bool IsJsonWebToken(ReadOnlySpan<char> rest) =>
        CodeLength(rest) is >= 16 and var length && rest[length..].StartsWith(".eyJ") && CodeLength(rest[(length + 1)..]) >= 16;

    private static bool IsWordStart(string block, int at) => at == 0 || !char.IsAsciiLetterOrDigit(block[at - 1]);

    private static int CodeLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_')) length++;
        return length;
    }
}
