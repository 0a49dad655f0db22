namespace Placard.Syntax;

/// <summary>The character between the cells of a table, as spreadsheet programs choose it by country.</summary>
/// <param name="IsDeclared">Whether the first line is <c>sep=;</c>, which Excel reads and writes, and the header follows on the second.</param>
internal readonly record struct CsvSeparator(char Character, bool IsDeclared)
{
    private const string Declaration = "sep=";

    /// <summary>The character with an article, for messages.</summary>
    public string Name => Character switch
    {
        ',' => "a comma",
        ';' => "a semicolon",
        '\t' => "a tab",
        _ => $"the character {Character}",
    };

    /// <summary>The declared separator, else the most frequent of comma, semicolon and tab in the header.</summary>
    public static CsvSeparator Of(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        var line = text.AsSpan(0, end < 0 ? text.Length : end).Trim(' ');
        if (Declared(line.Trim('"')) is { } declared) return new CsvSeparator(declared, IsDeclared: true);
        var (commas, semicolons, tabs) = (line.Count(','), line.Count(';'), line.Count('\t'));
        if (semicolons > commas) return new CsvSeparator(tabs > semicolons ? '\t' : ';', IsDeclared: false);
        return new CsvSeparator(tabs > commas ? '\t' : ',', IsDeclared: false);
    }

    /// <summary>The character after <c>sep=</c>; programs that save the table again add more of them.</summary>
    private static char? Declared(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase) || line.Length == Declaration.Length) return null;
        var separator = line[Declaration.Length];
        return line[Declaration.Length..].Trim('"').ContainsAnyExcept(separator) ? null : separator;
    }
}
