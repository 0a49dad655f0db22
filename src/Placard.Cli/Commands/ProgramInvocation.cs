namespace Placard.Cli.Commands;

/// <summary>How somebody in a folder calls the program.</summary>
internal static class ProgramInvocation
{
    public static string From(string folder)
    {
        if (Directory.Exists(Path.Join(folder, "src", "Placard.Cli"))) return "dotnet run --project src/Placard.Cli --";
        return File.Exists(Path.Join(folder, "placard")) || File.Exists(Path.Join(folder, "placard.exe")) ? "./placard" : "placard";
    }
}
