namespace Placard.Cli.Commands;

/// <summary>The command by which users run the program in a folder.</summary>
internal static class ProgramInvocation
{
    public static string From(string folder)
    {
        if (IsRepository(folder)) return "dotnet run --project src/Placard.Cli --";
        return File.Exists(Path.Join(folder, "placard")) || File.Exists(Path.Join(folder, "placard.exe")) ? "./placard" : "placard";
    }

    /// <summary>Whether a folder is a copy of the program's own repository.</summary>
    public static bool IsRepository(string folder) => Directory.Exists(Path.Join(folder, "src", "Placard.Cli"));
}
