namespace Placard.Cli.Commands;

/// <summary>Prints usage errors to standard error.</summary>
internal static class UsageError
{
    /// <returns>The exit code.</returns>
    public static int Print(string message)
    {
        Console.Error.WriteLine($"placard: {message}");
        return ExitCode.UsageError;
    }

    /// <summary>Whether the folder of the content exists; prints a usage error where it doesn't.</summary>
    public static bool IsFolder(string input)
    {
        if (Directory.Exists(input)) return true;
        Print($"There is no folder {input}. Run placard in the folder that holds it, or name it with --input DIR.");
        return false;
    }
}
