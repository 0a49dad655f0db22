using System.Collections.Frozen;
using System.Text;

namespace Placard.Outputs.Images;

/// <summary>Copies the CSS of a drawing, with those rules, properties and values alone that can load nothing from elsewhere. Linear in its length.</summary>
/// <param name="report">Receives the index of what is left out, and its description.</param>
internal sealed class SvgStyle(string css, Action<int, string> report)
{
    private const int MaxDepth = 16;

    private readonly StringBuilder kept = new(css.Length);
    private int at;

    /// <summary>The rules of a style sheet.</summary>
    public static string Sheet(string css, Action<int, string> report)
    {
        var style = new SvgStyle(css, report);
        style.CopyRules(0);
        return style.kept.ToString();
    }

    /// <summary>The declarations of a <c>style</c> attribute.</summary>
    public static string Declarations(string css, Action<int, string> report)
    {
        var style = new SvgStyle(css, report);
        style.CopyDeclarations(SvgNames.Properties, isFont: false);
        return style.kept.ToString();
    }

    /// <summary>Whether the value of an attribute, read as CSS, loads nothing from elsewhere.</summary>
    public static bool IsHarmless(string value) => value.AsSpan().IndexOfAny("(\\{}@") < 0 || new SvgValueScanner(value).Scan(0, "", isFont: false).IsHarmless;

    private void CopyRules(int depth)
    {
        while (CopyBlanks("") && css[at] != '}')
        {
            if (css[at] == '@') CopyAtRule(depth);
            else CopyRule("{", name: "", depth);
        }
        if (depth > 0 || at == css.Length) return;
        Drop(at, css.Length);
    }

    private void CopyAtRule(int depth)
    {
        var end = at + 1;
        while (end < css.Length && (char.IsAsciiLetterOrDigit(css[end]) || css[end] == '-')) end++;
        CopyRule("{;", css[at..end], depth);
    }

    /// <param name="stops">The characters that end what stands before the block.</param>
    /// <param name="name">The name of an at-rule; empty for a rule with a selector.</param>
    private void CopyRule(string stops, string name, int depth)
    {
        var start = at;
        var prelude = new SvgValueScanner(css) { IsPrelude = true }.Scan(at + name.Length, stops, isFont: false);
        at = prelude.End;
        if (at == css.Length || css[at] == ';' || !prelude.IsHarmless || depth == MaxDepth || (name.Length > 0 && !SvgNames.AtRules.Contains(name)))
        {
            if (at == css.Length || css[at] != '}' || depth == 0) SkipBlock();
            Drop(start, at);
            return;
        }
        kept.Append(css, start, at - start).Append('{');
        at++;
        if (name == "@font-face") CopyDeclarations(SvgNames.FontProperties, isFont: true);
        else if (name.Length > 0) CopyRules(depth + 1);
        else CopyDeclarations(SvgNames.Properties, isFont: false);
        kept.Append('}');
        if (at < css.Length) at++;
    }

    private void CopyDeclarations(FrozenSet<string> properties, bool isFont)
    {
        while (CopyBlanks(";") && css[at] != '}')
        {
            var start = at;
            var value = new SvgValueScanner(css).Scan(at, ";}", isFont);
            at = value.End;
            if (at < css.Length && css[at] == '{') SkipBlock();
            var declaration = css.AsSpan(start, value.End - start);
            var colon = declaration.IndexOf(':');
            var name = colon < 0 ? "" : declaration[..colon].Trim().ToString();
            var isKnown = properties.Contains(name) || (name.StartsWith("--", StringComparison.Ordinal) && !isFont);
            if (isKnown && value.IsHarmless) kept.Append(declaration);
            else if (!value.IsHarmless || name.Length == 0 || name[0] != '-') Drop(start, value.End);
        }
    }

    /// <summary>Copies white space and separators, without comments.</summary>
    /// <returns>Whether something else follows.</returns>
    private bool CopyBlanks(string separators)
    {
        for (; at < css.Length; at++)
        {
            if (css.AsSpan(at).StartsWith("/*"))
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? css.Length - 1 : end + 1;
                continue;
            }
            if (!char.IsWhiteSpace(css[at]) && !separators.Contains(css[at], StringComparison.Ordinal)) return true;
            kept.Append(css[at]);
        }
        return false;
    }

    /// <summary>Goes on behind the block that begins here, or behind the semicolon.</summary>
    private void SkipBlock()
    {
        for (var depth = 0; at < css.Length;)
        {
            depth += css[at] switch { '{' => 1, '}' => -1, _ => 0 };
            at++;
            if (depth <= 0) return;
            at = new SvgValueScanner(css) { IsPrelude = true }.Scan(at, "{}", isFont: false).End;
        }
    }

    private void Drop(int start, int end)
    {
        var text = string.Join(' ', css[start..Math.Min(end, start + 80)].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        report(start, text.Length <= 60 && end - start <= 80 ? text : text[..Math.Min(text.Length, 60)] + "…");
        if (at < end) at = end;
    }
}
