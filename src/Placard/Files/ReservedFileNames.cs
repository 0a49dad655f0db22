namespace Placard.Files;

/// <summary>Names that Windows reserves for devices, with any extension.</summary>
public static class ReservedFileNames
{
    private static readonly HashSet<string> Names = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file name without extension is reserved.</summary>
    public static bool Contains(string stem) => Names.Contains(stem);
}
