using System.Text;

namespace Placard.Outputs.Captures;

/// <summary>Splits CSS into tokens as browsers do, so that escapes hide nothing. Linear in the length of the text; never throws.</summary>
internal ref struct CssTokenizer(ReadOnlySpan<char> css)
{
    private readonly ReadOnlySpan<char> css = css;
    private int at;

    public static List<CssToken> Read(string css)
    {
        var tokens = new List<CssToken>(css.Length / 4);
        for (var tokenizer = new CssTokenizer(css); tokenizer.Next() is { Kind: not CssTokenKind.End } token;) tokens.Add(token);
        return tokens;
    }

    public static bool IsNamePart(char c) => IsNameStart(c) || char.IsAsciiDigit(c) || c == '-';

    private CssToken Next()
    {
        if (at >= css.Length) return new CssToken(CssTokenKind.End, "\0");
        var c = css[at];
        if (IsWhite(c) || StartsWith("/*") || StartsWith("<!--") || StartsWith("-->")) return White();
        if (c is '"' or '\'') return Text();
        if (char.IsAsciiDigit(c) || (c == '.' && IsDigit(at + 1)) || (c is '+' or '-' && (IsDigit(at + 1) || (CharAt(at + 1) == '.' && IsDigit(at + 2)))))
            return Number();
        if (StartsName(at)) return Named();
        at++;
        switch (c)
        {
            case '#' when at < css.Length && (IsNamePart(css[at]) || IsEscape(at)): return new CssToken(CssTokenKind.Hash, Name());
            case '@' when StartsName(at): return new CssToken(CssTokenKind.AtKeyword, Name());
            case '(' or '[' or '{': return new CssToken(CssTokenKind.Open, c.ToString());
            case ')' or ']' or '}': return new CssToken(CssTokenKind.Close, c.ToString());
            case ':': return new CssToken(CssTokenKind.Colon, ":");
            case ';': return new CssToken(CssTokenKind.Semicolon, ";");
            case '\\' or '@' or '\0': return new CssToken(CssTokenKind.Bad, c.ToString());
            default: return char.IsControl(c) ? new CssToken(CssTokenKind.Bad, " ") : new CssToken(CssTokenKind.Delimiter, c.ToString());
        }
    }

    /// <summary>White space and comments, also those of HTML around a style sheet.</summary>
    private CssToken White()
    {
        var isLine = false;
        while (at < css.Length)
        {
            if (IsWhite(css[at]))
            {
                isLine |= css[at] is '\n';
                at++;
            }
            else if (StartsWith("/*"))
            {
                var end = css[(at + 2)..].IndexOf("*/");
                at = end < 0 ? css.Length : at + end + 4;
            }
            else if (StartsWith("<!--"))
            {
                at += 4;
            }
            else if (StartsWith("-->"))
            {
                at += 3;
            }
            else
            {
                break;
            }
        }
        return new CssToken(CssTokenKind.White, isLine ? "\n" : " ");
    }

    private CssToken Text()
    {
        var mark = css[at++];
        var text = new StringBuilder();
        while (at < css.Length)
        {
            var c = css[at];
            if (c == mark)
            {
                at++;
                return new CssToken(CssTokenKind.Text, text.ToString());
            }
            if (c is '\n' or '\r' or '\f') return new CssToken(CssTokenKind.Bad, " ");
            if (c != '\\')
            {
                text.Append(c);
                at++;
            }
            else if (CharAt(at + 1) is '\n' or '\r' or '\f')
            {
                at += css[at + 1] == '\r' && CharAt(at + 2) == '\n' ? 3 : 2;
            }
            else if (at + 1 >= css.Length)
            {
                at++;
            }
            else
            {
                AppendEscape(text);
            }
        }
        return new CssToken(CssTokenKind.Text, text.ToString());
    }

    private CssToken Number()
    {
        var start = at;
        if (css[at] is '+' or '-') at++;
        SkipDigits();
        if (CharAt(at) == '.' && IsDigit(at + 1))
        {
            at++;
            SkipDigits();
        }
        if (CharAt(at) is 'e' or 'E' && (IsDigit(at + 1) || (CharAt(at + 1) is '+' or '-' && IsDigit(at + 2))))
        {
            at += 2;
            SkipDigits();
        }
        var number = css[start..at].ToString();
        return new CssToken(CssTokenKind.Number, StartsName(at) ? number + CssText.Escaped(Name()) : number);
    }

    private CssToken Named()
    {
        var name = Name();
        if (CharAt(at) != '(') return new CssToken(CssTokenKind.Ident, name);
        at++;
        if (!name.Equals("url", StringComparison.OrdinalIgnoreCase)) return new CssToken(CssTokenKind.Function, name);
        var first = at;
        while (IsWhite(CharAt(first))) first++;
        return CharAt(first) is '"' or '\'' ? new CssToken(CssTokenKind.Function, name) : Url(first);
    }

    private CssToken Url(int first)
    {
        at = first;
        var url = new StringBuilder();
        while (at < css.Length)
        {
            var c = css[at];
            if (c == ')')
            {
                at++;
                return new CssToken(CssTokenKind.Url, url.ToString());
            }
            if (IsWhite(c))
            {
                while (IsWhite(CharAt(at))) at++;
                if (at >= css.Length || css[at] == ')') continue;
                return BadUrl();
            }
            if (c is '"' or '\'' or '(' || (char.IsControl(c) && c < 0x80)) return BadUrl();
            if (c != '\\')
            {
                url.Append(c);
                at++;
            }
            else if (IsEscape(at))
            {
                AppendEscape(url);
            }
            else
            {
                return BadUrl();
            }
        }
        return new CssToken(CssTokenKind.Url, url.ToString());
    }

    private CssToken BadUrl()
    {
        for (; at < css.Length && css[at] != ')'; at++)
        {
            if (css[at] == '\\' && at + 1 < css.Length) at++;
        }
        at = Math.Min(at + 1, css.Length);
        return new CssToken(CssTokenKind.Bad, " ");
    }

    private string Name()
    {
        var start = at;
        while (at < css.Length && IsNamePart(css[at])) at++;
        if (!IsEscape(at)) return css[start..at].ToString();
        var name = new StringBuilder().Append(css[start..at]);
        while (at < css.Length)
        {
            if (IsNamePart(css[at])) name.Append(css[at++]);
            else if (IsEscape(at)) AppendEscape(name);
            else break;
        }
        return name.ToString();
    }

    private void AppendEscape(StringBuilder to)
    {
        at++;
        var (value, digits) = (0, 0);
        while (digits < 6 && at < css.Length && char.IsAsciiHexDigit(css[at]))
        {
            value = (value * 16) + Convert.ToInt32(css[at].ToString(), 16);
            at++;
            digits++;
        }
        if (digits == 0)
        {
            to.Append(css[at++]);
            return;
        }
        if (CharAt(at) == '\r' && CharAt(at + 1) == '\n') at += 2;
        else if (IsWhite(CharAt(at))) at++;
        to.Append(Rune.IsValid(value) && value != 0 ? new Rune(value).ToString() : "\uFFFD");
    }

    private void SkipDigits()
    {
        while (IsDigit(at)) at++;
    }

    private readonly bool StartsName(int index)
    {
        var c = CharAt(index);
        if (c == '-') return IsNameStart(CharAt(index + 1)) || CharAt(index + 1) == '-' || IsEscape(index + 1);
        return IsNameStart(c) || IsEscape(index);
    }

    private readonly bool IsEscape(int index) => CharAt(index) == '\\' && index + 1 < css.Length && css[index + 1] is not ('\n' or '\r' or '\f');

    private readonly bool IsDigit(int index) => char.IsAsciiDigit(CharAt(index));

    private readonly char CharAt(int index) => index < css.Length ? css[index] : '\0';

    private readonly bool StartsWith(string text) => css[at..].StartsWith(text);

    private static bool IsWhite(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= 0xA0;
}
