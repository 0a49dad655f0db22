using System.Text;

namespace Placard.Outputs.Captures;

/// <summary>Writes names and texts of CSS so that they mean the same wherever they stand.</summary>
internal static class CssText
{
    /// <summary>A name with escapes for what can't stand in one.</summary>
    public static string Escaped(string name)
    {
        var isPlain = name.Length > 0 && !char.IsAsciiDigit(name[0]) && (name[0] != '-' || (name.Length > 1 && !char.IsAsciiDigit(name[1])));
        // Two hyphens at the end could begin the end of a comment of HTML.
        var endsComment = name.EndsWith("--", StringComparison.Ordinal);
        if (isPlain && !endsComment && name.All(CssTokenizer.IsNamePart)) return name;
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var isFirst = i == 0 || (i == 1 && name[0] == '-');
            var isEscaped = !CssTokenizer.IsNamePart(name[i]) || (isFirst && char.IsAsciiDigit(name[i])) || name == "-"
                || (endsComment && i == name.Length - 1);
            if (!isEscaped) text.Append(name[i]);
            else text.Append('\\').Append(null, $"{(int)name[i]:x} ");
        }
        return text.ToString();
    }

    /// <summary>A text in quotation marks, without any character that could end it, or the element that holds the style sheet.</summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\' or '<' or '>' or '&' || char.IsControl(c) || c is '\u2028' or '\u2029') text.Append('\\').Append(null, $"{(int)c:x} ");
            else text.Append(c);
        }
        return text.Append('"').ToString();
    }
}
