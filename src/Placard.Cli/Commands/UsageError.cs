namespace Placard.Cli.Commands;

/// <summary>Tells that a call can't be meant as it stands.</summary>
internal static class UsageError
{
    /// <returns>The exit code.</returns>
    public static int Tell(string message)
    {
        Console.Error.WriteLine($"placard: {message}");
        return ExitCode.WrongCall;
    }

    /// <summary>Whether the folder with the archive is there; where it is not, that has been told.</summary>
    public static bool IsFolder(string input)
    {
        if (Directory.Exists(input)) return true;
        Tell($"There is no folder {input}. Run placard in the folder that holds it, or name it with --input DIR.");
        return false;
    }
}
