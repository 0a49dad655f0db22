namespace Placard.Syntax;

/// <summary>White space as a browser shows it.</summary>
internal static class WhiteSpace
{
    /// <summary>The text with single spaces between words, and none before or after them.</summary>
    public static string Collapse(string text) =>
        IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsCollapsed(string text)
    {
        var afterBlank = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (afterBlank || c != ' ')) return false;
            afterBlank = c == ' ';
        }
        return text.Length == 0 || !afterBlank;
    }
}
