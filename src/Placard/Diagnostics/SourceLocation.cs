namespace Placard.Diagnostics;

/// <summary>A place in a file as its author sees it.</summary>
/// <param name="Path">The file's path as the author would type it, with forward slashes.</param>
/// <param name="Line">1-based line of the file (not of its front matter or body).</param>
/// <param name="Column">1-based column, counted in UTF-16 units.</param>
public readonly record struct SourceLocation(string Path, int Line, int Column) : IComparable<SourceLocation>
{
    public static SourceLocation StartOf(string path) => new(path, 1, 1);

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
