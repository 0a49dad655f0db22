using System.Text;

namespace Placard.Importing.Html;

/// <summary>Where a line stands.</summary>
internal enum LinePlace
{
    Paragraph,
    Heading,
    Cell,
}

/// <summary>Writes the parts of a line as Markdown.</summary>
internal static class LineWriter
{
    /// <returns>The line; with line feeds where it breaks within a paragraph.</returns>
    public static string Write(IReadOnlyList<Inline> inlines, LinePlace place)
    {
        var parts = PartsOf(inlines, place);
        StyleSigns.Choose(inlines, parts);
        var line = new StringBuilder();
        foreach (var part in parts) line.Append(part);
        return line.ToString();
    }

    /// <summary>Each part as Markdown; null for the signs of styles, which depend on what stands beside them.</summary>
    private static string?[] PartsOf(IReadOnlyList<Inline> inlines, LinePlace place)
    {
        var parts = new string?[inlines.Count];
        var links = 0;
        for (var i = 0; i < inlines.Count; i++)
        {
            if (AutoLinkAt(inlines, i, place) is { } link)
            {
                (parts[i], parts[i + 1], parts[i + 2]) = ("", link, "");
                i += 2;
                continue;
            }
            if (inlines[i] is Start { Style.Kind: InlineStyleKind.Link }) links++;
            else if (inlines[i] is End { Style.Kind: InlineStyleKind.Link }) links--;
            parts[i] = inlines[i] switch
            {
                Words words => WordEscaper.Escape(words.Text, ContextAt(inlines, i, place, links > 0)),
                CodeWords code => CodeOf(code.Text, i > 0 ? parts[i - 1] : null, place),
                Image image => ImageSyntax.Of(image, isAlone: IsAlone(inlines, i)),
                LineBreak => place == LinePlace.Paragraph ? "\\\n" : "<br>",
                EmptyElement element => element.Html,
                TaskMark task => task.IsTicked ? "[x]" : "[ ]",
                Start { Style.Kind: InlineStyleKind.Link } => "[",
                End { Style: { Kind: InlineStyleKind.Link } style } => LinkSyntax.EndOf(style),
                Start { Style: { Kind: InlineStyleKind.Html } style } => $"<{style.Value}{style.More}>",
                End { Style: { Kind: InlineStyleKind.Html } style } => $"</{style.Value}>",
                _ => null,
            };
        }
        return parts;
    }

    private static WordContext ContextAt(IReadOnlyList<Inline> inlines, int i, LinePlace place, bool isInLink) => new()
    {
        IsLineStart = place == LinePlace.Paragraph && (i == 0 || inlines[i - 1] is LineBreak),
        IsHeading = place == LinePlace.Heading,
        IsHeadingEnd = place == LinePlace.Heading && i == inlines.Count - 1,
        IsInLink = isInLink,
        IsLinkStart = i > 0 && inlines[i - 1] is Start { Style.Kind: InlineStyleKind.Link },
        IsBeforeLink = i + 1 < inlines.Count && inlines[i + 1] is Start { Style.Kind: InlineStyleKind.Link },
    };

    /// <summary>Code between backticks; as HTML beside another backtick, or with a bar in a cell.</summary>
    private static string CodeOf(string code, string? before, LinePlace place) =>
        before is [.., '`'] || (place == LinePlace.Cell && code.Contains('|', StringComparison.Ordinal))
            ? $"<code>{WordEscaper.Escape(code, new WordContext { IsCode = true })}</code>"
            : CodeSigns.Of(code);

    /// <summary>A link whose words are its URL, in angle brackets; null for any other.</summary>
    private static string? AutoLinkAt(IReadOnlyList<Inline> inlines, int i, LinePlace place)
    {
        if (i + 2 >= inlines.Count || inlines[i] is not Start { Style: { Kind: InlineStyleKind.Link, More.Length: 0 } style }) return null;
        if (inlines[i + 1] is not Words words || inlines[i + 2] is not End) return null;
        return place == LinePlace.Cell && words.Text.Contains('|', StringComparison.Ordinal) ? null : LinkSyntax.AutoLinkOf(style.Value, words.Text);
    }

    /// <summary>Whether an image, or a link around it, is the whole line.</summary>
    private static bool IsAlone(IReadOnlyList<Inline> inlines, int i) =>
        inlines.Count == 1 || (inlines.Count == 3 && i == 1 && inlines[0] is Start { Style.Kind: InlineStyleKind.Link });
}
