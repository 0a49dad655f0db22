namespace Placard.Cli.Commands;

/// <summary>The command by which users run the program in a folder.</summary>
internal static class ProgramInvocation
{
    public static string From(string folder)
    {
        if (Directory.Exists(Path.Join(folder, "src", "Placard.Cli"))) return "dotnet run --project src/Placard.Cli --";
        return File.Exists(Path.Join(folder, "placard")) || File.Exists(Path.Join(folder, "placard.exe")) ? "./placard" : "placard";
    }
}
