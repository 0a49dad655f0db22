namespace Placard.Text;

/// <summary>
/// The lines of a text as editors, Markdown and git count them: each ends with a line feed, a carriage return, or both. What .NET calls lines also ends at a
/// form feed, U+0085, U+2028 and U+2029, which would give everything behind such a character another line number.
/// </summary>
internal static class TextLines
{
    public static string[] Split(string text)
    {
        var lines = new List<string>();
        foreach (var line in Enumerate(text)) lines.Add(line.ToString());
        return [.. lines];
    }

    /// <summary>The index at which each line begins.</summary>
    public static List<int> Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }
        return starts;
    }

    /// <summary>The nearest place that a text has to one that a library names, which may lie behind the end.</summary>
    /// <param name="line">The 1-based line.</param>
    /// <param name="column">The 1-based column.</param>
    public static (int Line, int Column) Nearest(string text, int line, int column) => Nearest(Split(text), line, column);

    /// <summary>The nearest place that lines have to one that a library names.</summary>
    /// <param name="line">The 1-based line.</param>
    /// <param name="column">The 1-based column.</param>
    public static (int Line, int Column) Nearest(IReadOnlyList<string> lines, int line, int column)
    {
        line = Math.Clamp(line, 1, lines.Count);
        return (line, Math.Clamp(column, 1, lines[line - 1].Length + 1));
    }

    /// <summary>The same lines one by one; the last is empty where the text ends with a line's end.</summary>
    public static Enumerator Enumerate(ReadOnlySpan<char> text) => new(text);

    /// <summary>Enumerates lines without their ends.</summary>
    public ref struct Enumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;
        private bool isOver;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (isOver) return false;
            var length = rest.IndexOfAny('\r', '\n');
            isOver = length < 0;
            Current = isOver ? rest : rest[..length];
            if (!isOver) rest = rest[(length + (rest[length..].StartsWith("\r\n") ? 2 : 1))..];
            return true;
        }
    }
}
