namespace Placard.Importing.WordPress.Markup;

/// <summary>
/// Reads shortcodes. A start tag without an end tag stands alone; an end tag without a start tag is text. <c>[[name]]</c> is text, without its outer
/// brackets. Linear in the length of the text.
/// </summary>
internal sealed class ShortcodeParser
{
    /// <summary>How deep shortcodes are nested; deeper ones are dissolved.</summary>
    private const int MostLevels = 60;

    private readonly string text;

    private readonly List<Tag> tags = [];

    private ShortcodeParser(string text) => this.text = text;

    /// <param name="IsEnd">Whether it is an end tag.</param>
    private sealed record Tag(int Start, int End, string Name, bool IsEnd, bool IsEscaped)
    {
        /// <summary>The index of the other tag of a pair; -1 without.</summary>
        public int Partner { get; set; } = -1;
    }

    public static IReadOnlyList<ShortcodePart> Parse(string text)
    {
        var parser = new ShortcodeParser(text);
        parser.FindTags();
        parser.FindPairs();
        return parser.Read(0, parser.tags.Count, 0, text.Length, 0);
    }

    private void FindTags()
    {
        for (var at = 0; (at = text.IndexOf('[', at)) >= 0; at++)
        {
            var isEnd = at + 1 < text.Length && text[at + 1] == '/';
            var name = at + (isEnd ? 2 : 1);
            var after = name;
            while (after < text.Length && (char.IsAsciiLetterOrDigit(text[after]) || text[after] is '_' or '-')) after++;
            if (after == name || after == text.Length || !char.IsAsciiLetter(text[name]) || !EndsName(text[after])) continue;
            var close = text.AsSpan(after).IndexOfAny('[', ']');
            if (close < 0 || text[after + close] == '[') continue;
            var end = after + close + 1;
            var isEscaped = at > 0 && text[at - 1] == '[' && end < text.Length && text[end] == ']';
            tags.Add(new(at, end, text[name..after].ToLowerInvariant(), isEnd, isEscaped));
            at = end - 1;
        }
    }

    private static bool EndsName(char c) => char.IsWhiteSpace(c) || c is ']' or '/';

    private void FindPairs()
    {
        var open = new List<int>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i];
            if (tag.IsEscaped) continue;
            if (!tag.IsEnd)
            {
                if (text[tag.End - 2] == '/') continue;
                open.Add(i);
                counts[tag.Name] = counts.GetValueOrDefault(tag.Name) + 1;
                continue;
            }
            if (counts.GetValueOrDefault(tag.Name) == 0) continue;
            while (true)
            {
                var last = open[^1];
                open.RemoveAt(open.Count - 1);
                counts[tags[last].Name]--;
                if (tags[last].Name != tag.Name) continue;
                (tags[last].Partner, tag.Partner) = (i, last);
                break;
            }
        }
    }

    private List<ShortcodePart> Read(int from, int to, int start, int end, int level)
    {
        var parts = new List<ShortcodePart>();
        for (var i = from; i < to; i++)
        {
            var tag = tags[i];
            if (tag.IsEscaped)
            {
                AddWords(parts, start, tag.Start - 1);
                AddWords(parts, tag.Start, tag.End);
                start = tag.End + 1;
                continue;
            }
            if (tag.IsEnd && tag.Partner < 0 && !tag.Name.Contains('_', StringComparison.Ordinal)) continue;
            AddWords(parts, start, tag.Start);
            start = tag.End;
            // Where nesting is too deep the end tag of a pair that was dissolved is met again.
            if (tag.IsEnd || (level >= MostLevels && tag.Partner >= 0)) continue;
            var isPair = tag.Partner > i;
            var inner = isPair ? Read(i + 1, tag.Partner, tag.End, tags[tag.Partner].Start, level + 1) : null;
            var name = tag.Start + 1 + tag.Name.Length;
            parts.Add(new Shortcode(tag.Name, text[tag.Start..tag.End], ShortcodeAttributes.Parse(text.AsSpan(name, tag.End - 1 - name).TrimEnd('/')), inner));
            if (!isPair) continue;
            i = tag.Partner;
            start = tags[i].End;
        }
        AddWords(parts, start, end);
        return parts;
    }

    private void AddWords(List<ShortcodePart> parts, int from, int to)
    {
        if (to > from) parts.Add(new ShortcodeWords(text[from..to]));
    }
}
