namespace Placard.Diagnostics;

/// <summary>A location in a file, as its author sees it.</summary>
/// <param name="Path">The file's path as the author would type it, with forward slashes.</param>
/// <param name="Line">The 1-based line of the file (not of its front matter or body).</param>
/// <param name="Column">The 1-based column, in UTF-16 code units.</param>
public readonly record struct SourceLocation(string Path, int Line, int Column) : IComparable<SourceLocation>
{
    /// <summary>The start of a file.</summary>
    public static SourceLocation StartOf(string path) => new(path, 1, 1);

    /// <summary>The location of an index into a text.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">A file, or a part of one that begins a line.</param>
    /// <param name="index">The 0-based index of a UTF-16 code unit of the text.</param>
    /// <param name="firstLine">The 1-based line of the file at which the text begins.</param>
    public static SourceLocation At(string path, ReadOnlySpan<char> text, int index, int firstLine = 1)
    {
        var before = text[..index];
        return new(path, firstLine + before.Count('\n'), index - before.LastIndexOf('\n'));
    }

    /// <summary>Compares by path (ordinal), line and column.</summary>
    public int CompareTo(SourceLocation other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0) return byPath;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    public override string ToString() => string.Create(null, $"{Path}:{Line}:{Column}");

    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;
    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;
    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;
}
