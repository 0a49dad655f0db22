namespace Placard.Files;

/// <summary>Names that Windows keeps for devices, whatever ending a file has.</summary>
public static class ReservedFileNames
{
    private static readonly HashSet<string> Names = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string stem) => Names.Contains(stem);
}
