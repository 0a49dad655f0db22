namespace Placard.Files;

/// <summary>Folders with a file for each signature, so that two proposals of signatures never change the same file.</summary>
internal static class SignatureFolder
{
    /// <summary>The ending of a signature's file.</summary>
    public const string Ending = ".yaml";

    private static readonly string[] Parents = ["articles/", "actions/"];

    /// <summary>
    /// Whether a path, with a slash at its end, is that of such a folder: its name ends in <c>signatures</c>, and it lies with articles or actions.
    /// </summary>
    public static bool IsOne(string folder) =>
        folder.EndsWith("signatures/", StringComparison.Ordinal) && Parents.Any(parent => folder.StartsWith(parent, StringComparison.Ordinal));

    /// <summary>Whether a path is that of a signature's file.</summary>
    public static bool Holds(string path) => path.EndsWith(Ending, StringComparison.Ordinal) && IsOne(path[..(path.LastIndexOf('/') + 1)]);
}
