using System.Buffers;

namespace Placard.Syntax;

/// <summary>
/// A fast path for the YAML of nearly every file, read in one pass: <c>key: value</c>, <c>key: [a, b]</c>, lists of single texts and keys below a key.
/// Everything else is left to <see cref="YamlReader"/>, which reads what is read here as the same tree.
/// </summary>
/// <remarks>
/// A text without quotation marks is taken only if it begins with a letter or digit, stands on one line, and holds none of the
/// characters that end it or change its meaning. Errors are left to the parser, which explains them.
/// </remarks>
internal ref struct PlainYaml
{
    /// <summary>Characters that the parser or <see cref="YamlLines"/> treats specially anywhere in the text.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\n' or '\r')).Concat(Enumerable.Range(0x7F, 0x22)).Append('“').Append('”').Append('„')
            .Concat(Enumerable.Range(0x2028, 2)).Append(0xFEFF).Concat(Enumerable.Range(0xFFFE, 2)).Select(c => (char)c)]);

    /// <summary>Characters that an item of <c>[a, b]</c> may not contain.</summary>
    private static readonly SearchValues<char> EndsItem = SearchValues.Create(",[]{}\"'#&*!|>%@`:?");

    private const int LongestKey = 100;

    private readonly ReadOnlySpan<char> text;
    private int at;
    private int number;

    private PlainYaml(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>The keys of a document that begins with a line of three hyphens; null where the parser must read it.</summary>
    public static YamlMapping? Read(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal) || text.AsSpan().ContainsAny(Special)) return null;
        var reader = new PlainYaml(text) { at = 4, number = 2 };
        var keys = reader.ReadMapping(0, 1);
        return reader.at == text.Length ? keys : null;
    }

    /// <summary>The line that begins here, without its end; the position stays.</summary>
    private readonly ReadOnlySpan<char> Line
    {
        get
        {
            var rest = text[at..];
            var end = rest.IndexOf('\n');
            return end < 0 ? rest : rest[..end];
        }
    }

    private void Next(int length)
    {
        at = Math.Min(at + length + 1, text.Length);
        number++;
    }

    /// <param name="inList">Whether the first key follows the hyphen of an item.</param>
    private YamlMapping? ReadMapping(int indentation, int depth, bool inList = false)
    {
        var entries = new List<YamlEntry>(depth == 1 ? 12 : 4);
        var first = number;
        while (at < text.Length)
        {
            var line = Line;
            var isItem = inList && entries.Count == 0;
            if (line.Length <= indentation || (!isItem && line[..indentation].ContainsAnyExcept(' '))) break;
            var colon = KeyLength(line[indentation..]);
            if (colon == 0) return null;
            var key = new YamlScalar(line.Slice(indentation, colon).ToString(), IsPlain: true, number, indentation + 1);
            foreach (var entry in entries)
            {
                if (entry.Key.Text == key.Text) return null;
            }
            var rest = line[(indentation + colon + 1)..];
            var value = rest.IsEmpty
                ? ReadBelow(line.Length, indentation, depth)
                : rest[0] == ' '
                ? ReadValue(rest, indentation + colon + 1, line.Length)
                : null;
            if (value is null) return null;
            entries.Add(new YamlEntry(key, value));
        }
        return entries.Count == 0 ? null : new YamlMapping(entries, first, indentation + 1);
    }

    /// <summary>The length of a key of letters and digits that a colon follows; 0 where the line begins otherwise.</summary>
    private static int KeyLength(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (length < line.Length && char.IsAsciiLetterOrDigit(line[length])) length++;
        return length < Math.Min(line.Length, LongestKey) && line[length] == ':' ? length : 0;
    }

    /// <summary>
    /// The value on the line of its key. A line below it that is indented further would continue it; such a line is no key, so it is not read here.
    /// </summary>
    private YamlNode? ReadValue(ReadOnlySpan<char> rest, int offset, int lineLength)
    {
        var value = rest.TrimStart(' ');
        var column = offset + rest.Length - value.Length + 1;
        if (value.IsEmpty || value[^1] is ' ' or '\r') return null;
        YamlNode? node = value[0] == '[' ? ReadItems(value, column) : ReadScalar(value, column);
        Next(lineLength);
        return node;
    }

    private readonly YamlScalar? ReadScalar(ReadOnlySpan<char> value, int column)
    {
        if (value[0] is '"' or '\'')
        {
            var inner = value[1..];
            var closes = inner.Length > 0 && inner[^1] == value[0];
            return closes && inner[..^1].IndexOfAny(value[0], '\\') < 0 ? new YamlScalar(inner[..^1].ToString(), IsPlain: false, number, column) : null;
        }
        if (!BeginsPlainly(value[0]) || value[^1] == ':') return null;
        var special = value.IndexOfAny(':', '#');
        if (special >= 0 && (value.IndexOf(": ", StringComparison.Ordinal) >= 0 || value.IndexOf(" #", StringComparison.Ordinal) >= 0)) return null;
        return new YamlScalar(value.ToString(), IsPlain: true, number, column);
    }

    private readonly YamlSequence? ReadItems(ReadOnlySpan<char> value, int column)
    {
        if (value[^1] != ']') return null;
        var items = new List<YamlNode>(4);
        var list = value[1..^1];
        for (var start = 0; start <= list.Length;)
        {
            var length = list[start..].IndexOf(',');
            if (length < 0) length = list.Length - start;
            var padded = list.Slice(start, length);
            var item = padded.Trim(' ');
            if (item.IsEmpty || !BeginsPlainly(item[0]) || item.ContainsAny(EndsItem)) return null;
            items.Add(new YamlScalar(item.ToString(), IsPlain: true, number, column + 1 + start + padded.Length - padded.TrimStart(' ').Length));
            start += length + 1;
        }
        return new YamlSequence(items, number, column);
    }

    /// <summary>The value below its key: a list of single texts, or keys that are indented further.</summary>
    private YamlNode? ReadBelow(int lineLength, int indentation, int depth)
    {
        Next(lineLength);
        if (at == text.Length || depth > 4) return null;
        var line = Line;
        var inner = line.Length - line.TrimStart(' ').Length;
        if (inner == line.Length) return null;
        if (line[inner] == '-') return inner < indentation ? null : ReadList(inner, depth);
        return inner <= indentation ? null : ReadMapping(inner, depth + 1);
    }

    private YamlSequence? ReadList(int indentation, int depth)
    {
        var items = new List<YamlNode>(4);
        var first = number;
        while (at < text.Length)
        {
            var line = Line;
            if (line.Length <= indentation || line[..indentation].ContainsAnyExcept(' ') || line[indentation] != '-') break;
            if (line.Length < indentation + 3 || line[indentation + 1] != ' ' || line[indentation + 2] == ' ' || line[^1] is ' ' or '\r') return null;
            if (ReadItem(line[(indentation + 2)..], line.Length, indentation + 2, depth) is not { } item) return null;
            items.Add(item);
        }
        return new YamlSequence(items, first, indentation + 1);
    }

    private YamlNode? ReadItem(ReadOnlySpan<char> item, int lineLength, int indentation, int depth)
    {
        var key = KeyLength(item);
        if (key > 0 && (item.Length == key + 1 || item[key + 1] == ' ')) return ReadMapping(indentation, depth + 1, inList: true);
        var scalar = ReadScalar(item, indentation + 1);
        Next(lineLength);
        var goesOn = at < text.Length && Line is var below && below.Length - below.TrimStart(' ').Length >= indentation;
        return goesOn ? null : scalar;
    }

    private static bool BeginsPlainly(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '(' || c > 0xBF;
}
