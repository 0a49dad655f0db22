namespace Placard.Cli.Receiving;

/// <summary>The table of doubtful entries on the disk.</summary>
internal static class ReviewFile
{
    /// <summary>Whether a person has written into the first column of a table that is there.</summary>
    public static bool HasDecisions(string path) =>
        File.Exists(path) && File.ReadLines(path).Skip(1).Any(line => line.TrimStart('"') is { Length: > 0 } row && row[0] is not (',' or ';' or '\t'));

    /// <summary>Deletes a table that was taken, if the user says so.</summary>
    /// <param name="isTold">Whether the call says so.</param>
    public static void OfferToDelete(string path, bool isTold, TextWriter output)
    {
        if (!isTold && !Console.IsInputRedirected && !Console.IsOutputRedirected)
        {
            output.Write($"Delete {path}? Entries without a decision come again with the next export. [y/N]: ");
            isTold = Console.In.ReadLine()?.Trim() is "y" or "Y" or "yes";
        }
        if (isTold)
        {
            File.Delete(path);
            output.WriteLine($"Deleted {path}.");
        }
        else
        {
            output.WriteLine($"{path} holds names that nobody agreed to publish. Delete it.");
        }
    }
}
