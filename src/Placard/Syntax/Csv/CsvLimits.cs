namespace Placard.Syntax;

/// <summary>Limits of tables: no real table reaches them, and they bound the time and memory that a table and its page take.</summary>
internal static class CsvLimits
{
    /// <summary>The maximum length of a file.</summary>
    public const int MaxMegabytes = 16;

    public const int MaxRows = 100_000;

    public const int MaxColumns = 200;

    /// <summary>The maximum length of a cell, in UTF-16 code units.</summary>
    public const int MaxCell = 10_000;
}
