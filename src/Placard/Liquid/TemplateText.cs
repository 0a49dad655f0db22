namespace Placard.Liquid;

/// <summary>Finds its way in the text of tags.</summary>
internal static class TemplateText
{
    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>The index of the next <paramref name="sought"/> that is not inside quotation marks; the text's length where there is none.</summary>
    public static int Find(string text, char sought, int at)
    {
        for (; at < text.Length && text[at] != sought; at++)
        {
            if (text[at] is not ('\'' or '"')) continue;
            var end = text.IndexOf(text[at], at + 1);
            if (end < 0) return text.Length;
            at = end;
        }
        return at;
    }

    /// <summary>The index after the bracket that closes the one at <paramref name="at"/>.</summary>
    public static int EndOfBrackets(string text, int at)
    {
        var end = Find(text, ']', at + 1);
        for (var inner = Find(text, '[', at + 1); inner < end; inner = Find(text, '[', inner + 1)) end = Find(text, ']', end + 1);
        return Math.Min(end + 1, text.Length);
    }
}
