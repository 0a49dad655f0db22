namespace Placard.Liquid;

/// <summary>
/// Where in the HTML of a template the compiler stands: whether an output there is text of the page, which must be isolated if it is in another
/// direction than the page, or part of a tag, or of an element that isolates its text already or can't contain other elements.
/// </summary>
internal sealed class HtmlPosition
{
    private static readonly HashSet<string> TextOnly =
        new(["bdi", "option", "script", "style", "svg", "textarea", "title"], StringComparer.OrdinalIgnoreCase);

    private string tag = "";
    private bool isInTag;
    private char quote;

    /// <summary>The element in which outputs are left as they are; null outside of one.</summary>
    private string? element;

    /// <summary>Whether an output here is text that may be isolated.</summary>
    public bool IsText => !isInTag && element is null;

    /// <summary>Whether an output here is the text of a script, in which HTML is not decoded.</summary>
    public bool IsScript => !isInTag && "script".Equals(element, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the next static text of the template.</summary>
    public void Read(string html)
    {
        for (var at = 0; at < html.Length; at++)
        {
            var c = html[at];
            if (!isInTag)
            {
                if (c == '<' && at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!')) Begin(html, at + 1);
            }
            else if (quote != '\0')
            {
                if (c == quote) quote = '\0';
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                End();
            }
        }
    }

    private void Begin(string html, int start)
    {
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '/')) end++;
        (tag, isInTag) = (html[start..end], true);
    }

    private void End()
    {
        isInTag = false;
        if (element is null) element = TextOnly.Contains(tag) ? tag : null;
        else if (tag.StartsWith('/') && tag.AsSpan(1).Equals(element, StringComparison.OrdinalIgnoreCase)) element = null;
    }
}
